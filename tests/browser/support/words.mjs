// The ways through the pages that many tests share, by the words that a person reads.
import { expect } from './fixtures.mjs';
import { say } from './language.mjs';

export const k_feature = 'Sistema Tessera Sanitaria';

export const k_conti = {
  entity: 'Dott.ssa Elena Conti', user: 'CNTLNE75C52H501U', password: 'Demo-Conti1', pin: '1122334455',
  vatNumber: '07458120586',
};
export const k_ferri = {
  entity: 'Dott. Paolo Ferri', user: 'FRRPLA68L04F205M', password: 'Demo-Ferri1', pin: '2233445566',
  vatNumber: '03812640153',
};
export const k_bianchi = {
  entity: 'Dott. Marco Bianchi', user: 'BNCMRC70S15L219R', password: 'Demo-Bianchi1', pin: '3344556677',
  vatNumber: '09264710014',
};

export async function logIn(page, email) {
  await page.goto('/accedi');
  await page.getByLabel('Indirizzo e-mail').fill(email);
  await page.getByLabel('Password').fill(`demo-${email.match(/@(\w+)/)[1]}`);
  await page.getByRole('button', { name: 'Accedi' }).click();
  await expect(page.getByRole('navigation', { name: 'Menù principale' })).toBeVisible();
}

export async function logOut(page) {
  await page.getByRole('button', { name: 'Esci' }).click();
  await expect(page.getByRole('button', { name: 'Accedi' })).toBeVisible();
}

export const bar = (page) => page.getByRole('navigation', { name: 'Menù principale' });
export const box = (page, name = k_feature) => page.getByRole('region', { name, exact: true });

/** Agenda → Impostazioni. */
export async function openSettings(page) {
  await page.goto('/');
  await bar(page).getByRole('link', { name: 'Impostazioni' }).click();
  await expect(page.getByRole('heading', { name: 'Funzionalità aggiuntive' })).toBeVisible();
}

export async function activate(page, name = k_feature) {
  await openSettings(page);
  await box(page, name).getByRole('link', { name: 'Attiva' }).click();
  await page.getByRole('button', { name: 'Attiva e continua' }).click();
  await expect(box(page, name).getByRole('button', { name: 'Disattiva' })).toBeVisible();
}

export async function openPlugin(page) {
  await bar(page).getByRole('link', { name: 'Sistema TS' }).click();
}

/** The tab of that name on the plugin's pages. */
export async function openTab(page, name) {
  await openPlugin(page);
  await page.getByRole('navigation', { name: say(page, 'Sezioni del Sistema Tessera Sanitaria') }).getByRole('link', { name: say(page, name) }).click();
  await expect(page.getByRole('heading', { level: 1, name: say(page, name) })).toBeVisible();
}

/** Fills *Configura Sistema TS* with the credentials of `who` and presses Salva. The form must be open. */
export async function fillConfiguration(page, who, changes = {}) {
  const values = { user: who.user, password: who.password, taxCode: who.user, pin: who.pin, ...changes };
  await page.getByLabel(say(page, 'Codice identificativo')).fill(values.user);
  await page.getByLabel(say(page, 'Parola chiave (password)')).fill(values.password);
  await page.getByLabel(say(page, 'Codice Fiscale'), { exact: true }).fill(values.taxCode);
  await page.getByLabel('PIN', { exact: true }).fill(values.pin);
  await page.getByRole('button', { name: say(page, 'Salva'), exact: true }).click();
}

/** Opens the configuration of `who` from the icon and completes it. */
export async function configure(page, who) {
  await openPlugin(page);
  if (await page.getByRole('heading', { name: who.entity }).count() > 0) {
    await page.getByRole('link', { name: new RegExp(`${say(page, 'Configura')}.* ${who.entity}`) }).click();
  }
  await fillConfiguration(page, who);
  await expect(page.getByText(say(page, 'Credenziali verificate'))).toBeVisible();
}

/** Associates services: `{ 'Visita specialistica': 'SR', 'Corso per pazienti': '-' }`; '-' is *Non si invia*. */
export async function associate(page, types) {
  await openTab(page, 'Associa tipo spesa');
  for (const [service, type] of Object.entries(types)) {
    await page.getByLabel(service, { exact: true }).selectOption(type);
  }
  await page.getByRole('button', { name: say(page, 'Salva associazioni') }).click();
  await expect(page.getByRole('status').filter({ hasText: say(page, 'Associazioni salvate.') })).toBeVisible();
}

/** Associates every service of the demo catalogue. */
export async function associateAll(page) {
  await associate(page, {
    'Visita specialistica': 'SR', 'Visita di controllo': 'SR', 'Ecografia': 'SR', 'Elettrocardiogramma': 'SR',
    'Esame del sangue': 'SR', 'Medicazione': 'SR', 'Igiene orale': 'SR', 'Certificato medico': 'SR',
    'Seduta di fisioterapia': 'SR', 'Trattamento estetico': 'IC', 'Corso per pazienti (non sanitario)': '-',
  });
}

