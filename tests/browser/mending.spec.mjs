// From a document that is to be corrected to the page that mends it, and back to where one was.
import { test, expect } from './support/fixtures.mjs';
import { shoot } from './support/screenshots.mjs';
import { activate, bar, configure, createInvoice, expectStatus, k_bianchi, logIn, makeReady, openTab, row, send } from './support/words.mjs';

const k_filters = 'Filtra per stato';

/** The list of what is to be corrected. */
async function openToCorrect(page) {
  await openTab(page, 'Invio Documenti Fiscali');
  await page.getByRole('navigation', { name: k_filters }).getByRole('link', { name: /^Da correggere/ }).click();
}

/** One more paid invoice to a patient who is in the list of patients. Returns its number. */
async function createInvoiceOf(page, patient) {
  await bar(page).getByRole('link', { name: 'Fatture' }).click();
  await page.getByRole('link', { name: 'Nuova fattura' }).click();
  await page.getByLabel('Paziente', { exact: true }).selectOption({ label: patient });
  const service = page.getByLabel('Prestazione 1');
  await service.selectOption({ label: await service.locator('option', { hasText: 'Visita specialistica' }).first().textContent() });
  await page.getByLabel('Metodo di Pagamento').selectOption({ label: 'Carta/Bancomat' });
  await page.getByRole('button', { name: 'Crea fattura' }).click();
  await expect(page.getByText('Fattura creata.')).toBeVisible();
  return (await page.getByRole('heading', { level: 1 }).textContent()).replace('Fattura', '').trim();
}

