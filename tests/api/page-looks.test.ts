import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseAt } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

/** A kept page follows the look of the device that asks, and the county's theme. */
let town: Town;
let agent: Someone;
beforeAll(async () => {
  town = await openTown({ web: true });
  agent = await town.person({ roles: ['innoagent_1', 'coordinator'] });
});
afterAll(() => town.close());

async function page(path: string, cookie = ''): Promise<string> {
  const answer = await fetch(town.origin + path, { headers: cookie ? { cookie } : {} });
  return answer.text();
}
const rootOf = (html: string) => /<html[^>]*>/.exec(html)?.[0];

test('each look has its own kept page; a cookie that is no look has the common one', async () => {
  const path = `/asia/${await caseAt(town, 4, agent)}`;
  const common = await page(path);
  const dark = await page(path, 'nakyma=dark.');
  expect(rootOf(common)).toBe('<html lang="fi">');
  expect(rootOf(dark)).toBe('<html lang="fi" data-theme="dark">');
  expect(rootOf(await page(path, 'nakyma=contrast.3'))).toBe('<html lang="fi" data-theme="contrast" data-size="3">');
  expect(await page(path, 'nakyma=red.9')).toBe(common);
  expect(await page(path, 'nakyma=dark.')).toBe(dark);
});

test('a county that changes its name or colours is on a kept page at once', async () => {
  const path = `/asia/${await caseAt(town, 4, agent)}`;
  expect(await page(path)).not.toContain('Koealue');
  const admin = await town.person({ roles: ['administrator'] });
  const told = { name: 'Koealue', teal: '#003580', amber: '#ffd100', phone: '', phoneHours: '', controller: '' };
  const addresses = { contactEmail: '', dataOfficerEmail: '', accessibilityEmail: '' };
  expect((await admin.put('/county', { ...told, ...addresses })).status).toBe(200);
  const html = await page(path);
  expect(html).toContain('Koealue');
  expect(html).toContain('--teal:#003580');
});
