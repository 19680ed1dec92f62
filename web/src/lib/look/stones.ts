/** The seven stones: each step has always the same silhouette. Geometry of DESIGN-NOTES, "The path: how to build it". */
interface Shape {
  readonly size: readonly [width: number, height: number];
  /** Small deviations at ten equal angles from three o'clock, clockwise. */
  readonly bumps: readonly number[];
}
export type Spot = readonly [x: number, y: number];

const SHAPES: readonly Shape[] = [
  { size: [1.04, 0.86], bumps: [0.98, 1.01, 1.02, 0.99, 1.01, 1.0, 0.97, 0.95, 0.98, 1.03] },
  { size: [1.16, 0.86], bumps: [0.98, 1.02, 0.98, 1.0, 1.02, 0.97, 1.02, 0.95, 0.96, 1.03] },
  { size: [0.96, 0.96], bumps: [0.97, 1.02, 1.03, 0.99, 1.0, 0.96, 0.98, 1.04, 1.01, 0.96] },
  { size: [1.16, 0.88], bumps: [0.98, 1.0, 1.01, 1.02, 1.01, 0.97, 0.99, 1.0, 1.02, 1.01] },
  { size: [1.02, 0.93], bumps: [0.98, 1.02, 1.0, 0.98, 1.03, 0.98, 1.0, 0.97, 1.02, 1.01] },
  { size: [1.1, 0.88], bumps: [0.97, 1.0, 1.03, 1.0, 0.98, 0.98, 1.03, 1.0, 0.96, 1.01] },
  { size: [1.18, 0.92], bumps: [0.98, 1.02, 0.99, 1.0, 1.02, 0.97, 1.0, 0.97, 0.98, 1.03] },
];
/** How much each stone rises or falls on the path, in px. */
export const RISE = [8, -4, 7, -5, 6, -6, 2] as const;
/** How far each stone swings to the right where the path runs down a margin, in px. */
export const SWING = [3, 16, 2, 15, 4, 17, 7] as const;
const TENSION = 0.168;
const ROUNDNESS = 2.4;

const short = (value: number) => Math.round(value * 10) / 10;

/** A superellipse with the step's own bumps, its underside a little flat; an SVG path around (x, y). */
export function stone(step: number, [x, y]: Spot, radius: number): string {
  const shape = SHAPES[(step - 1) % 7] ?? SHAPES[0];
  if (!shape) return '';
  const spots = shape.bumps.map((bump, i): Spot => {
    const turn = (i / 10) * 2 * Math.PI + 0.16;
    const reach =
      bump * (Math.abs(Math.cos(turn)) ** ROUNDNESS + Math.abs(Math.sin(turn)) ** ROUNDNESS) ** (-1 / ROUNDNESS);
    const down = Math.sin(turn) * reach * shape.size[1];
    return [x + Math.cos(turn) * reach * shape.size[0] * radius, y + down * (down > 0 ? 0.93 : 1) * radius];
  });
  return curve(spots, true) + 'Z';
}

/** A calm line through the spots (Catmull–Rom as Bézier). */
export function curve(spots: readonly Spot[], closed = false): string {
  const at = (i: number): Spot => {
    const n = spots.length;
    return spots[closed ? (i + n) % n : Math.min(Math.max(i, 0), n - 1)] ?? [0, 0];
  };
  const first = at(0);
  let path = `M${short(first[0])} ${short(first[1])}`;
  for (let i = 0; i < (closed ? spots.length : spots.length - 1); i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const a = [from[0] + (to[0] - before[0]) * TENSION, from[1] + (to[1] - before[1]) * TENSION];
    const b = [to[0] - (after[0] - from[0]) * TENSION, to[1] - (after[1] - from[1]) * TENSION];
    path += `C${[...a, ...b, ...to].map(short).join(' ')}`;
  }
  return path;
}
