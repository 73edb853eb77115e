// Every page in the build folder at two widths, to be looked at; none may need a sideways scroll.
import { appendFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test, expect } from './support/fixtures.mjs';
import { k_folder, shoot } from './support/screenshots.mjs';
import { activate, associateAll, box, configure, k_bianchi, k_conti, logIn, openPlugin, openSettings, openTab } from './support/words.mjs';

test.use({ hostFlags: ['--demo-invoices', '60'] });
test.slow(); // hundreds of pictures

test('the pages of the host fit a desk and a telephone', async ({ page }) => {
  await page.goto('/accedi');
  await shoot(page, 'host-accedi');
  await logIn(page, 'titolare@aurora.example');
  for (const [name, address] of Object.entries({
    agenda: '/', fatture: '/fatture', 'nuova-fattura': '/fatture/nuova', pazienti: '/pazienti', impostazioni: '/impostazioni',
    utenti: '/impostazioni/utenti', invita: '/impostazioni/utenti/invita', prestazioni: '/impostazioni/prestazioni',
    entita: '/impostazioni/entita-di-fatturazione',
  })) {
    await page.goto(address);
    await shoot(page, `host-${name}`);
  }
  await openSettings(page);
  await box(page).getByRole('link', { name: 'Attiva' }).click();
  await shoot(page, 'host-consenso');
});

test('the rarer pages of the host fit a desk and a telephone', async ({ page, browser, studio }) => {
  await logIn(page, 'titolare@aurora.example');
  await page.goto('/fatture?stato=da-pagare');
  const invoice = await page.locator('tbody').getByRole('link').first().getAttribute('href');
  const settings = '/impostazioni';
  await activate(page);
  for (const [name, address] of Object.entries({
    'agenda-libera': '/?giorno=2030-01-06', appuntamento: '/agenda/nuovo', 'fatture-nulla': '/fatture?cerca=nessuno',
    fattura: invoice, 'fattura-modifica': `${invoice}/modifica`, 'fattura-annulla': `${invoice}/annulla`, 'nota-di-credito': `${invoice}/nota-di-credito`,
    'pazienti-nulla': '/pazienti?cerca=nessuno', 'paziente-nuovo': '/pazienti/nuovo', paziente: '/pazienti/1', 'prestazione-nuova': `${settings}/prestazioni/nuova`,
    prestazione: `${settings}/prestazioni/1`, 'entita-nuova': `${settings}/entita-di-fatturazione/nuova`, 'una-entita': `${settings}/entita-di-fatturazione/1`,
    attivita: `${settings}/attivita`, avvisi: '/avvisi', funzionalita: `${settings}/funzionalita/it.sistemats.plugin`, 'non-trovata': '/non-esiste',
  })) {
    await page.goto(address);
    await shoot(page, `host-${name}`);
  }
  await page.goto('/agenda/nuovo');
  await page.getByRole('button', { name: 'Aggiungi' }).click();
  await shoot(page, 'host-appuntamento-errori');
  await page.goto('/fatture/nuova');
  await page.getByRole('button', { name: 'Crea fattura' }).click();
  await shoot(page, 'host-nuova-fattura-errori');
  for (const [name, person] of Object.entries({ titolare: 'Elena Conti', collaboratore: 'Sara Bruni' })) {
    await page.goto(`${settings}/utenti`);
    await page.getByRole('link', { name: person }).click();
    await shoot(page, `host-utente-${name}`);
  }
  await page.goto(`${settings}/utenti/invita`);
  await page.getByLabel('Nome e cognome').fill('Rita Fabbri');
  await page.getByLabel('Indirizzo e-mail').fill('rita@aurora.example');
  await page.getByRole('button', { name: 'Invita utenti' }).click();
  await shoot(page, 'host-invitato');
  const accountant = await browser.newPage({ baseURL: studio.address, locale: 'it-IT' });
  await accountant.goto('/accedi');
  await accountant.getByLabel('Indirizzo e-mail').fill('commercialista@aurora.example');
  await accountant.getByLabel('Password').fill('sbagliata');
  await accountant.getByRole('button', { name: 'Accedi' }).click();
  await shoot(accountant, 'host-accedi-errore');
  await logIn(accountant, 'commercialista@aurora.example');
  await shoot(accountant, 'host-agenda-senza-permessi');
  await accountant.goto('/fatture');
  await shoot(accountant, 'host-non-permessa');
  await accountant.close();
});

