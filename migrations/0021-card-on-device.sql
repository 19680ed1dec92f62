-- The code of the card that a session goes with, sealed with the session's own token: the device that told shows it again.
ALTER TABLE "session" ADD COLUMN "card_sealed" bytea;
CREATE OR REPLACE VIEW "session_alive" AS
  SELECT s.token_hash, s.public_id, s.person_id, s.card_id, s.device, s.created_at, s.expires_at, s.card_sealed FROM session s
  WHERE s.expires_at > now() AND s.created_at > now() - interval '90 days'
    AND EXISTS (SELECT FROM person p WHERE p.id = s.person_id AND p.erased_at IS NULL);
