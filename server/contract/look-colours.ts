/** One value for every look, one by day and one by night, or one for each look. */
type Row = string | readonly [day: string, night: string] | readonly [string, string, string, string];

/**
 * Every colour of every look, once: by day, by night, and in high contrast by day and by night (7 : 1 and more, no tints,
 * edges in the colour of the text). A row of two has the same in high contrast. `web/plugins/look-colours.ts` writes them into
 * `tokens.css`; a county's theme changes those that follow from its two colours (`colours.ts`).
 */
const COLOURS = {
  // surfaces
  paper: ['#fffbf4', '#122120', '#ffffff', '#000000'],
  sand: ['#f6eddf', '#182b29', '#ffffff', '#000000'],
  slip: ['#ffffff', '#203633', '#ffffff', '#000000'],
  line: ['#e2d5c0', '#365450', '#000000', '#ffffff'],
  border: ['#7a868b', '#8fa8a3', '#000000', '#ffffff'],
  // words
  ink: ['#1f2a2e', '#f4ede0', '#000000', '#ffffff'],
  'ink-2': ['#505c62', '#c2cbc4', '#000000', '#ffffff'],
  'on-teal': ['#ffffff', '#0b2321', '#ffffff', '#000000'],
  // teal = what you can do, and the way already walked
  teal: ['#0b6b63', '#86d3c8', '#00433d', '#a5f0e6'],
  'teal-press': ['#08514b', '#a9e3da', '#002b27', '#d9fbf6'],
  'teal-tint': ['#e3f3f0', '#1c433f', '#ffffff', '#000000'],
  deep: ['#0f4f4a', '#0c302d', '#002b27', '#000000'],
  'on-deep': ['#fffbf4', '#f4ede0', '#ffffff', '#ffffff'],
  'on-deep-2': ['#cfe5e0', '#bfd6d1', '#ffffff', '#ffffff'],
  foot: ['#0f4f4a', '#0b2e2b', '#002b27', '#000000'],
  // amber = here and now; never decoration
  amber: ['#f5b83d', '#f7c35c', '#ffc845', '#ffd870'],
  'amber-tint': ['#fff1d6', '#40331c', '#ffffff', '#000000'],
  'amber-ink': ['#834700', '#ffd98f', '#5c3100', '#ffe39b'],
  'on-amber': ['#1f2a2e', '#1a1f1e', '#000000', '#000000'],
  // lingonberry = an error, or (staff only) late
  red: ['#a3262a', '#ffb8b0', '#7a0f14', '#ffc9c3'],
  'red-tint': ['#fcebea', '#4a2624', '#ffffff', '#000000'],
  focus: ['#1f2a2e', '#fffbf4', '#000000', '#ffffff'],
  halo: ['#ffc845', '#0b6b63', '#ffc845', '#00433d'],
  // the path
  'stone-done': 'var(--teal)',
  'stone-done-n': 'var(--on-teal)',
  'stone-now': 'var(--amber)',
  'stone-now-n': ['#1f2a2e', '#1a1f1e', '#000000', '#000000'],
  'stone-next': 'var(--paper)',
  'stone-next-n': 'var(--ink)',
  'stone-edge': ['#6f7b80', '#9db3ae', '#000000', '#ffffff'],
  way: 'var(--teal)',
  'way-next': ['#7a868b', '#8fa8a3', '#000000', '#ffffff'],
  'mark-stone': 'var(--teal)',
  'mark-now': 'var(--amber)',
  // illustrations
  'ill-line': ['#1f2a2e', '#081211', '#000000', '#081211'],
  'ill-paper': ['#fffbf4', '#efe5d5'],
  'ill-foam': ['#ffffff', '#5e918a'],
  'ill-water': ['#cfe5e0', '#235550'],
  'ill-deep': ['#0f4f4a', '#1b665f'],
  'ill-teal': ['#2f8079', '#4c9f96'],
  'ill-moss': ['#c5d1a9', '#7c9168'],
  'ill-lichen': ['#e3e7cf', '#2e4d47'],
  'ill-sand': ['#ebdfc9', '#a59678'],
  'ill-granite': ['#f1eae0', '#cfc5b5'],
  'ill-amber': ['#f5b83d', '#f7c35c'],
  'ill-bark': ['#b9784a', '#a56c44'],
  'ill-red': ['#b5563c', '#bf664b'],
  'ill-grey': ['#c9c6be', '#bdbbb4'],
  'ill-num': ['#1f2a2e', '#122120'],
} as const satisfies Readonly<Record<string, Row>>;

export const LOOKS = ['day', 'night', 'contrast', 'contrast-night'] as const;
export type LookName = (typeof LOOKS)[number];
export type Token = keyof typeof COLOURS;
const TOKENS = Object.keys(COLOURS) as Token[];

/** The value of a token in a look: #rrggbb, or another token by name. */
export function valueIn(look: LookName, token: Token): string {
  const row: Row = COLOURS[token];
  if (typeof row === 'string') return row;
  const place = LOOKS.indexOf(look);
  return row[place] ?? row[place % 2] ?? '';
}

/** Each look as its device asks for it, and as a reader chooses it (`data-theme`): a style sheet. */
export function lookSheet(): string {
  const changing = TOKENS.filter((token) => typeof COLOURS[token] !== 'string');
  const rule = (look: LookName, selector: string, tokens = changing) => {
    const declared = tokens.map((token) => `--${token}:${valueIn(look, token)};`).join('');
    return `${selector}{${declared}color-scheme:${look.endsWith('night') ? 'dark' : 'light'}}`;
  };
  const [night, more] = ['(prefers-color-scheme:dark)', '(prefers-contrast:more)'] as const;
  const unchosen = ':root:not([data-theme])';
  return [
    rule('day', ':root', TOKENS),
    `@media ${night}{${rule('night', ":root:not([data-theme='light'],[data-theme='contrast'])")}}`,
    rule('night', ":root[data-theme='dark']"),
    `@media ${more}{${rule('contrast', unchosen)}}`,
    rule('contrast', ":root[data-theme='contrast']"),
    `@media ${night}{${rule('contrast-night', ":root[data-theme='contrast']")}}`,
    `@media ${night} and ${more}{${rule('contrast-night', unchosen)}}`,
  ].join('\n');
}
