import { domainToASCII } from 'node:url';
import { LIMITS } from '../contract/words.ts';
import { Refusal } from '../base/refusal.ts';

/** Plain ASCII mailboxes only: look-alike letters would let one person's address pass for another's. */
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * One mail address in the form in which it is kept: lower case, an international domain in its ASCII form.
 * Refuses whatever a mail program could read as a header, a list or a route (CWE-93).
 */
export function mailAddress(given: string): string {
  const address = given.replace(/^ +| +$/g, '');
  const place = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(place, 0)).toLowerCase();
  const written = address.slice(place + 1);
  const domain = /^[\p{L}\p{M}\p{N}.-]+$/u.test(written) ? domainToASCII(written) : '';
  const whole = `${local}@${domain}`;
  if (!LOCAL.test(local) || local.length > 64 || !DOMAIN.test(domain) || whole.length > LIMITS.email) {
    throw new Refusal('invalid', { fields: ['email'] });
  }
  return whole;
}
