interface Theme {
  readonly name: string | null;
  readonly terms: readonly string[];
}

/** The name that a person gave a theme, or the words that it was sorted by. */
export function themeName({ name, terms }: Theme): string {
  return name ?? terms.slice(0, 3).join(', ');
}
