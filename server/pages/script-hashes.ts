import { createHash } from 'node:crypto';

/**
 * The page with its inline scripts allowed by their hashes instead of by a nonce. A nonce in a page that is sent twice
 * could be read from the first and used in the second; a hash allows exactly these scripts, however often it is sent.
 * Returns null for a page whose nonce cannot be found and removed entirely.
 */
export function withHashedScripts(html: string, policy: string): { html: string; policy: string } | null {
  const nonce = /'nonce-([\w+/=-]+)'/.exec(policy)?.[1];
  if (!nonce) return null;
  const hashes: string[] = [];
  const opening = `<script nonce="${nonce}">`;
  const parts = html.split(opening);
  const rest = parts.slice(1).map((part) => {
    const script = part.slice(0, part.indexOf('</script>'));
    hashes.push(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    return part;
  });
  const bare = [parts[0], ...rest].join('<script>');
  if (bare.includes(nonce)) return null;
  return { html: bare, policy: policy.replaceAll(`'nonce-${nonce}'`, hashes.join(' ')) };
}
