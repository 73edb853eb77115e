import { test, expect } from './support/fixtures.mjs';
import { createInvoice, editInvoice, expectListed, expectStatus, k_patient, makeReady, openTab, row, send } from './support/words.mjs';

test.beforeEach(async ({ page }) => makeReady(page));

test('B36 Invio Documenti Fiscali shows every invoice with a payment date', async ({ page }) => {
  const first = await createInvoice(page);
  const second = await createInvoice(page, { patient: { name: 'Verdi Anna', taxCode: 'BNCLRA85T61F205A' }, method: 'Contanti' });
  await expectListed(page, second);
  await expect(row(page, first)).toContainText('Rossi Mario');
  await expect(row(page, second)).toContainText('Verdi Anna');
});

test('B37 an invoice that is not settled is not shown', async ({ page }) => {
  const unpaid = await createInvoice(page, { method: null });
  const paid = await createInvoice(page);
  await expectListed(page, paid);
  await expect(row(page, unpaid)).toHaveCount(0);
});

test('B38 B45 B47 a document is sent from the list and shows its status: accolto', async ({ page, studio }) => {
  const number = await createInvoice(page, { lines: [['Visita specialistica', '100,00'], ['Trattamento estetico', '150,00']] });
  await send(page, number);
  await expectStatus(page, number, 'accolto');
  const document = await studio.simulator.document(number);
  expect(document.status).toBe('accolto');
  expect(document.patient).toBe(k_patient.taxCode);
  expect(document.counts.Inserimento.received).toBe(1);
  expect(document.lines.map((line) => line.type).sort()).toEqual(['IC', 'SR']);
});

test('B39 B46 while the answer is awaited the list says so, and no fifth word is used for a sent document', async ({ page, studio }) => {
  await studio.simulator.setFault({ fault: 'latency', service: 'DocumentoSpesa730p', ms: 3000, times: 1 });
  const number = await createInvoice(page);
  await send(page, number);
  await expect(row(page, number)).toContainText(/in invio|in coda/i);
  await expectStatus(page, number, 'accolto');
});

test('B40 B41 accolto con anomalie, and a click on it shows the anomaly', async ({ page, studio }) => {
  await studio.simulator.registry({ unknown: [k_patient.taxCode] });
  const number = await createInvoice(page);
  await send(page, number);
  await expectStatus(page, number, 'accolto con anomalie');
  await row(page, number).getByRole('link', { name: 'accolto con anomalie' }).click();
  await expect(page.getByRole('main')).toContainText('W003');
  await expect(page.getByRole('main')).toContainText('IL CF CITTADINO NON PRESENTE IN ARCHIVIO');
});

test('B42 B43 B44 scartato, its reason on a click, and after the correction it is available again', async ({ page, studio }) => {
  // Closed for the simulator, and not known to the plugin.
  await studio.simulator.settings({ first_open_year: 2027 });
  const number = await createInvoice(page);
  await send(page, number);
  await expectStatus(page, number, 'scartato');
  await row(page, number).getByRole('link', { name: 'scartato' }).click();
  await expect(page.getByRole('main')).toContainText('S035');
  await studio.simulator.settings({ first_open_year: 2025 });
  await editInvoice(page, number, () => page.getByLabel('Importo 1 (€)').fill('90,00'));
  await send(page, number);
  await expectStatus(page, number, 'accolto');
  expect((await studio.simulator.document(number)).total_cents).toBe(9000);
});

test('B46 the words of the filter are the four statuses and the steps before them', async ({ page }) => {
  await createInvoice(page);
  await openTab(page, 'Invio Documenti Fiscali');
  const filters = page.getByRole('navigation', { name: 'Filtra per stato' });
  for (const word of ['preso in carico', 'accolto', 'accolto con anomalie', 'scartato', 'da inviare', 'da correggere']) {
    await expect(filters.getByRole('link', { name: new RegExp(`^${word} \\d`, 'i') })).toBeVisible();
  }
});

test('B67 an invoice without a tax code is to be corrected, with the reason, and ready once it has one', async ({ page }) => {
  const number = await createInvoice(page, { patient: { name: 'Neri Luca' } });
  await expectStatus(page, number, 'da correggere');
  await page.getByRole('link', { name: number, exact: true }).click();
  await expect(page.getByRole('main')).toContainText('Manca il codice fiscale del paziente');
  await editInvoice(page, number, () => page.getByLabel('Codice fiscale').fill('VRDGPP55M09F839H'));
  await expectStatus(page, number, 'da inviare');
});

test('B67 a tax code with a wrong check character and an over-long number are both named', async ({ page }) => {
  const number = await createInvoice(page, { number: 'STUDIO-BIANCHI/2026/0001', patient: { name: 'Neri Luca', taxCode: 'RSSMRA80A01H501X' } });
  await expectStatus(page, number, 'da correggere');
  await page.getByRole('link', { name: number, exact: true }).click();
  await expect(page.getByRole('main')).toContainText('carattere di controllo');
  await expect(page.getByRole('main')).toContainText('max 20');
});

test('B68 a document of a patient who opposes is sent with the flag and without the tax code', async ({ page, studio }) => {
  const number = await createInvoice(page, { opposition: true });
  await send(page, number);
  await expectStatus(page, number, 'accolto');
  const document = await studio.simulator.document(number);
  expect(document.opposition).toBe(true);
  expect(document.patient).toBeNull();
});

test('B72 one expense line for each type, and a service marked non si invia is left out', async ({ page, studio }) => {
  const number = await createInvoice(page, { lines: [['Visita specialistica', '100,00'], ['Ecografia', '50,00']] });
  await send(page, number);
  await expectStatus(page, number, 'accolto');
  const { lines } = await studio.simulator.document(number);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ type: 'SR', cents: 15000 });
});

test('a company is not for Sistema TS: the document says why and cannot be selected', async ({ page }) => {
  const number = await createInvoice(page, { patient: { name: 'Officine Sella S.r.l.', taxCode: '00743110157' }, company: true });
  await expectStatus(page, number, 'non si invia');
  await expect(page.getByLabel(`Seleziona il documento ${number}`)).toHaveCount(0);
});

test('B66 the summary says how many, the total and what is left out, and Annulla sends nothing', async ({ page, studio }) => {
  const ready = await createInvoice(page);
  const wrong = await createInvoice(page, { patient: { name: 'Neri Luca' } });
  await expectStatus(page, ready, 'da inviare');
  await expectStatus(page, wrong, 'da correggere');
  await page.getByRole('button', { name: 'Seleziona tutti i pronti' }).click();
  await expect(page.getByRole('heading', { name: "Riepilogo dell'invio" })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('100,00 €');
  await expect(page.getByRole('region', { name: 'Che cosa resta fuori' })).toContainText('da correggere');
  await page.getByRole('link', { name: 'Annulla' }).click();
  await expectStatus(page, ready, 'da inviare');
  expect(await studio.simulator.documents()).toEqual([]);
});

test('B51 B52 B53 the page carries the deadline in force, its source, and where to read more', async ({ page }) => {
  await openTab(page, 'Invio Documenti Fiscali');
  await expect(page.getByText('Scadenza:')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('01/02/2027');
  await expect(page.getByRole('main')).toContainText('D.Lgs. 81/2025');
  await expect(page.getByRole('link', { name: "documentazione ufficiale dell'Agenzia delle Entrate" })).toHaveAttribute('href', /agenziaentrate\.gov\.it/);
});
