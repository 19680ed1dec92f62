import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * Draws the icons of the installed service from favicon.svg: `node web/icons.ts`, whenever the mark changes. A maskable one
 * keeps the mark within the middle 80 %, as the device cuts the rest to its own shape.
 */
const STATIC = fileURLToPath(new URL('static/', import.meta.url));
const PAPER = '#fffbf4';
const ICONS = [
  { file: 'kuultu-192.png', size: 192, mark: 0.86 },
  { file: 'kuultu-512.png', size: 512, mark: 0.86 },
  { file: 'kuultu-maskable-512.png', size: 512, mark: 0.6 },
  { file: 'kuultu-apple-180.png', size: 180, mark: 0.74 },
];

const mark = readFileSync(`${STATIC}favicon.svg`).toString('base64');
mkdirSync(`${STATIC}icons`, { recursive: true });
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const { file, size, mark: share } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size }, colorScheme: 'light' });
  const look = `margin:0;display:grid;place-items:center;height:100vh;background:${PAPER}`;
  await page.setContent(
    `<body style="${look}"><img width="${size * share}" src="data:image/svg+xml;base64,${mark}"></body>`,
  );
  await page.screenshot({ path: `${STATIC}icons/${file}` });
  await page.close();
}
await browser.close();
