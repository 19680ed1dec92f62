import { type Config, ConfigRefusal, isLocal } from '../base/config.ts';

/** Refuses real use at an address whose sessions anybody on the way could read and take. */
export function demandSafeAddress({ demo, publicUrl }: Pick<Config, 'demo' | 'publicUrl'>): void {
  if (demo || publicUrl.protocol === 'https:' || isLocal(publicUrl.hostname)) return;
  throw new ConfigRefusal(
    `PUBLIC_URL is ${publicUrl.origin}, without encryption: whoever is on the way reads everything and can take over sessions. ` +
      `Give the https address that people use, for example https://${publicUrl.hostname}, with a proxy in front that holds its certificate.`,
  );
}

/** What whoever starts the service should know of its settings, a plain sentence each. */
export function warnings({ demo, host, publicUrl, smtpUrl }: Config): string[] {
  const said: string[] = [];
  if (demo) said.push('This is a demo: its people and cases are invented, and anybody can become anyone in it.');
  if (demo && !(isLocal(host) && isLocal(publicUrl.hostname)))
    said.push('Everybody on the network reaches it, also its letters. Write nothing real in it.');
  if (!demo && !smtpUrl)
    said.push(
      'SMTP_URL is not set: no letter leaves this service, not even a sign-in code, so nobody can sign in by e-mail. ' +
        'Set SMTP_URL=smtp://user:password@mail.example:587 and MAIL_FROM.',
    );
  return said;
}
