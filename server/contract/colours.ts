import { valueIn } from './look-colours.ts';

/** Contrast as WCAG 2.2 counts it (1.4.3), and a county's theme made of two colours. Colours are #rrggbb. */

type Rgb = readonly [number, number, number];
const [WHITE, BLACK] = ['#ffffff', '#000000'] as const;

/** The contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = rgb(colour).map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function rgb(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** `share` of the other colour in the one. */
export function mixed(one: string, other: string, share: number): string {
  const to = rgb(other);
  const parts = rgb(one).map((part, i) => Math.round(part + ((to[i] ?? part) - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour, taken towards the other until it stands out from each of `against` by `least`. */
function until(colour: string, towards: string, against: readonly string[], least: number): string {
  for (let share = 0; share < 1; share += 0.02) {
    const tried = mixed(colour, towards, share);
    if (against.every((ground) => contrast(tried, ground) >= least)) return tried;
  }
  return towards;
}

/** The colour made lighter, with its hue kept, until it stands out from the ground by `least`. */
function lightened(colour: string, ground: string, least: number): string {
  const [hue, saturation, lightness] = hsl(colour);
  for (let light = lightness; light < 1; light += 0.01) {
    const tried = fromHsl(hue, Math.min(saturation, 0.75), light);
    if (contrast(tried, ground) >= least) return tried;
  }
  return WHITE;
}

/** Hue in degrees, saturation and lightness from 0 to 1. */
function hsl(colour: string): Rgb {
  const [r, g, b] = rgb(colour);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const [chroma, lightness] = [(most - least) / 255, (most + least) / 510];
  if (chroma === 0) return [0, 0, lightness];
  const sixth =
    most === r ? (g - b) / 255 / chroma : most === g ? (b - r) / 255 / chroma + 2 : (r - g) / 255 / chroma + 4;
  return [(sixth * 60 + 360) % 360, chroma / (1 - Math.abs(2 * lightness - 1)), lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const part = (n: number) => {
    const k = (n + hue / 30) % 12;
    const value = lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}

/** The two colours that a county may choose. */
export interface Colours {
  readonly teal: string;
  readonly amber: string;
}
export const OWN_COLOURS: Colours = { teal: valueIn('day', 'teal'), amber: valueIn('day', 'amber') };

/** The fixed grounds and inks that the chosen colours must go with. */
const LIGHT = {
  paper: valueIn('day', 'paper'),
  sand: valueIn('day', 'sand'),
  slip: valueIn('day', 'slip'),
  ink: valueIn('day', 'ink'),
};
const DARK = {
  slip: valueIn('night', 'slip'),
  paper: valueIn('night', 'paper'),
  ink: valueIn('night', 'ink'),
  onTeal: valueIn('night', 'on-teal'),
};
const TEXT = 4.5;
const SHAPE = 3;

type Fault = 'teal' | 'amber' | 'alike';
interface Demand {
  readonly fault: Fault;
  readonly pair: (colours: Colours) => readonly [string, string];
  readonly least: number;
}
/** What the chosen colours must bear: the first is text and button, the second lies under text, and they tell apart. */
const DEMANDS: readonly Demand[] = [
  ...[LIGHT.paper, LIGHT.sand, LIGHT.slip].map((ground): Demand => ({
    fault: 'teal',
    pair: ({ teal }) => [teal, ground],
    least: TEXT,
  })),
  { fault: 'amber', pair: ({ amber }) => [LIGHT.ink, amber], least: TEXT },
  { fault: 'alike', pair: ({ teal, amber }) => [teal, amber], least: SHAPE },
];

/** What is wrong with the colours, each fault once; nothing when they may be used. */
export function faultsOf(colours: Colours): Fault[] {
  const faults = DEMANDS.filter(({ pair, least }) => contrast(...pair(colours)) < least).map(({ fault }) => fault);
  return [...new Set(faults)];
}

type Tokens = Readonly<Record<string, string>>;

/** Every token that follows from the two colours, by day and by night. The night's are lightened until they can be read. */
export function themeOf({ teal, amber }: Colours): { readonly day: Tokens; readonly night: Tokens } {
  const deep = until(teal, BLACK, [LIGHT.paper], 9);
  const tint = until(mixed(teal, WHITE, 0.88), WHITE, [teal], TEXT);
  const amberTint = mixed(amber, WHITE, 0.8);
  const nightTeal = lightened(teal, DARK.slip, 7.5);
  const nightTint = until(mixed(teal, DARK.paper, 0.65), BLACK, [DARK.ink], 9);
  const nightAmber = lightened(amber, DARK.slip, 7.5);
  const nightAmberTint = until(mixed(amber, DARK.paper, 0.78), BLACK, [DARK.ink], 9);
  const nightDeep = until(mixed(teal, DARK.paper, 0.6), BLACK, [DARK.ink], 11);
  return {
    day: {
      teal,
      amber,
      deep,
      foot: deep,
      'teal-press': mixed(teal, BLACK, 0.25),
      'teal-tint': tint,
      'amber-tint': amberTint,
      'amber-ink': until(mixed(amber, BLACK, 0.3), BLACK, [amberTint, LIGHT.paper, LIGHT.sand], 6),
    },
    night: {
      teal: nightTeal,
      amber: nightAmber,
      deep: nightDeep,
      foot: nightDeep,
      'on-teal': DARK.onTeal,
      'teal-press': mixed(nightTeal, WHITE, 0.3),
      'teal-tint': nightTint,
      'amber-tint': nightAmberTint,
      'amber-ink': lightened(nightAmber, nightAmberTint, 8),
    },
  };
}

/** The theme as a style sheet over tokens.css; high contrast keeps its own colours. */
export function themeSheet(colours: Colours): string {
  const { day, night } = themeOf(colours);
  const declared = (tokens: Tokens) => Object.entries(tokens).map(([name, value]) => `--${name}:${value}`).join(';'); // prettier-ignore
  const notContrast = '@media not all and (prefers-contrast:more)';
  const auto = ":root:not([data-theme='light'],[data-theme='contrast'])";
  return [
    `${notContrast}{:root{${declared(day)}}}:root[data-theme='light']{${declared(day)}}`,
    `@media (prefers-color-scheme:dark){${notContrast}{${auto}{${declared(night)}}}}`,
    `:root[data-theme='dark']{${declared(night)}}`,
  ].join('');
}
