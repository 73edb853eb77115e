import { test, expect } from './support/fixtures.mjs';
import { shoot } from './support/screenshots.mjs';
import { activate, bar, configure, fillConfiguration, k_bianchi, logIn, openPlugin, openTab } from './support/words.mjs';

test.beforeEach(async ({ page }) => {
  await logIn(page, 'titolare@bianchi.example');
  await activate(page);
});

test('B17 the configuration is shown the first time only, later openings go straight to the service', async ({ page }) => {
  await configure(page, k_bianchi);
  await page.goto('/');
  await openPlugin(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Panoramica' })).toBeVisible();
});

test('B18 the icon opens the page where it is completed, and Impostazioni opens the fields', async ({ page }) => {
  await openPlugin(page);
  await expect(page.getByLabel('Codice identificativo')).toBeVisible();
  await configure(page, k_bianchi);
  await openTab(page, 'Impostazioni');
  await page.getByRole('link', { name: new RegExp(k_bianchi.entity) }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Impostazioni' })).toBeVisible();
  await expect(page.getByLabel('Codice identificativo')).toHaveValue(k_bianchi.user);
});

test('B19 B20 Nominativo and Partita IVA are filled from the account', async ({ page }) => {
  await openPlugin(page);
  await expect(page.getByLabel('Nominativo')).toHaveValue(k_bianchi.entity);
  await expect(page.getByLabel('Partita IVA', { exact: true })).toHaveValue(k_bianchi.vatNumber);
});

test('B21 a change in the account is seen there', async ({ page }) => {
  await bar(page).getByRole('link', { name: 'Impostazioni' }).click();
  await page.getByRole('link', { name: 'Entità di fatturazione' }).first().click();
  await page.getByRole('link', { name: k_bianchi.entity }).click();
  await page.getByLabel('Nominativo').fill('Prof. Marco Bianchi');
  await page.getByRole('button', { name: 'Salva' }).click();
  await openPlugin(page);
  await expect(page.getByLabel('Nominativo')).toHaveValue('Prof. Marco Bianchi');
});

test('B22 B23 B25 B26 the user types identification code, password, tax code and PIN', async ({ page }) => {
  await openPlugin(page);
  for (const label of ['Codice identificativo', 'Parola chiave (password)', 'Codice Fiscale']) {
    await expect(page.getByLabel(label, { exact: true })).toBeEditable();
  }
  await expect(page.getByLabel('PIN', { exact: true })).toBeEditable();
  await expect(page.getByLabel('Parola chiave (password)')).toHaveAttribute('type', 'password');
  await fillConfiguration(page, k_bianchi);
  await expect(page.getByText('Credenziali verificate')).toBeVisible();
});

test('B24 Codice proprietario is asked for a structure only', async ({ page }) => {
  await openPlugin(page);
  await fillConfiguration(page, k_bianchi); // a professional: not needed
  await expect(page.getByText('Credenziali verificate')).toBeVisible();
  await openTab(page, 'Impostazioni');
  await page.getByRole('link', { name: new RegExp(k_bianchi.entity) }).click();
  await page.getByLabel('Tipo di soggetto').selectOption('struttura_autorizzata');
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(/codice proprietario/i);
});

test('B27 Salva wants the required fields and says which are missing', async ({ page }) => {
  await openPlugin(page);
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  const alert = page.getByRole('alert');
  for (const word of [/codice identificativo/i, /parola chiave/i, /codice fiscale/i, /pin/i]) await expect(alert).toContainText(word);
  await page.getByLabel('Codice identificativo').fill('ABC');
  await page.getByLabel('PIN', { exact: true }).fill('12');
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await expect(page.getByLabel('Codice identificativo')).toHaveValue('ABC');
  await expect(page.getByLabel('PIN', { exact: true })).toHaveValue('');
  await fillConfiguration(page, k_bianchi);
  await expect(page.getByText('Credenziali verificate')).toBeVisible();
});

test('B28 a warning says that Partita IVA and Codice Fiscale must coincide with those registered', async ({ page }) => {
  await openPlugin(page);
  await expect(page.getByText('Partita IVA e Codice Fiscale devono coincidere con quelli utilizzati durante la registrazione al Sistema TS')).toBeVisible();
});

test('the secrets are never shown again, and stay when the form is saved without them', async ({ page, studio }) => {
  await configure(page, k_bianchi);
  await openTab(page, 'Impostazioni');
  await page.getByRole('link', { name: new RegExp(k_bianchi.entity) }).click();
  await expect(page.getByLabel('Parola chiave (password)')).toHaveValue('');
  const content = await page.content();
  for (const secret of [k_bianchi.password, k_bianchi.pin]) expect(content).not.toContain(secret);
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await expect(page.getByText('Credenziali verificate')).toBeVisible();
  for (const secret of [k_bianchi.password, k_bianchi.pin]) expect(studio.log).not.toContain(secret);
});

test('B3 B22 B23 B26 the page says where each datum is found', async ({ page }) => {
  await openPlugin(page);
  await page.getByText('Dove si trova ciascun dato').click();
  const notice = page.getByRole('region', { name: 'Preparati!' });
  await expect(notice).toContainText('Nell\'area riservata, voce Profilo utente, pagina Stampa pincode.');
  await expect(notice).toContainText('La prima, quella ricevuta con le credenziali, arriva già scaduta');
  await shoot(page, 'plugin-configura-dove');
});

test('B24 the code of a structure is pasted whole, and shown as it was understood', async ({ page }) => {
  await openPlugin(page);
  await page.getByLabel('Tipo di soggetto').selectOption('struttura_autorizzata');
  await page.getByLabel('Codice proprietario').fill(' 601 – 120 – 010008');
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await expect(page.getByLabel('Codice proprietario')).toHaveValue('601-120-010008');
  await expect(page.getByLabel('Codice proprietario')).toHaveAccessibleDescription('Letto così: regione 601, ASL 120, struttura 010008.');
  await expect(page.getByRole('status').filter({ hasText: 'Tolti gli spazi' })).toContainText('Codice proprietario');
  await shoot(page, 'plugin-configura-struttura');
});

test('B27 blanks and invisible characters of copy and paste are taken off and said', async ({ page }) => {
  await openPlugin(page);
  await fillConfiguration(page, k_bianchi, { password: `\u200B${k_bianchi.password}\u00A0`, pin: ` ${k_bianchi.pin}\uFEFF` });
  await expect(page.getByText('Credenziali verificate')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Tolti gli spazi' })).toContainText('Parola chiave, PIN.');
});

test.describe('two months later', () => { // both days in winter time: at each hour of the day they are 57 days apart
  test.use({ hostFlags: ['--demo-invoices', '0', '--today', '2026-11-02'] });

  test('B65 the age of the password is told, with a warning before its end', async ({ page, studio }) => {
    await configure(page, k_bianchi);
    await openTab(page, 'Impostazioni');
    await expect(page.getByLabel('Parola chiave (password)')).toHaveAccessibleDescription('Salvata e cifrata, inserita oggi. Lasciare vuoto per mantenerla.');
    await studio.stopHost();
    studio.setToday('2026-12-29');
    await studio.startHost();
    await logIn(page, 'titolare@bianchi.example'); // the session has ended
    await openTab(page, 'Impostazioni');
    await expect(page.getByRole('status').filter({ hasText: 'La Parola chiave è stata inserita qui 57 giorni fa' })).toBeVisible();
    await shoot(page, 'plugin-impostazioni-parola-chiave');
  });
});
