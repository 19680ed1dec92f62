import { join, resolve } from 'node:path';

/** Settings of one running instance, read once at start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where people reach the service: links in mails, the origin check and the cookies follow it. */
  readonly publicUrl: URL;
  /** An outside PostgreSQL; without it the embedded one is started. */
  readonly databaseUrl: string | undefined;
  /** The same database as the owner of its tables, who migrates them; without it the service is the owner itself. */
  readonly ownerUrl: string | undefined;
  readonly dataDir: string;
  /** The key by which short secrets are hashed; made at the first start. */
  readonly keyFile: string;
  /** The key of this database is gone for good: a new one is taken. */
  readonly keyLost: boolean;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly demo: boolean;
  /** The folder of Voikko's dictionary; without it Finnish words are bent by rules. */
  readonly voikkoData: string | undefined;
  /** A language model of the county's own, which may propose plainer wording of a summary point; without it nothing does. */
  readonly model: LanguageModel | undefined;
}

/** An endpoint that speaks as OpenAI's chat completions do. */
export interface LanguageModel {
  /** Its base, for example http://llm.county.example/v1. */
  readonly url: URL;
  readonly name: string;
  readonly key: string | undefined;
  /** Milliseconds after which it is not waited for. */
  readonly timeout: number;
}

/** A setting that cannot be used; its message is shown at start as it is. */
export class ConfigRefusal extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and judges the settings. Refuses a wrong one with a plain sentence that says what would do. */
export function readConfig(env: Environment): Config {
  const port = readPort(env['PORT']);
  const host = env['HOST'] || '127.0.0.1';
  const databaseUrl = readDatabaseUrl('DATABASE_URL', env['DATABASE_URL']);
  const ownerUrl = readDatabaseUrl('OWNER_DATABASE_URL', env['OWNER_DATABASE_URL']);
  if (ownerUrl && !databaseUrl)
    throw new ConfigRefusal('OWNER_DATABASE_URL is given without DATABASE_URL. Give DATABASE_URL too, or neither.');
  const smtpUrl = readSmtpUrl(env['SMTP_URL']);
  const demo = readDemo(env['DEMO'], databaseUrl, smtpUrl, env['PUBLIC_URL']);
  if (demo && env['DEMO'] !== '1' && !isLocal(host)) throw new ConfigRefusal(OPEN_BY_ACCIDENT);
  return {
    port,
    host,
    publicUrl: readPublicUrl(env['PUBLIC_URL'], port),
    databaseUrl,
    ownerUrl,
    dataDir: resolve(env['DATA_DIR'] || 'data'),
    keyFile: resolve(env['KEY_FILE'] || join(env['DATA_DIR'] || 'data', 'kuultu.key')),
    keyLost: env['KEY_LOST'] === '1',
    smtpUrl,
    mailFrom: readMailFrom(env['MAIL_FROM']),
    voikkoData: env['VOIKKO_DATA'] || undefined,
    model: readModel(env['LLM_URL'], env['LLM_MODEL'], env['LLM_KEY']),
    demo,
  };
}

/** Whether only this machine reaches an address that we listen at or that people use. */
export function isLocal(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || /^(?:127(?:\.\d{1,3}){3}|::1|\[::1\])$/.test(host);
}

const OPEN_BY_ACCIDENT =
  'With this HOST everybody on the network reaches the service, and without further settings it would be a demo, in which ' +
  'anybody can become anyone. For a demo on the network, set DEMO=1. For real use, set PUBLIC_URL, SMTP_URL and DEMO=0.';

function readPort(text: string | undefined): number {
  if (!text) return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new ConfigRefusal(`PORT is "${text}". Give a whole number from 0 to 65535, for example PORT=3000.`);
  }
  return port;
}

function readPublicUrl(text: string | undefined, port: number): URL {
  if (!text) return new URL(`http://localhost:${port}`);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new ConfigRefusal(
      `PUBLIC_URL is "${text}". Give the address without a path, for example https://kuultu.example.`,
    );
  }
  return url;
}

function readDatabaseUrl(name: string, text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol)) {
    throw new ConfigRefusal(`${name} is not an address of PostgreSQL. Give postgres://user:password@host:5432/name.`);
  }
  return text;
}

function readSmtpUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (!URL.canParse(text) || !/^smtps?:$/.test(new URL(text).protocol)) {
    throw new ConfigRefusal('SMTP_URL is not an address of a mail server. Give smtp://user:password@host:587.');
  }
  return text;
}

function readMailFrom(text: string | undefined): string {
  if (!text) return 'kuultu@localhost';
  if (!/^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(text)) {
    throw new ConfigRefusal(`MAIL_FROM is "${text}". Give one mail address, for example MAIL_FROM=kuultu@example.fi.`);
  }
  return text;
}

const MODEL_TIMEOUT = 20_000;

function readModel(address: string | undefined, name: string | undefined, key: string | undefined) {
  if (!address) {
    if (name || key)
      throw new ConfigRefusal('LLM_MODEL or LLM_KEY is given without LLM_URL. Give LLM_URL too, or neither.');
    return undefined;
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new ConfigRefusal(
      'LLM_URL is not the address of an endpoint. Give its base, for example http://llm.example/v1.',
    );
  }
  if (!name) throw new ConfigRefusal('LLM_URL is given without LLM_MODEL. Give the name of the model to ask.');
  return { url, name, key: key || undefined, timeout: MODEL_TIMEOUT };
}

/** Demo is the default only where nothing says that this is real: no database, mail server or address of one's own. */
function readDemo(text: string | undefined, ...signsOfRealUse: (string | undefined)[]): boolean {
  if (text === '1') return true;
  if (text === '0') return false;
  if (text) throw new ConfigRefusal(`DEMO is "${text}". Give DEMO=1 for a demo or DEMO=0 for real use.`);
  return signsOfRealUse.every((sign) => !sign);
}
