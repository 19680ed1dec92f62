import type { Place } from './here.ts';

/** Where a group lies without its people: its centre and one standard deviation around it, as an ellipse. */
export interface Spread extends Place {
  /** Standard deviations along the longer axis and across it. */
  readonly along: number;
  readonly across: number;
  /** From the map's first direction to the longer axis, in radians, −π/2 … π/2. */
  readonly angle: number;
}

/** The centre of some places and their spread: the axes of their covariance. */
export function spreadOf(places: readonly Place[]): Spread {
  const mean = (value: (place: Place) => number) =>
    places.reduce((sum, place) => sum + value(place), 0) / Math.max(1, places.length);
  const [x, y] = [mean((place) => place.x), mean((place) => place.y)];
  const wide = mean((place) => (place.x - x) ** 2);
  const high = mean((place) => (place.y - y) ** 2);
  const slanted = mean((place) => (place.x - x) * (place.y - y));
  const [middle, half] = [(wide + high) / 2, Math.hypot((wide - high) / 2, slanted)];
  return {
    x,
    y,
    along: Math.sqrt(middle + half),
    across: Math.sqrt(Math.max(0, middle - half)),
    angle: Math.atan2(2 * slanted, wide - high) / 2,
  };
}
