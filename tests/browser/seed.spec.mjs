// What is promised before the first sending, and about the deadlines of another year.
import { test, expect } from './support/fixtures.mjs';
import { activate, box, configure, k_bianchi, logIn, openPlugin, openSettings, openTab } from './support/words.mjs';

test('B1 it is free of charge, and the box names the profiles it belongs to', async ({ page }) => {
  await logIn(page, 'titolare@bianchi.example');
  await openSettings(page);
  await expect(box(page)).toContainText('Gratuita, in tutti i profili');
});

test('B65 the configuration can be opened again, and is not put in the way', async ({ page }) => {
  await logIn(page, 'titolare@bianchi.example');
  await activate(page);
  await configure(page, k_bianchi);
  await openPlugin(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Panoramica' })).toBeVisible();
  await openTab(page, 'Impostazioni');
  await expect(page.getByLabel('Codice identificativo')).toHaveValue(k_bianchi.user);
});

test.describe('in another year', () => {
  test.use({ hostFlags: ['--demo-invoices', '0', '--today', '2027-03-01'] });

  test('B54 B73 the deadline is the one in force that day', async ({ page }) => {
    await logIn(page, 'titolare@bianchi.example');
    await activate(page);
    await configure(page, k_bianchi);
    await openPlugin(page);
    await expect(page.getByRole('main')).toContainText('le spese sanitarie sostenute nel 2027 vanno trasmesse entro il 31/01/2028');
  });
});
