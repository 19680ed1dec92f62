import { type CentredVotes, scaleFor } from './centred.ts';

/** Where people or statements stand: the coordinates of `i` are the `directions` numbers of `at` from `i · directions` on. */
export interface Places {
  readonly count: number;
  readonly directions: number;
  readonly at: Float64Array;
}

/** Where each person stands: her votes, less the means, along each component, times her scale. */
export function peoplePlaces(votes: CentredVotes, components: readonly Float64Array[]): Places {
  const directions = components.length;
  const at = new Float64Array(votes.people * directions);
  components.forEach((component, direction) => {
    for (let person = 0; person < votes.people; person++) {
      let sum = 0;
      for (let place = votes.start[person] ?? 0; place < (votes.start[person + 1] ?? 0); place++)
        sum += (votes.value[place] ?? 0) * (component[votes.column[place] ?? 0] ?? 0);
      at[person * directions + direction] = sum * (votes.scale[person] ?? 0);
    }
  });
  return { count: votes.people, directions, at };
}

/** Where each statement stands: the place of somebody who agreed with it and voted on nothing else. */
export function statementPlaces(mean: Float64Array, components: readonly Float64Array[]): Places {
  const scale = scaleFor(mean.length, 1);
  const directions = components.length;
  const at = new Float64Array(mean.length * directions);
  components.forEach((component, direction) =>
    component.forEach((entry, column) => {
      at[column * directions + direction] = (1 - (mean[column] ?? 0)) * entry * scale;
    }),
  );
  return { count: mean.length, directions, at };
}

/** How far from the middle each statement stands; an invitation to ask about what divides. */
export function extremities(mean: Float64Array, components: readonly Float64Array[]): Float64Array {
  const { count, directions, at } = statementPlaces(mean, components);
  return Float64Array.from({ length: count }, (_, one) =>
    Math.hypot(...at.subarray(one * directions, (one + 1) * directions)),
  );
}

/** The places of some, in the order given, in the first so many directions. */
export function placesOf(places: Places, some: ArrayLike<number>, directions = places.directions): Places {
  const at = new Float64Array(some.length * directions);
  for (let one = 0; one < some.length; one++)
    for (let direction = 0; direction < directions; direction++)
      at[one * directions + direction] = places.at[(some[one] ?? 0) * places.directions + direction] ?? 0;
  return { count: some.length, directions, at };
}

/** Some people in the order of where they stand: along the first direction, then the second, and so on. */
export function inOrderOfPlace({ at, directions }: Places, some: readonly number[]): number[] {
  return some.toSorted((one, other) => {
    for (let direction = 0; direction < directions; direction++) {
      const ahead = (at[one * directions + direction] ?? 0) - (at[other * directions + direction] ?? 0);
      if (ahead !== 0) return ahead;
    }
    return one - other;
  });
}

/** At most so many of a list, spread evenly over it: every n-th. */
export function everyNth(list: readonly number[], most: number): number[] {
  const stride = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(list.length, most) }, (_, step) => list[Math.floor((step + 0.5) * stride)] ?? 0);
}

/** The square of the straight distance from place `one` to the point whose coordinates start at `from` in `others`. */
export function squaredDistance(places: Places, one: number, others: Float64Array, from: number): number {
  const { at, directions } = places;
  const base = one * directions;
  let sum = 0;
  for (let direction = 0; direction < directions; direction++) {
    const away = (at[base + direction] ?? 0) - (others[from + direction] ?? 0);
    sum += away * away;
  }
  return sum;
}
