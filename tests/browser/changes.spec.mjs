// What happens to a document that Sistema TS has accepted when its invoice changes.
import { test, expect } from './support/fixtures.mjs';
import { shoot } from './support/screenshots.mjs';
import { createInvoice, editInvoice, expectStatus, makeReady, openInvoice, openTab, row, send } from './support/words.mjs';

test.beforeEach(async ({ page }) => makeReady(page));

async function accept(page, invoice = {}) {
  const number = await createInvoice(page, invoice);
  await send(page, number);
  await expectStatus(page, number, 'accolto');
  return number;
}

/** Opens the document's page once the plugin has seen the change. */
async function openChanged(page, number, heading) {
  await expect(async () => {
    await openTab(page, 'Invio Documenti Fiscali');
    await page.getByRole('link', { name: number, exact: true }).click();
    await expect(page.getByRole('heading', { name: heading })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 40_000 });
}

test('B69 an invoice that changes after its acceptance shows the difference, and is varied once confirmed', async ({ page, studio }) => {
  const number = await accept(page);
  await editInvoice(page, number, () => page.getByLabel('Importo 1 (€)').fill('90,00'));
  await openChanged(page, number, "La fattura è cambiata dopo l'invio");
  await expect(page.getByRole('row', { name: /Importo SR/ })).toContainText('100,00 €');
  await expect(page.getByRole('row', { name: /Importo SR/ })).toContainText('90,00 €');
  await shoot(page, 'plugin-variazione');
  expect((await studio.simulator.document(number)).total_cents).toBe(10000);
  await page.getByRole('button', { name: 'Invia la variazione' }).click();
  await expectStatus(page, number, 'accolto');
  const document = await studio.simulator.document(number);
  expect(document.total_cents).toBe(9000);
  expect(document.counts.Variazione.received).toBe(1);
  await row(page, number).getByRole('link', { name: number, exact: true }).click();
  await expect(page.getByRole('heading', { name: "La fattura è cambiata dopo l'invio" })).toHaveCount(0);
});

test('B69 an invoice that is cancelled after its acceptance is cancelled at Sistema TS once confirmed', async ({ page, studio }) => {
  const number = await accept(page);
  await openInvoice(page, number);
  await page.getByRole('link', { name: 'Annulla fattura' }).click();
  await page.getByRole('button', { name: 'Annulla fattura' }).click();
  await openChanged(page, number, 'La fattura non vale più');
  await shoot(page, 'plugin-cancellazione');
  await page.getByLabel(/Confermo: il documento non risulterà più/).check();
  await page.getByRole('button', { name: 'Invia la cancellazione' }).click();
  await expectStatus(page, number, 'non si invia');
  await expect(row(page, number)).toContainText('cancellato dagli archivi');
  expect((await studio.simulator.document(number)).status).toBe('annullato');
});

test('V37 a payment before the date of the document is confirmed by the doctor and sent as an advance', async ({ page, studio }) => {
  const today = new Date();
  const iso = (day) => day.toISOString().slice(0, 10);
  const earlier = new Date(today.getTime() - 3 * 86_400_000);
  const number = await createInvoice(page, { paidOn: iso(earlier), issuedOn: iso(today) });
  await expectStatus(page, number, 'da correggere');
  await page.getByRole('link', { name: number, exact: true }).click();
  await shoot(page, 'plugin-anticipo');
  await page.getByRole('button', { name: 'Confermo, è stato anticipato' }).click();
  await send(page, number);
  await expectStatus(page, number, 'accolto');
  expect((await studio.simulator.document(number)).paid_in_advance).toBe(true);
});
