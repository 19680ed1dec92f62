import { once } from 'node:events';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { TestHouse } from './house.ts';
import type { Config } from '../server/config.ts';
import { mailRound, mailTransport } from '../server/readers/mail.ts';

/** One letter as it came over SMTP: the envelope that decides who gets it, and what the receiver reads. */
export interface Arrived {
  readonly to: readonly string[];
  readonly letter: ParsedMail;
}

export interface Mailbox {
  readonly arrived: Arrived[];
  /** While set, every letter is refused with this SMTP code. */
  refuseWith: number | null;
  /** Sends what is due in the house to this mailbox. */
  round(house: TestHouse): Promise<number>;
  close(): Promise<void>;
}

/** A real mail server on loopback that keeps what it is given. */
export async function openMailbox(): Promise<Mailbox> {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map((one) => one.address);
      simpleParser(stream).then((letter) => {
        if (box.refuseWith) return done(Object.assign(new Error(`no ${to[0]}`), { responseCode: box.refuseWith }));
        arrived.push({ to, letter });
        done();
      }, done);
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const box: Mailbox = {
    arrived,
    refuseWith: null,
    async round(house) {
      const config: Config = { ...house.house.config, smtpUrl: `smtp://127.0.0.1:${port}` };
      const transport = mailTransport(config);
      const sent = await mailRound(house.db, transport, config, house.clock.now);
      transport?.close();
      return sent;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return box;
}

/** The code and the link token that a sign-in letter carries. */
export function secretsIn({ letter }: Arrived): { code: string; link: string } {
  const text = letter.text ?? '';
  return {
    code: /\b\d{6}\b/.exec(text)?.[0] ?? '',
    link: /token=([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? '',
  };
}
