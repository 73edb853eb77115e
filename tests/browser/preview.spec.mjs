// Before a sending the doctor reads what exactly leaves: it is what Sistema TS receives.
import { test, expect } from './support/fixtures.mjs';
import { shoot } from './support/screenshots.mjs';
import { createInvoice, expectStatus, k_bianchi, k_conti, k_patient, makeReady, openTab, row, send } from './support/words.mjs';

/** What the preview shows, by Sistema TS's own names; a name that comes more than once has several values. */
async function shown(scope) {
  const fields = {};
  for (const field of await scope.locator('[data-field]').all()) {
    const name = await field.getAttribute('data-field');
    (fields[name] ??= []).push((await field.locator('dd').textContent()).trim());
  }
  return fields;
}

const italian = (iso) => iso.split('-').reverse().join('/');
const euro = (cents) => `${(cents / 100).toFixed(2).replace('.', ',')} €`;

/** The same, of what the simulator received. */
function received(document) {
  const fields = {
    pIva: [document.vat_number], dataEmissione: [italian(document.issued)], dispositivo: ['1 – fattura'],
    numDocumento: [document.number], dataPagamento: [italian(document.paid)],
    tipoSpesa: document.lines.map(({ type }) => expect.stringMatching(`^${type} – `)),
    importo: document.lines.map(({ cents }) => euro(cents)),
    pagamentoTracciato: [document.traced === 'SI' ? 'sì' : 'no'], tipoDocumento: ['F – fattura o ricevuta'],
    flagOpposizione: [document.opposition ? 'sì' : 'no'],
    pincode: ['cifrato'], cfProprietario: ['cifrato'],
  };
  const natures = document.lines.filter((line) => line.vat_nature).map((line) => expect.stringMatching(`^${line.vat_nature} – `));
  if (natures.length > 0) fields.naturaIVA = natures;
  const rates = document.lines.filter((line) => line.vat_rate).map((line) => `${line.vat_rate.replace('.', ',')}%`);
  if (rates.length > 0) fields.aliquotaIVA = rates;
  if (document.patient_present) fields.cfCittadino = ['cifrato'];
  return fields;
}

test('B66 B72 the summary shows each document with what exactly leaves, and that is what Sistema TS receives', async ({ page, studio }) => {
  await makeReady(page);
  const two = await createInvoice(page, { lines: [['Visita specialistica', '100,00'], ['Trattamento estetico', '150,00']] });
  const cash = await createInvoice(page, { patient: { name: 'Verdi Anna', taxCode: 'BNCLRA85T61F205A' }, method: 'Contanti',
    lines: [['Visita specialistica', '80,00'], ['Corso per pazienti', '20,00']] });
  await expectStatus(page, cash, 'da inviare');
  await expectStatus(page, two, 'da inviare');
  await openTab(page, 'Invio Documenti Fiscali');
  await page.getByRole('button', { name: 'Seleziona tutti i pronti' }).click();
  const before = {};
  for (const number of [two, cash]) {
    const preview = page.locator('.sts-previews > li').filter({ has: page.getByText(number, { exact: true }) });
    await preview.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(preview.getByText('Che cosa non parte')).toBeVisible();
    before[number] = await shown(preview);
  }
  const main = page.getByRole('main');
  await expect(main).toContainText('20,00 € sul totale di 100,00 €');
  await expect(main).toContainText('Nome e cognome del paziente');
  await expect(main).not.toContainText(k_patient.taxCode);
  await shoot(page, 'plugin-anteprima');
  await page.getByRole('button', { name: 'Conferma invio' }).click();
  for (const number of [two, cash]) {
    await expectStatus(page, number, 'accolto');
    expect(before[number]).toEqual(received(await studio.simulator.document(number)));
  }
});

test('B68 of a patient who opposes the preview says that the tax code stays out, and why', async ({ page, studio }) => {
  await makeReady(page);
  const number = await createInvoice(page, { opposition: true });
  await expectStatus(page, number, 'da inviare');
  await row(page, number).getByRole('link', { name: number, exact: true }).click();
  const section = page.getByRole('region', { name: 'Che cosa viene trasmesso' });
  await expect(section).toContainText('il paziente si è opposto: non parte nemmeno cifrato');
  const before = await shown(section);
  await shoot(page, 'plugin-documento-trasmesso');
  await send(page, number);
  await expectStatus(page, number, 'accolto');
  expect(before).toEqual(received(await studio.simulator.document(number)));
  await row(page, number).getByRole('link', { name: number, exact: true }).click();
  expect(await shown(page.getByRole('region', { name: 'Che cosa è stato trasmesso' }))).toEqual(before);
});

test.describe('many documents', () => {
  test.use({ hostFlags: ['--demo-invoices', '1500'] });

  test('B66 the summary of hundreds of documents stays quick and light, and leads to the preview of each', async ({ page }) => {
    test.slow();
    await makeReady(page, k_conti, 'titolare@aurora.example');
    await expect(async () => {
      await openTab(page, 'Invio Documenti Fiscali');
      const ready = (await page.locator('#pronti').textContent()).replace('.', '');
      expect(parseInt(ready, 10)).toBeGreaterThan(200);
    }).toPass({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Seleziona tutti i pronti' }).click();
    await expect(page.locator('.sts-previews > li')).toHaveCount(25);
    const { answer, bytes, unpacked } = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      return { answer: navigation.responseEnd - navigation.requestStart, bytes: navigation.transferSize, unpacked: navigation.decodedBodySize };
    });
    console.log(`summary: ${Math.round(bytes / 1000)} kB of ${Math.round(unpacked / 1000)} kB, answer ${answer.toFixed(0)} ms`);
    expect(bytes).toBeLessThan(150_000);
    expect(answer).toBeLessThan(2000);
    const [tab] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByText(/altri documenti$/).click().then(() => page.locator('.sts-other-previews a').last().click()),
    ]);
    await expect(tab.getByRole('heading', { name: 'Che cosa viene trasmesso' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Conferma invio' })).toBeVisible(); // the summary is still there
  });
});
