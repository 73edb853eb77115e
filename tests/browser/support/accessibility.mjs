// What a tool can see of WCAG 2.2 AA. The rest is for people: see the tests with the keyboard.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from './fixtures.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const k_rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe-core finds nothing on the page as it is now. */
export async function expectAccessible(page, where) {
  const run = async () => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate((values) => globalThis.axe.run({ runOnly: { type: 'tag', values }, preload: false }), k_rules);
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}\n${failureSummary}`));
  };
  let found;
  await expect(async () => { found = await run(); }).toPass({ timeout: 10_000 }); // a page may load itself again meanwhile
  expect.soft(found, where).toEqual([]);
}
