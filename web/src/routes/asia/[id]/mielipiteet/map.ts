import type { Shapes } from '#lib/api/shapes.ts';

type Opinions = Shapes['Opinions'];
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The picture's size in its own units, and the room kept free around what is drawn. */
export const SIZE = { width: 640, height: 440, margin: 64 };
/** An ellipse of so many standard deviations holds most of a group. */
const WIDE = 1.6;

/** Lays the groups, the statements and one's own place on the picture: as far apart as they are, as large as it holds. */
export function laidOut({ groups, statements, here }: Opinions) {
  const reach = groups.map(({ spread }) => spread.along * WIDE);
  const corners = [
    ...groups.flatMap(({ spread: { x, y } }, at) => around({ x, y }, reach[at] ?? 0)),
    ...(here ? [here] : []),
  ];
  const box = boxOf(corners);
  const scale = Math.min(
    (SIZE.width - 2 * SIZE.margin) / Math.max(1e-6, box.right - box.left),
    (SIZE.height - 2 * SIZE.margin) / Math.max(1e-6, box.bottom - box.top),
  );
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const at = ({ x, y }: Spot): Spot => ({
    x: SIZE.width / 2 + (x - middle.x) * scale,
    y: SIZE.height / 2 + (y - middle.y) * scale,
  });
  return {
    groups: groups.map(({ letter, size, spread }) => ({
      letter,
      size,
      ...at(spread),
      rx: Math.max(30, spread.along * WIDE * scale),
      ry: Math.max(24, spread.across * WIDE * scale),
      turn: (spread.angle * 180) / Math.PI,
    })),
    statements: statements.map(({ id, place }, n) => ({ id, n: n + 1, ...onEdge(at(place)) })),
    here: here ? at(here) : null,
  };
}

const around = ({ x, y }: Spot, reach: number): Spot[] => [
  { x: x - reach, y: y - reach },
  { x: x + reach, y: y + reach },
];

function boxOf(corners: readonly Spot[]) {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { left: Math.min(0, ...xs), right: Math.max(0, ...xs), top: Math.min(0, ...ys), bottom: Math.max(0, ...ys) };
}

/** A statement may lie far outside its voters: it is then shown at the picture's edge, in its direction. */
function onEdge({ x, y }: Spot): Spot {
  const inside = (value: number, size: number) => Math.min(Math.max(value, 16), size - 16);
  return { x: inside(x, SIZE.width), y: inside(y, SIZE.height) };
}