test.describe('with a practice that can send', () => {
  test.beforeEach(async ({ page }) => makeReady(page));

  test('B44 B67 a missing tax code: from the row to the card of the patient, and back in the same list with the document ready', async ({ page }) => {
    const wrong = await createInvoice(page, { patient: { name: 'Neri Luca' } });
    const other = await createInvoice(page, { number: 'STUDIO-BIANCHI/2026/0001' });
    await expectStatus(page, wrong, 'da correggere');
    await expectStatus(page, other, 'da correggere');
    await openToCorrect(page);
    const list = page.url();
    await shoot(page, 'plugin-correggere-elenco');
    await row(page, wrong).getByRole('link', { name: /^Correggi il codice fiscale/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Paziente' })).toBeVisible();
    await expect(page.getByLabel('Codice fiscale')).toBeFocused();
    expect(page.url()).not.toMatch(/[A-Z]{6}\d{2}/);
    await shoot(page, 'host-paziente-ritorno');
    await page.getByLabel('Codice fiscale').fill('VRDGPP55M09F839H');
    await page.getByRole('button', { name: 'Salva' }).click();
    await expect(page.getByRole('status').filter({ hasText: `Il documento ${wrong} è corretto: ora è tra quelli da inviare.` })).toBeVisible();
    expect(page.url()).toMatch(/stato=to_correct/);
    expect(page.url().startsWith(list)).toBe(true);
    await expect(row(page, wrong)).toHaveCount(0);
    await expect(row(page, other)).toBeVisible();
    await shoot(page, 'plugin-corretto');
    await expectStatus(page, wrong, 'da inviare');
  });

  test('B44 B67 a number that is not allowed: from the story to the invoice, and back to the story', async ({ page }) => {
    const number = await createInvoice(page, { number: 'STUDIO-BIANCHI/2026/0001' });
    await expectStatus(page, number, 'da correggere');
    await openToCorrect(page);
    const list = page.url();
    await page.getByRole('link', { name: number, exact: true }).click();
    await shoot(page, 'plugin-correggere-storia');
    await page.getByRole('region', { name: /Che cosa correggere|Messaggi del Sistema TS/ }).getByRole('link', { name: 'Correggi la fattura' }).click();
    await expect(page.getByLabel('Numero', { exact: true })).toBeFocused();
    await expect(page.getByRole('link', { name: 'Torna a Sistema TS' })).toBeVisible();
    await page.getByLabel('Numero', { exact: true }).fill('99/2026');
    await page.getByRole('button', { name: 'Salva' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'è corretto: ora è tra quelli da inviare.' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: 'Fattura 99/2026' })).toBeVisible();
    await page.getByRole('link', { name: "Torna all'elenco" }).click();
    expect(page.url()).toBe(list);
  });

  test('B43 B44 a discarded document leads from its story to the invoice, and back', async ({ page, studio }) => {
    await studio.simulator.settings({ first_open_year: 2027 });
    const number = await createInvoice(page);
    await send(page, number);
    await expectStatus(page, number, 'scartato');
    await studio.simulator.settings({ first_open_year: 2025 });
    await row(page, number).getByRole('link', { name: 'scartato' }).click();
    await page.getByRole('region', { name: /Che cosa correggere|Messaggi del Sistema TS/ }).getByRole('link', { name: 'Correggi la fattura' }).click();
    await page.getByLabel('Importo 1 (€)').fill('90,00');
    await page.getByRole('button', { name: 'Salva' }).click();
    await expect(page.getByRole('status').filter({ hasText: `Il documento ${number} è corretto` })).toBeVisible();
    await send(page, number);
    await expectStatus(page, number, 'accolto');
  });

  test('B43 B44 what Sistema TS discarded for the same reason is counted and listed', async ({ page, studio }) => {
    await studio.simulator.settings({ first_open_year: 2027 });
    const numbers = [await createInvoice(page), await createInvoice(page, { patient: { name: 'Verdi Anna', taxCode: 'BNCLRA85T61F205A' } })];
    await send(page, ...numbers);
    for (const number of numbers) await expectStatus(page, number, 'scartato');
    const other = await createInvoice(page);
    await expectStatus(page, other, 'da inviare');
    await row(page, numbers[0]).getByRole('link', { name: 'scartato' }).click();
    await page.getByRole('link', { name: 'Lo stesso errore in un altro documento' }).click();
    await expect(page.getByRole('heading', { level: 2, name: "L'anno del pagamento non è più aperto per la trasmissione." })).toBeVisible();
    await expect(page.getByText('2 documenti scartati.')).toBeVisible();
    for (const number of numbers) await expect(row(page, number)).toBeVisible();
    await expect(row(page, other)).toHaveCount(0);
    await shoot(page, 'plugin-stesso-scarto');
  });

  test('nothing is lost by turning back, nor by a mistake in the form', async ({ page }) => {
    const number = await createInvoice(page, { patient: { name: 'Neri Luca' } });
    await expectStatus(page, number, 'da correggere');
    await openToCorrect(page);
    const list = page.url();
    await row(page, number).getByRole('link', { name: /^Correggi/ }).click();
    await page.getByLabel('Codice fiscale').fill('SBAGLIATO');
    await page.getByRole('button', { name: 'Salva' }).click();
    await expect(page.getByText('Il codice fiscale deve avere 16 lettere e cifre').first()).toBeVisible();
    await page.getByRole('link', { name: 'Torna a Sistema TS' }).click();
    await expect(page.getByRole('status').filter({ hasText: `Il documento ${number} resta da correggere` })).toBeVisible();
    expect(page.url().startsWith(list)).toBe(true);
  });

  test('the same mistake in other documents is counted, listed, and corrected once for a patient', async ({ page }) => {
    const first = await createInvoice(page, { patient: { name: 'Neri Luca' } });
    await createInvoice(page, { patient: { name: 'Blu Ugo' } });
    const second = await createInvoiceOf(page, 'Neri Luca');
    await expectStatus(page, second, 'da correggere');
    await expectStatus(page, first, 'da correggere');
    await openToCorrect(page);
    await page.getByRole('link', { name: first, exact: true }).click();
    await expect(page.getByRole('link', { name: 'Lo stesso errore in altri 2 documenti' })).toBeVisible();
    await shoot(page, 'plugin-stesso-errore');
    await page.getByRole('link', { name: 'Correggi tutti' }).click();
    const card = page.getByRole('region', { name: 'Manca il codice fiscale del paziente.' });
    await expect(card.getByRole('listitem')).toHaveCount(2);
    await expect(card).toContainText(first);
    await expect(card).toContainText(second);
    await shoot(page, 'plugin-correggi-tutti-paziente');
    await card.getByRole('link', { name: 'Correggi il codice fiscale' }).click();
    await page.getByLabel('Codice fiscale').fill('VRDGPP55M09F839H');
    await page.getByRole('button', { name: 'Salva' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'è corretto' })).toBeVisible();
    await expectStatus(page, first, 'da inviare');
    await expectStatus(page, second, 'da inviare');
  });

  test('several advance payments are confirmed together, once it was told what that means', async ({ page }) => {
    const iso = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    const numbers = [];
    for (let i = 0; i < 2; i += 1) numbers.push(await createInvoice(page, { paidOn: iso(3), issuedOn: iso(0) }));
    for (const number of numbers) await expectStatus(page, number, 'da correggere');
    await openToCorrect(page);
    await page.getByRole('link', { name: 'Lo stesso errore in un altro documento' }).first().click();
    await expect(page.getByRole('heading', { level: 2, name: /La data di pagamento precede/ })).toBeVisible();
    await shoot(page, 'plugin-motivo');
    await page.getByRole('link', { name: 'Correggi tutti' }).click();
    await shoot(page, 'plugin-correggi-tutti-anticipi');
    await page.getByRole('button', { name: 'Confermo, sono stati anticipati' }).click();
    for (const number of numbers) await expectStatus(page, number, 'da inviare');
  });
});

test('B29 B67 a service without a type: from the row to its choice, which corrects all that wait for it, and back', async ({ page }) => {
  await logIn(page, 'titolare@bianchi.example');
  await activate(page);
  await configure(page, k_bianchi);
  const numbers = [await createInvoice(page), await createInvoice(page)];
  for (const number of numbers) await expectStatus(page, number, 'da correggere');
  await openToCorrect(page);
  await row(page, numbers[0]).getByRole('link', { name: /^Associa tipo spesa/ }).click();
  await expect(page.getByText('2 documenti aspettano questa scelta.')).toBeVisible();
  const choice = page.getByLabel('Visita specialistica', { exact: true });
  await expect(choice).toBeFocused();
  await shoot(page, 'plugin-associa-una');
  await choice.selectOption('SR');
  await page.getByRole('button', { name: 'Salva associazioni' }).click();
  await expect(page.getByRole('status').filter({ hasText: `Il documento ${numbers[0]} è corretto` })).toBeVisible();
  for (const number of numbers) await expectStatus(page, number, 'da inviare');
});
