import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const CALM = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']; // prettier-ignore

/** A real Chromium; says how to get one where it is missing. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = PLACES.find((place): place is string => place !== undefined && existsSync(place));
  if (!executablePath) throw new Error('Chromium is missing. On Debian: apt-get install chromium.');
  return chromium.launch({ executablePath, args: CALM });
}

/** Opens a page whose scripts are held back, as on a slow line, until it is let wake. */
export async function openAsleep(context: BrowserContext, address: string): Promise<{ page: Page; wake: () => void }> {
  const page = await context.newPage();
  let wake = (): void => {};
  const held = new Promise<void>((resolve) => (wake = resolve));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  return { page, wake };
}
