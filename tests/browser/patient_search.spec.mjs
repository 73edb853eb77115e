// The ledger keeps no patient's name: the list asks the host, which has them.
import { test, expect } from './support/fixtures.mjs';
import { shoot } from './support/screenshots.mjs';
import { createInvoice, expectListed, expectStatus, k_conti, makeReady, openTab, row } from './support/words.mjs';

const field = (page) => page.getByRole('searchbox', { name: 'Paziente o numero' });

async function search(page, text) {
  await field(page).fill(text);
  await field(page).press('Enter');
}

test('B36 B66 the documents of a patient are found by the name; the filter survives order and status, and narrows what is selected', async ({ page, studio }) => {
  await makeReady(page);
  const rossi = await createInvoice(page);
  const verdi = await createInvoice(page, { patient: { name: 'Verdi Anna', taxCode: 'BNCLRA85T61F205A' } });
  await expectListed(page, verdi);
  await expectListed(page, rossi);
  await openTab(page, 'Invio Documenti Fiscali');
  await search(page, 'anna verdi');
  await expect(row(page, verdi)).toBeVisible();
  await expect(row(page, rossi)).toHaveCount(0);
  await expect(field(page)).toHaveValue('anna verdi');
  await page.getByRole('columnheader', { name: 'Importo' }).getByRole('link').click();
  await page.getByRole('navigation', { name: 'Filtra per stato' }).getByRole('link', { name: /^Tutti 1/ }).click();
  await expect(row(page, rossi)).toHaveCount(0);
  await shoot(page, 'plugin-documenti-paziente');
  await expectStatus(page, verdi, 'da inviare');
  await expectStatus(page, rossi, 'da inviare');
  await search(page, 'anna verdi');
  await expect(page.locator('#pronti')).toHaveText('1 documento pronto con questi filtri, 100,00 €');
  await page.getByRole('button', { name: 'Seleziona tutti i pronti' }).click();
  await expect(page.locator('.sts-preview-number')).toHaveText([verdi]);
  await page.getByRole('link', { name: 'Annulla' }).click();
  await expect(field(page)).toHaveValue('anna verdi');
  await search(page, rossi);
  await expect(row(page, rossi)).toBeVisible();
  await search(page, 'bianchi');
  await expect(page.getByRole('heading', { name: 'Nessun documento trovato' })).toBeVisible();
  await page.getByRole('link', { name: 'Togli i filtri' }).click();
  await expect(row(page, verdi)).toBeVisible();
  await expect(row(page, rossi)).toBeVisible();
  expect(studio.log).not.toMatch(/verdi/i); // the address holds the name, the log does not
});

test.describe('many documents', () => {
  test.use({ hostFlags: ['--demo-invoices', '3000'] });

  test('a name that too many have is said, and pages go on within those found', async ({ page }) => {
    test.slow();
    await makeReady(page, k_conti, 'titolare@aurora.example');
    await expect(async () => {
      await openTab(page, 'Invio Documenti Fiscali');
      expect(parseInt((await page.locator('#pronti').textContent()).replace('.', ''), 10)).toBeGreaterThan(500);
    }).toPass({ timeout: 60_000 });
    await search(page, 'a');
    await expect(page.getByRole('status').filter({ hasText: 'più di 500' })).toBeVisible();
    await shoot(page, 'plugin-documenti-paziente-troppi');
    await page.getByRole('link', { name: 'Pagina successiva' }).click();
    await expect(field(page)).toHaveValue('a');
    await expect(page.locator('td.sts-patient').first()).toHaveText(/a/i);
  });
});