export const k_patient = { name: 'Rossi Mario', taxCode: 'RSSMRA80A01H501U' };

/**
 * Fatture → Nuova fattura. `lines` are [service, amount]. Without a `method` it stays unpaid. Returns the number as shown
 * on the invoice's page, which is left open.
 */
export async function createInvoice(page, invoice = {}) {
  const { patient = k_patient, lines = [['Visita specialistica', '100,00']], method = 'Carta/Bancomat', paidOn, issuedOn,
    number, entity, opposition = false, company = false } = invoice;
  await bar(page).getByRole('link', { name: 'Fatture' }).click();
  await page.getByRole('link', { name: 'Nuova fattura' }).click();
  if (entity) await page.getByLabel('Entità di fatturazione').selectOption({ label: entity });
  if (number) await page.getByLabel('Numero', { exact: true }).fill(number);
  if (issuedOn) await page.getByLabel('Data di emissione').fill(issuedOn);
  await page.getByLabel('Cognome e nome').fill(patient.name);
  await page.getByLabel('Codice fiscale').fill(patient.taxCode ?? '');
  if (company) await page.getByLabel('È una società o un ente').check();
  if (opposition) await page.getByLabel('Opposizione del paziente').check();
  for (const [index, [service, amount]] of lines.entries()) {
    if (index > 1) await page.getByRole('button', { name: 'Aggiungi riga' }).click();
    const choice = page.getByLabel(`Prestazione ${index + 1}`);
    await choice.selectOption({ label: await choice.locator('option', { hasText: service }).first().textContent() });
    await page.getByLabel(`Importo ${index + 1} (€)`).fill(amount);
  }
  if (method) await page.getByLabel('Metodo di Pagamento').selectOption({ label: method });
  if (paidOn) await page.getByLabel('Data di pagamento').fill(paidOn);
  await page.getByRole('button', { name: 'Crea fattura' }).click();
  await expect(page.getByText('Fattura creata.')).toBeVisible();
  return (await page.getByRole('heading', { level: 1 }).textContent()).replace(/^\S+(\s+di\s+credito)?\s+/i, '').trim();
}

/** Corrects an invoice: opens it from Fatture, lets `change` edit the form, saves. */
export async function editInvoice(page, number, change) {
  await openInvoice(page, number);
  await page.getByRole('link', { name: 'Modifica' }).click();
  await change(page);
  await page.getByRole('button', { name: /^Salva/ }).click();
  await expect(page.getByText('Modifiche salvate.')).toBeVisible();
}

export async function openInvoice(page, number) {
  await bar(page).getByRole('link', { name: 'Fatture' }).click();
  await page.getByRole('search').getByLabel('Numero o paziente').fill(number);
  await page.getByRole('button', { name: 'Cerca' }).click();
  await page.getByRole('link', { name: number, exact: true }).click();
}

/** The row of a document in Invio Documenti Fiscali. */
export const row = (page, number) => page.getByRole('row').filter({ has: page.getByRole('link', { name: number, exact: true }) });

/** Opens Invio Documenti Fiscali and waits, loading it again, until the document's row shows the word. */
export async function expectStatus(page, number, word) {
  await expect(async () => {
    await openTab(page, 'Invio Documenti Fiscali');
    await expect(row(page, number).locator('.sts-badge')).toHaveText(new RegExp(`^\\s*${say(page, word)}\\s*$`), { timeout: 500 });
  }).toPass({ timeout: 40_000 });
}

/** Waits until the list of Invio Documenti Fiscali holds the document. */
export async function expectListed(page, number) {
  await expect(async () => {
    await openTab(page, 'Invio Documenti Fiscali');
    await expect(row(page, number)).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** Ticks the documents, presses Invia selezionati and confirms. */
export async function send(page, ...numbers) {
  for (const number of numbers) await expectStatus(page, number, 'da inviare');
  await openTab(page, 'Invio Documenti Fiscali');
  for (const number of numbers) await page.getByLabel(say(page, `Seleziona il documento ${number}`)).check();
  await page.getByRole('button', { name: say(page, 'Invia selezionati') }).click();
  await page.getByRole('button', { name: say(page, 'Conferma invio') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say(page, 'Invio Documenti Fiscali') })).toBeVisible();
}

/** The whole way up to a practice that can send: log-in, activation, credentials, expense types. */
export async function makeReady(page, who = k_bianchi, email = 'titolare@bianchi.example') {
  await logIn(page, email);
  await activate(page);
  await configure(page, who);
  await associateAll(page);
}
