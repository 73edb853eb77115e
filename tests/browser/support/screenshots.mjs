// Screenshots in the build folder, at two widths, light and dark, to be looked at.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessibility.mjs';
import { k_build } from './build.mjs';
import { expect } from './fixtures.mjs';
import { expectWorded } from './wording.mjs';

export const k_folder = join(k_build, 'screenshots');
const k_widths = [1280, 390];

mkdirSync(k_folder, { recursive: true });

/** Nothing needs a sideways scroll. */
export async function expectFits(page, where) {
  const excess = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect(async () => expect(await excess(), where).toBeLessThanOrEqual(0)).toPass({ timeout: 5_000 }); // a page may load itself again
}

/** The page as it is now, light and dark; it is in words, may not need a sideways scroll, and everybody must be able to use it. */
export async function shoot(page, name) {
  await expectWorded(page, name);
  for (const width of k_widths) {
    await page.setViewportSize({ width, height: width > 800 ? 900 : 844 });
    for (const colorScheme of ['dark', 'light']) {
      await page.emulateMedia({ colorScheme });
      const suffix = colorScheme === 'dark' ? '-dark' : '';
      await page.screenshot({ path: join(k_folder, `${name}-${width}${suffix}.png`), fullPage: true });
      // Each width and each colours once: the other two pairs hold nothing that these do not.
      if ((width > 800) === (colorScheme === 'light')) await expectAccessible(page, `${name} at ${width}, ${colorScheme}`);
    }
    await expectFits(page, `${name} at ${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
