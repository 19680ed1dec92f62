/** How the pages look on one device: kept in a cookie of its own, as a library's machine is not one person's. */
export const THEMES = ['light', 'dark', 'contrast'] as const;
export const SIZES = ['2', '3'] as const;
export interface Look {
  /** Null follows the device. */
  readonly theme: (typeof THEMES)[number] | null;
  /** Null is the common size. */
  readonly size: (typeof SIZES)[number] | null;
}

export const LOOK_COOKIE = 'nakyma';
const COOKIE = new RegExp(`(?:^|; *)${LOOK_COOKIE}=([a-z0-9.]{1,12})(?:;|$)`);

/** Reads the look from a Cookie header. Whatever it does not know reads as not chosen, so only twelve looks exist. */
export function lookFrom(cookies: string | undefined): Look {
  const [theme, size] = (COOKIE.exec(cookies ?? '')?.[1] ?? '').split('.');
  return {
    theme: THEMES.find((one) => one === theme) ?? null,
    size: SIZES.find((one) => one === size) ?? null,
  };
}

/** The look as the cookie holds it; empty when nothing has been chosen. */
export function lookText({ theme, size }: Look): string {
  return theme || size ? `${theme ?? ''}.${size ?? ''}` : '';
}

/** The look as attributes of the page's root, which the tokens follow. */
export function lookAttributes({ theme, size }: Look): string {
  return (theme ? ` data-theme="${theme}"` : '') + (size ? ` data-size="${size}"` : '');
}
