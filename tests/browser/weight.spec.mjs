// What a first visit to each page costs. The figures are printed; weight, scripts, round trips and shifts have limits, times
// have none: they depend on the machine.
import { test, expect } from './support/fixtures.mjs';
import { measure, prepare } from './support/measures.mjs';
import { activate, associateAll, configure, createInvoice, expectStatus, k_conti, logIn, openPlugin, openTab, row } from './support/words.mjs';

test.use({ hostFlags: ['--demo-invoices', '200'] });

const k_most_bytes = 150_000;
const k_most_script_bytes = 40_000;
const k_most_shift = 0.01; // nothing that can be seen
const k_mount = '/plugins/it.sistemats.plugin';

/** Measures the page at each address, by name; nothing may be heavy, move, or wait for a second round trip. */
async function expectLight(page, addresses) {
  for (const [name, address] of Object.entries(addresses)) {
    const seen = await measure(page, address);
    const ms = (time) => `${time.toFixed(0)} ms`;
    console.log([name.padEnd(24), `${Math.round(seen.bytes / 1000)} kB in ${seen.files.length} files`, `scripts ${(seen.scripts / 1000).toFixed(1)} kB`,
      `${seen.elements} elements`, `answer ${ms(seen.answer)}`, `first paint ${ms(seen.first)}`, `largest ${ms(seen.largest)}`,
      `shift ${seen.shift.toFixed(3)}`, `blocked ${ms(seen.blocked)}`, `${seen.roundTrips} round trips`, `${seen.requestsAgain} requests again`].join(', '));
    expect(seen.bytes, name).toBeLessThan(k_most_bytes);
    expect(seen.scripts, name).toBeLessThan(k_most_script_bytes);
    expect(seen.shift, name).toBeLessThan(k_most_shift);
    // The page, and with it the names of its styles, which come together; nothing asks for anything further before it is
    // seen. Whoever was here before waits for the page alone.
    expect(seen.roundTrips, name).toBeLessThanOrEqual(2);
    expect(seen.requestsAgain, name).toBe(1);
    const assets = seen.files.filter(({ url }) => url.includes('/assets/'));
    for (const { url, headers } of assets) {
      expect(headers['Cache-Control'], url).toContain('immutable');
      if (/\.(css|js|svg)$/.test(url)) expect(headers['Content-Encoding'], url).toBe('gzip');
    }
    expect(assets.length, name).toBeGreaterThan(3);
  }
}

/** The address of the link, as it stands in the page. */
const addressOf = (link) => link.first().getAttribute('href');

test('a first visit to any page of the host is light', async ({ page }) => {
  await prepare(page);
  await expectLight(page, { 'log-in': '/accedi' });
  await logIn(page, 'titolare@bianchi.example');
  await page.goto('/fatture');
  const invoice = await addressOf(page.locator('table tbody').getByRole('link'));
  await page.goto('/impostazioni/utenti');
  const user = await addressOf(page.locator('main').getByRole('link', { name: 'Paola Neri' }));
  await expectLight(page, {
    agenda: '/', invoices: '/fatture', invoice, 'new invoice': '/fatture/nuova', patients: '/pazienti', settings: '/impostazioni',
    services: '/impostazioni/prestazioni', 'billing entities': '/impostazioni/entita-di-fatturazione', users: '/impostazioni/utenti', user,
    invitation: '/impostazioni/utenti/invita', activity: '/impostazioni/attivita', notices: '/avvisi',
    consent: '/impostazioni/funzionalita/it.sistemats.plugin/attiva',
  });
});

test('a first visit to any page of the plugin is light', async ({ page }) => {
  test.slow();
  await prepare(page);
  await logIn(page, 'titolare@aurora.example');
  await activate(page);
  await openPlugin(page);
  const configuration = await addressOf(page.getByRole('link', { name: new RegExp(k_conti.entity) }));
  await expectLight(page, { 'choice of the entity': `${k_mount}/`, 'configuration, first': configuration });
  await configure(page, k_conti);
  await associateAll(page);
  const number = await createInvoice(page);
  await expectStatus(page, number, 'da inviare');
  const story = await addressOf(row(page, number).getByRole('link', { name: number }));
  await expectLight(page, {
    overview: `${k_mount}/`, documents: `${k_mount}/documenti`, story, 'expense types': `${k_mount}/tipo-spesa`, configuration,
    settings: `${k_mount}/impostazioni`, archive: `${k_mount}/archivio`, summary: `${k_mount}/riepilogo`, files: `${k_mount}/file`,
    certificate: `${k_mount}/impostazioni/certificato`, 'activity log': `${k_mount}/attivita`, guide: `${k_mount}/guida`,
  });
});
