import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A table whose rows hold only for a time, the view that tells which hold now, and who may touch the table itself and why. */
const BEHIND_VIEWS: readonly {
  readonly table: RegExp;
  readonly view: string;
  readonly may: Record<string, string>;
}[] = [
  {
    table: /\brole_held\b|\broleHeld\b/,
    view: 'role_held_today, role_not_over or role_held_at',
    may: {
      'server/people/roles.ts': 'gives and ends roles, and lists what has been given',
      'server/people/erase.ts': 'ends the roles of an erased person',
      'server/people/own-data.ts': 'all roles that she has had',
      'server/people/traces-office.ts': 'what becomes of the column',
      'server/demo/seed.ts': 'gives the roles of the demo',
    },
  },
  {
    table: /\b(?:from|join)\s+session\b|\.from\(session\)/,
    view: 'session_alive',
    may: { 'server/access/sessions.ts': 'sweeps', 'server/people/own-data.ts': 'all that is kept of her devices' },
  },
  {
    table: /\bopen_window\b|\bopenWindow\b/,
    view: 'window_in_force',
    may: {
      'server/cases/steps/4-online/window.ts': 'sets a window',
      'server/jobs/clock.ts': 'marks the window that counts as told of',
      'server/cases/history.ts': 'the window that was set then',
      'server/people/own-data-written.ts': 'all reasons that she has given',
      'server/people/traces-office.ts': 'what becomes of the column',
    },
  },
  {
    table: /\b(?:from|join)\s+promise\b|\.from\(promise\)/,
    view: 'promise_in_force or newest_promise',
    may: {
      'server/cases/steps/4-online/promise.ts': 'confirms one by its id, and shows them all',
      'server/home/notices.ts': 'whoever was ever named',
      'server/people/own-data-written.ts': 'all that she has proposed',
    },
  },
  {
    table: /\bcheck_period\b|\.from\(checkPeriod\)/,
    view: 'check_in_force',
    may: {
      'server/access/summary.ts': 'whether there has ever been one',
      'server/people/own-data-written.ts': 'all reasons that she has given',
      'server/people/traces-office.ts': 'what becomes of the column',
    },
  },
  {
    table: /\bjoin\s+approval\b/,
    view: 'summary_approval',
    may: {},
  },
  {
    table: /not exists \(select from hiding\b/,
    view: 'readable_contribution',
    may: { 'server/cases/steps/5-summary/step.ts': 'an erased person’s words still carry a point' },
  },
];

const files = readdirSync(join(root, 'server'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('server', file));
const text = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

describe('what holds now is asked of a view, each rule of which is said once', () => {
  test.each(BEHIND_VIEWS)('$view', ({ table, may }) => {
    const touching = files.filter((file) => table.test(text.get(file) ?? ''));
    expect(touching.toSorted()).toEqual(Object.keys(may).toSorted());
  });

  test('the day of a moment is finnish_day, not one in the database’s own zone', () => {
    const reckoning = files.filter((file) =>
      /current_date|_at\)?::date|at time zone 'Europe\//.test(text.get(file) ?? ''),
    );
    // From the first to the last moment of days.
    expect(reckoning).toEqual(['server/home/away.ts']);
  });
});