test.describe('nothing yet', () => {
  test.use({ hostFlags: ['--demo-invoices', '0'] });

  test('the pages of the plugin that have nothing to show say what to do', async ({ page }) => {
    await logIn(page, 'titolare@bianchi.example');
    await activate(page);
    await configure(page, k_bianchi);
    const mount = '/plugins/it.sistemats.plugin';
    for (const [name, address] of Object.entries({
      panoramica: '/', documenti: '/documenti', 'documenti-cercati': '/documenti?cerca=nulla', documento: '/documenti/0', archivio: '/archivio',
      riepilogo: '/riepilogo', file: '/file', attivita: '/attivita', certificato: '/impostazioni/certificato',
    })) {
      await page.goto(`${mount}${address}`);
      await shoot(page, `plugin-vuoto-${name}`);
    }
    await page.goto(`${mount}/non-esiste`);
    await shoot(page, 'plugin-non-trovata');
    await page.goto('/fatture');
    await shoot(page, 'host-vuoto-fatture');
  });
});

test('the pages of the plugin fit a desk and a telephone', async ({ page, studio }) => {
  await logIn(page, 'titolare@aurora.example');
  await activate(page);
  await shoot(page, 'host-impostazioni-attiva');
  await openPlugin(page);
  await shoot(page, 'plugin-entita');
  await page.getByRole('link', { name: new RegExp(k_conti.entity) }).click();
  await shoot(page, 'plugin-configura');
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await shoot(page, 'plugin-configura-errori');
  await configure(page, k_conti);
  await shoot(page, 'plugin-collegato');
  await openPlugin(page);
  await expect(page.getByRole('heading', { name: 'Che cosa fare adesso' })).toBeVisible();
  await shoot(page, 'plugin-panoramica-inizio');
  await associateAll(page);
  await shoot(page, 'plugin-tipo-spesa');
  await studio.simulator.settings({ first_open_year: 2025, deadlines: { 2025: '2026-02-02' } });
  await expect(async () => {
    await openTab(page, 'Invio Documenti Fiscali');
    await expect(page.getByRole('checkbox').nth(5)).toBeVisible({ timeout: 500 });
  }).toPass();
  await shoot(page, 'plugin-documenti-pronti');
  await page.getByRole('button', { name: 'Seleziona tutti i pronti' }).click();
  await shoot(page, 'plugin-riepilogo');
  await page.getByRole('button', { name: 'Conferma invio' }).click();
  await shoot(page, 'plugin-documenti-in-corso');
  await expect(async () => {
    await openTab(page, 'Invio Documenti Fiscali');
    await expect(page.getByText('Invio in corso')).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await shoot(page, 'plugin-documenti');
  await openPlugin(page);
  await shoot(page, 'plugin-panoramica');
  await openTab(page, 'Invio Documenti Fiscali');
  await page.screenshot({ path: resolve(k_folder, 'documents.png') }); // the picture of the README
  for (const [name, status] of Object.entries({ 'da-correggere': 'da correggere', accolto: 'accolto' })) {
    await openTab(page, 'Invio Documenti Fiscali');
    await page.getByRole('row').getByRole('link', { name: status, exact: true }).first().click();
    await shoot(page, `plugin-documento-${name}`);
  }
  await openTab(page, 'Impostazioni');
  await shoot(page, 'plugin-impostazioni');
});

test.describe('the life of a plugin', () => {
  test.use({ offers: ['fixtures/packages/it.example.listener', 'fixtures/packages/it.example.steady-worker',
    'fixtures/bad/it.example.no-entry'] });

  test('its pages fit a desk and a telephone', async ({ page, studio }) => {
    appendFileSync(join(studio.offer('plugins/it.example.invoice-counter'), 'icon.svg'), '<script/>');
    await studio.stopHost();
    await studio.startHost();
    await logIn(page, 'titolare@aurora.example');
    await openSettings(page);
    await shoot(page, 'vita-funzionalita');
    await activate(page, 'Ascoltatore');
    await page.goto('/');
    await shoot(page, 'vita-agenda');
    const settings = '/impostazioni/funzionalita';
    for (const [name, address] of Object.entries({
      pagina: `${settings}/it.example.listener`, avvisi: '/avvisi', disinstalla: `${settings}/it.example.listener/disinstalla`,
    })) {
      await page.goto(address);
      await shoot(page, `vita-${name}`);
    }
    await page.goto(`${settings}/it.example.no-entry/attiva`);
    await page.getByRole('button', { name: 'Attiva e continua' }).click();
    await shoot(page, 'vita-non-riuscita');
    await page.goto(`${settings}/it.example.steady-worker/attiva`);
    await page.getByRole('button', { name: 'Attiva e continua' }).click();
    studio.offer('fixtures/updates/curious/it.example.steady-worker');
    await openSettings(page);
    await page.getByRole('button', { name: 'Cerca novità e aggiornamenti' }).click();
    await shoot(page, 'vita-novita');
    await page.goto(`${settings}/it.example.steady-worker/aggiorna`);
    await expect(page.getByText('Nuovo', { exact: true })).toBeVisible();
    await shoot(page, 'vita-aggiorna');
  });
});
