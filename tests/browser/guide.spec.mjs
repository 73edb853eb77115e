import { test, expect } from './support/fixtures.mjs';
import { shoot } from './support/screenshots.mjs';
import { activate, configure, k_bianchi, logIn, openTab } from './support/words.mjs';

test('on a telephone the current tab is in sight, whichever it is', async ({ page }) => {
  await logIn(page, 'titolare@bianchi.example');
  await activate(page);
  await configure(page, k_bianchi);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const name of ['Panoramica', 'Invio Documenti Fiscali', 'Associa tipo spesa', 'Impostazioni', 'Guida']) {
    await openTab(page, name);
    await expect(page.locator('.sts-current').first()).toHaveText(name);
    await expect(page.locator('.sts-current').first()).toBeInViewport({ ratio: 1 });
  }
});

test('the guide is a tab of its own, and prints without anything around it', async ({ page }) => {
  await logIn(page, 'titolare@bianchi.example');
  await activate(page);
  await configure(page, k_bianchi);
  await openTab(page, 'Guida');
  for (const heading of ['Prima di cominciare', 'Attivare', 'Collegare il Sistema TS', 'Associare i tipi di spesa',
    'Inviare', 'Le scadenze', 'Farsi aiutare da un collaboratore', 'Disattivare']) {
    await expect(page.getByRole('heading', { level: 2, name: heading, exact: true })).toBeVisible();
  }
  for (const picture of await page.getByRole('main').getByRole('img').all()) {
    await picture.scrollIntoViewIfNeeded(); // they are loaded when they are seen
    await expect.poll(() => picture.evaluate(({ complete, naturalWidth, width }) => complete && naturalWidth >= width)).toBe(true);
    await expect(picture).toHaveAttribute('alt', /\w+ .*\w+/);
  }
  await expect(page.getByRole('main').getByRole('img')).toHaveCount(8);
  await shoot(page, 'plugin-guida');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Menù principale' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Prima di cominciare' })).toBeVisible();
});
