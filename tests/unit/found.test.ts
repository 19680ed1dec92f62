import { describe, expect, test } from 'vitest';
import type { Kept } from '../../web/src/lib/draft/device.ts';
import type { Draft } from '../../web/src/lib/draft/draft.ts';
import { foundAgain, wasSent } from '../../web/src/lib/draft/found.ts';

/** What a field shows when its page opens: the device and the service joined, whatever each of them has. */
const NOON = Date.parse('2030-05-01T12:00:00Z');
const kept = (about: Partial<Kept>): Kept => ({
  ...{ text: 'laitteella', owner: 'a', version: 1, ahead: false, leaving: false, at: NOON },
  ...about,
});
const served = (about: Partial<Draft>): Draft => ({
  ...{ place: 'tell', text: 'palvelussa', earlier: '', version: 1, clearedVersion: 0, at: '2030-05-01T12:00:00.000Z' },
  ...about,
});

describe('what is found again', () => {
  test.each<[string, Kept | null, Draft | undefined, string, string]>([
    ['nothing anywhere', null, undefined, '', ''],
    ['the device alone', kept({}), undefined, 'laitteella', ''],
    ['the service alone', null, served({ earlier: 'vanha' }), 'palvelussa', 'vanha'],
    ['the device has gone on', kept({ ahead: true }), served({}), 'laitteella', ''],
    ['another device has gone on', kept({}), served({ version: 2 }), 'palvelussa', ''],
    ['both have, this one later', kept({ ahead: true, at: NOON + 1 }), served({ version: 2 }), 'laitteella', 'palvelussa'],
    ['both have, the other later', kept({ ahead: true, at: NOON - 1 }), served({ version: 2 }), 'palvelussa', 'laitteella'],
    ['sent elsewhere, nothing more here', kept({}), served({ text: '', version: 2, clearedVersion: 2 }), '', ''],
    ['sent from here', kept({ ahead: true, leaving: true }), served({ text: '', version: 2, clearedVersion: 2 }), '', ''],
    ['sent elsewhere, and more here', kept({ ahead: true, at: NOON + 1 }), served({ text: '', version: 2, clearedVersion: 2 }), '', 'laitteella'],
    ['on its way, but it never arrived', kept({ ahead: true, leaving: true }), served({}), 'laitteella', ''],
    ['the other holds all of this one', kept({ ahead: true, text: 'palvelu', at: NOON - 1 }), served({ version: 2 }), 'palvelussa', ''],
  ])('%s', (_what, device, service, text, other) => {
    expect(foundAgain(device, service)).toEqual({ text, other });
  }); // prettier-ignore

  test('a visitor’s text is never taken for sent because of somebody’s sending', () => {
    expect(wasSent(kept({ owner: null }), undefined)).toBe(false);
  });
});
