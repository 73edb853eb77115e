// What was sent, kept to be found again, printed and taken to a spreadsheet.
import { readFileSync } from 'node:fs';
import { test, expect } from './support/fixtures.mjs';
import { shoot } from './support/screenshots.mjs';
import { createInvoice, expectStatus, makeReady, openTab, send } from './support/words.mjs';

const k_year = new Date().getFullYear();
const k_other = { name: 'Verdi Giuseppe', taxCode: 'VRDGPP55M09F839H' };
const k_parts = (page) => page.getByRole('navigation', { name: 'Archivio' });

async function openSummary(page) {
  await openTab(page, 'Invio Documenti Fiscali');
  await page.getByRole('link', { name: 'Archivio del Sistema TS' }).click();
  await k_parts(page).getByRole('link', { name: 'Riepilogo dell\'anno' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Riepilogo dell\'anno' })).toBeVisible();
}

test.beforeEach(async ({ page }) => makeReady(page));

test('B70 what was sent is found again by its protocol or number', async ({ page, studio }) => {
  const number = await createInvoice(page);
  await send(page, number);
  await expectStatus(page, number, 'accolto');
  const { protocol } = await studio.simulator.document(number);
  await page.getByRole('link', { name: 'Archivio del Sistema TS' }).click();
  await k_parts(page).getByRole('link', { name: 'File inviati e ricevute' }).click();
  await page.getByLabel('Protocollo o numero del documento').fill(protocol.slice(4));
  await page.getByRole('button', { name: 'Cerca' }).click();
  await expect(page.getByRole('region', { name: 'Documenti' })).toContainText(protocol);
  await shoot(page, 'plugin-file-cercato');
  await page.getByLabel('Protocollo o numero del documento').fill('nessuno');
  await page.getByRole('button', { name: 'Cerca' }).click();
  await expect(page.getByRole('heading', { name: 'Non si trova nulla' })).toBeVisible();
  await page.getByLabel('Protocollo o numero del documento').fill(number);
  await page.getByRole('button', { name: 'Cerca' }).click();
  await page.getByRole('region', { name: 'Documenti' }).getByRole('link', { name: number }).click();
  await expect(page.getByRole('heading', { level: 2, name: number })).toBeVisible();
});

test('the summary of a year is seen, printed on A4 and taken to a spreadsheet', async ({ page }) => {
  const numbers = [await createInvoice(page, { lines: [['Visita specialistica', '100,00'], ['Trattamento estetico', '50,00']] }),
    await createInvoice(page, { patient: k_other, lines: [['Ecografia', '70,00']] })];
  await send(page, ...numbers);
  for (const number of numbers) await expectStatus(page, number, 'accolto');
  const waiting = await createInvoice(page);
  await expectStatus(page, waiting, 'da inviare');
  await openSummary(page);
  const row = (name) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  await expect(row(/^SR –/).getByRole('cell')).toHaveText(['2', /^17\d,00 €$/, '–']); // with a stamp duty or without
  await expect(row(/^IC –/).getByRole('cell')).toHaveText(['1', '50,00 €', '–']);
  await expect(row(`Anno ${k_year}`).getByRole('cell')).toHaveText(['2', /^22\d,00 €$/, '–']);
  await expect(page.getByRole('main')).toContainText(`1 documento pagato nel ${k_year} è ancora da inviare o da correggere`);
  await shoot(page, 'plugin-riepilogo-anno');

  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /Scarica per il foglio di calcolo/ }).click()]);
  expect(file.suggestedFilename()).toBe(`riepilogo-sistema-ts-${k_year}.csv`);
  const csv = readFileSync(await file.path(), 'utf8');
  expect(csv.startsWith('\uFEFF"Anno";')).toBe(true);
  expect(csv).toContain('"Tipo spesa";"IC – Chirurgia e medicina estetica";"1";"50,00";"0";"0,00"\r\n');

  await page.emulateMedia({ media: 'print' });
  for (const hidden of [page.getByRole('button', { name: 'Stampa' }), k_parts(page), page.getByLabel('Anno di pagamento')]) {
    await expect(hidden).toBeHidden();
  }
  await expect(row(/^IC –/)).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
