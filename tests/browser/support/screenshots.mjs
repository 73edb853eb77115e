// Screenshots in the build folder, at two widths, to be looked at.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { k_build } from './build.mjs';
import { expect } from './fixtures.mjs';

export const k_folder = join(k_build, 'screenshots');
const k_widths = [1280, 390];

mkdirSync(k_folder, { recursive: true });

/** The page as it is now; it may not need a sideways scroll. */
export async function shoot(page, name) {
  for (const width of k_widths) {
    await page.setViewportSize({ width, height: width > 800 ? 900 : 844 });
    await page.screenshot({ path: join(k_folder, `${name}-${width}.png`), fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} at ${width}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
