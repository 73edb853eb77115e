// The pictures of the guide, taken in the course of the main job and in the order of the guide. They are written to
// <build>/guide/<language>/; those that the package serves are in plugin/assets/guide/ (see plugin/README.md).
import { test, expect } from './support/fixtures.mjs';
import { say, speak } from './support/language.mjs';
import { take } from './support/pictures.mjs';
import { activate, associateAll, bar, box, createInvoice, expectStatus, fillConfiguration, k_bianchi, logIn, openPlugin, openSettings, openTab, row,
  send } from './support/words.mjs';

const k_size = { width: 980, height: 900 };
const k_patients = {
  laura: { name: 'Bianchi Laura', taxCode: 'BNCLRA85T61F205A' },
  giuseppe: { name: 'Verdi Giuseppe', taxCode: 'VRDGPP55M09F839H' },
  luca: { name: 'Neri Luca', taxCode: '' },
};

for (const language of ['it', 'en']) {
  test.describe(`the guide in ${language}`, () => {
    test.use({ viewport: k_size, colorScheme: 'light', hostFlags: ['--demo-invoices', '0', '--locale', language] });
    test.slow();

    test('has a picture of each step', async ({ page, studio }) => {
      if (language !== 'it') speak(page, language);
      const picture = (name, elements) => take(page, language, name, elements);
      const main = page.getByRole('main');

      await logIn(page, 'titolare@bianchi.example');
      await openSettings(page);
      await picture('activate', box(page));
      await activate(page);

      await openPlugin(page);
      const form = main.locator('form.sts-card');
      await page.getByLabel(say(page, 'Codice identificativo')).fill(k_bianchi.user);
      await page.getByLabel(say(page, 'Parola chiave (password)')).fill(k_bianchi.password);
      await page.getByLabel('PIN', { exact: true }).fill(k_bianchi.pin);
      await picture('configure', [form.locator('fieldset').last(), form.locator('.sts-actions')]);
      await fillConfiguration(page, k_bianchi);
      await expect(page.getByText(say(page, 'Credenziali verificate'))).toBeVisible();

      await openTab(page, 'Associa tipo spesa');
      await picture('expense-types', [main.locator('.sts-card-head'), main.locator('.sts-service-list li').nth(1)]);
      await associateAll(page);

      await studio.simulator.registry({ unknown: [k_patients.laura.taxCode] });
      await bar(page).getByRole('link', { name: 'Fatture' }).click();
      await page.getByRole('link', { name: 'Nuova fattura' }).click();
      await page.getByLabel('Metodo di Pagamento').selectOption({ label: 'Carta/Bancomat' });
      const method = main.locator('.col-sm-6', { has: page.getByLabel('Metodo di Pagamento') });
      await picture('invoice', [method, page.getByRole('button', { name: 'Crea fattura' })]);

      const accepted = await createInvoice(page);
      const remarked = await createInvoice(page, { patient: k_patients.laura, lines: [['Ecografia', '120,00']] });
      const late = await createInvoice(page, { patient: k_patients.giuseppe, paidOn: '2025-12-30', issuedOn: '2025-12-30' });
      await studio.simulator.settings({ first_open_year: 2026 });
      await send(page, accepted, remarked, late);
      await expectStatus(page, accepted, 'accolto');
      await expectStatus(page, remarked, 'accolto con anomalie');
      await expectStatus(page, late, 'scartato');
      const ready = await createInvoice(page, { patient: k_patients.giuseppe, lines: [['Visita di controllo', '80,00']] });
      const wrong = await createInvoice(page, { patient: k_patients.luca });
      await expectStatus(page, ready, 'da inviare');
      await expectStatus(page, wrong, 'da correggere');
      await page.getByLabel(say(page, `Seleziona il documento ${ready}`)).check();
      await page.setViewportSize({ width: 1100, height: 900 });
      await picture('documents', main.locator('form.sts-list'));
      await page.setViewportSize(k_size);
      await page.getByRole('button', { name: say(page, 'Invia selezionati') }).click();
      await main.locator('.sts-previews summary').first().click();
      await picture('summary', [main.locator('.sts-card').first(), main.locator('[data-field=cfCittadino]').first()]);
      await openTab(page, 'Invio Documenti Fiscali');
      await row(page, wrong).getByRole('link', { name: say(page, 'da correggere') }).click();
      await picture('document', [main.locator('.sts-card').nth(0), main.locator('.sts-card').nth(1)]);

      await page.goto('/impostazioni/utenti');
      await main.getByRole('table').getByRole('link').nth(1).click();
      await page.getByLabel('Fatture', { exact: true }).check();
      await page.getByLabel('Sistema Tessera Sanitaria (STS)').check();
      await picture('users', [page.getByRole('region', { name: 'Accesso generale' }), page.getByRole('button', { name: 'Salva' })]);
    });
  });
}
