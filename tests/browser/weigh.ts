import { get } from 'node:http';
import type { Page } from 'playwright-core';

/** What the first view of a page brings, packed as a browser gets it over HTTPS (Brotli), bodies only, in bytes. */
export interface Weight {
  readonly all: number;
  readonly script: number;
  readonly requests: number;
  /** What was asked of anybody else. */
  readonly foreign: readonly string[];
}

/**
 * Opens the page in the browser, and asks anew for all that the browser asked for. A browser takes Brotli over HTTPS
 * only; what the service worker keeps for later, when the page is shown, is not part of it.
 */
export async function weigh(page: Page, address: string): Promise<Weight> {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(request.url()));
  await page.goto(address, { waitUntil: 'networkidle' });
  const { origin } = new URL(address);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  let [all, script] = [0, 0];
  const ours = [...asked].filter((url) => url.startsWith(`${origin}/`));
  for (const url of ours) {
    const { bytes, type } = await packed(url, cookie);
    all += bytes;
    if (type.includes('javascript')) script += bytes;
  }
  const foreign = [...asked].filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'));
  return { all, script, requests: ours.length, foreign };
}

function packed(url: string, cookie: string): Promise<{ bytes: number; type: string }> {
  return new Promise((done, failed) => {
    get(url, { headers: { 'accept-encoding': 'br, gzip', ...(cookie ? { cookie } : {}) } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => (bytes += part.length));
      answer.on('end', () => done({ bytes, type: String(answer.headers['content-type']) }));
      answer.on('error', failed);
    }).on('error', failed);
  });
}
