import { once } from 'node:events';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { Town } from './town.ts';
import type { Config } from '../../server/base/config.ts';
import { mailJob, mailTransport } from '../../server/jobs/mail.ts';

/** One letter as it came over SMTP: the envelope that decides who gets it, and what the receiver reads. */
export interface Arrived {
  readonly to: readonly string[];
  readonly letter: ParsedMail;
}

export interface Mailbox {
  readonly arrived: Arrived[];
  /** While set, every letter is refused with this SMTP code. */
  refuseWith: number | null;
  /** What the server does with a receiver: an SMTP code refuses it, `drop` cuts the line amid the letter, `hang` says nothing. */
  readonly ways: Map<string, number | 'drop' | 'hang'>;
  /** How often somebody has connected. */
  connections: number;
  /** The server's own address, as the settings name it. */
  readonly url: string;
  /** What the job has said to the log. */
  readonly said: string[];
  /** Sends what is due in the town to this mailbox. */
  round(town: Town, codesOnly?: boolean): Promise<number>;
  close(): Promise<void>;
}

/** A real mail server on loopback that keeps what it is given. */
export async function openMailbox(): Promise<Mailbox> {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect(_session, done) {
      box.connections += 1;
      done();
    },
    onRcptTo({ address }, _session, done) {
      const way = box.ways.get(address);
      if (typeof way === 'number') return done(Object.assign(new Error(`no ${address}`), { responseCode: way }));
      if (way !== 'hang') done();
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map((one) => one.address);
      if (to.some((one) => box.ways.get(one) === 'drop')) return cut(server, session.id);
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
    ways: new Map(),
    connections: 0,
    url: `smtp://127.0.0.1:${port}`,
    said: [],
    async round(town, codesOnly = false) {
      const config: Config = { ...town.context.config, smtpUrl: box.url };
      const transport = mailTransport(config);
      const say = (line: string) => void box.said.push(line);
      const sent = await mailJob(town.db, transport, config, town.clock.now, { codesOnly, say });
      transport?.close();
      return sent;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return box;
}

/** Cuts the line amid a letter. */
function cut(server: SMTPServer, id: string): void {
  for (const connection of server.connections) if (connection.id === id) connection._socket.destroy();
}

/** The code and the link token that a sign-in letter carries. */
export function secretsIn({ letter }: Arrived): { code: string; link: string } {
  const text = letter.text ?? '';
  return {
    code: /\b\d{6}\b/.exec(text)?.[0] ?? '',
    link: /token=([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? '',
  };
}
