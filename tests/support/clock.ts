import { dayAfter, momentAfter } from '../../server/contract/days.ts';

/** The travelled clock of a town: set it, or move it by days. Days and moments of tests are counted from it. */
export interface Clock {
  now: Date;
  travel(days: number): void;
  /** The day in Finland so many days ahead, as a date field gives it. */
  day(ahead: number): string;
  /** The moment so many times 24 hours ahead, as the API takes it. */
  moment(ahead: number): string;
}

export function clockAt(now: Date): Clock {
  const clock: Clock = {
    now,
    travel(days) {
      clock.now = momentAfter(clock.now, days);
    },
    day: (ahead) => dayAfter(clock.now, ahead),
    moment: (ahead) => momentAfter(clock.now, ahead).toISOString(),
  };
  return clock;
}
