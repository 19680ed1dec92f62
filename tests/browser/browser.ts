import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const CALM = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']; // prettier-ignore

/** A real Chromium; says how to get one where it is missing. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = PLACES.find((place): place is string => place !== undefined && existsSync(place));
  if (!executablePath) throw new Error('Chromium is missing. On Debian: apt-get install chromium.');
  return chromium.launch({ executablePath, args: CALM });
}
