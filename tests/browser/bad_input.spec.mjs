import { test, expect } from './support/fixtures.mjs';
import { activate, associate, configure, createInvoice, expectStatus, fillConfiguration, k_bianchi, logIn, makeReady, openPlugin, openTab, row, send } from './support/words.mjs';

test.describe('credentials', () => {
  test.beforeEach(async ({ page }) => {
    await logIn(page, 'titolare@bianchi.example');
    await activate(page);
    await openPlugin(page);
  });

  test('B64 a wrong password is said in words, tried once, and leaves nothing configured', async ({ page, studio }) => {
    await fillConfiguration(page, k_bianchi, { password: 'Sbagliata9' });
    await expect(page.getByRole('alert')).toContainText(/non (ha riconosciuto|ha accettato|riconosce)|rifiutat/i);
    await expect(page.getByLabel('Codice identificativo')).toHaveValue(k_bianchi.user);
    expect(studio.simulator.log.match(/ReportMensile730 /g) ?? []).toHaveLength(1);
    expect(studio.log).not.toContain('Sbagliata9');
    await page.goto('/');
    await openPlugin(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Configura Sistema TS' })).toBeVisible();
  });

  test('B64 a wrong PIN is said in words', async ({ page }) => {
    await fillConfiguration(page, k_bianchi, { pin: '9999999999' });
    await expect(page.getByRole('alert')).toContainText(/PIN/);
  });

  test('a refused change leaves the credentials that work as they were', async ({ page, studio }) => {
    await configure(page, k_bianchi);
    await openTab(page, 'Impostazioni');
    await page.getByRole('link', { name: new RegExp(k_bianchi.entity) }).click();
    await page.getByLabel('Parola chiave (password)').fill('Sbagliata9');
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    const number = await createInvoice(page);
    await associate(page, { 'Visita specialistica': 'SR' });
    await send(page, number);
    await expectStatus(page, number, 'accolto');
    expect((await studio.simulator.document(number)).status).toBe('accolto');
  });

  test('Sistema TS that is down is said, and the check can be repeated without typing again', async ({ page, studio }) => {
    await studio.simulator.stop();
    await fillConfiguration(page, k_bianchi);
    await expect(page.getByRole('button', { name: 'Riprova la verifica' })).toBeVisible();
    await studio.simulator.start();
    await page.getByRole('button', { name: 'Riprova la verifica' }).click();
    await expect(page.getByText('Credenziali verificate')).toBeVisible();
  });
});

test.describe('answers', () => {
  test.beforeEach(async ({ page }) => makeReady(page));

  test('B67 an answer that never came is asked about, and nothing is sent twice', async ({ page, studio }) => {
    await studio.simulator.setFault({ fault: 'no-answer-after-commit', operation: 'Inserimento', times: 1 });
    const number = await createInvoice(page);
    await send(page, number);
    await expectStatus(page, number, 'accolto');
    const document = await studio.simulator.document(number);
    expect(document.counts.Inserimento).toEqual({ received: 1, accepted: 1 });
    await row(page, number).getByRole('link', { name: 'accolto' }).click();
    await expect(page.getByRole('main')).toContainText(/verificat/i);
  });

  for (const [fault, name] of Object.entries({
    'truncated-answer': 'that is cut off', 'not-xml': 'that is not XML', 'huge-answer': 'of 10 MB', dtd: 'with a DTD',
    'unknown-esito': 'with an unknown outcome', 'no-protocol': 'without a protocol',
  })) {
    test(`B67 an answer ${name} never counts as accolto: Sistema TS is asked`, async ({ page, studio }) => {
      await studio.simulator.setFault({ fault, operation: 'Inserimento', times: 1 });
      const number = await createInvoice(page);
      await send(page, number);
      await expectStatus(page, number, 'accolto');
      expect((await studio.simulator.document(number)).counts.Inserimento).toEqual({ received: 1, accepted: 1 });
      await row(page, number).getByRole('link', { name: 'accolto' }).click();
      await expect(page.getByRole('main')).toContainText(/verificat/i);
    });
  }

  for (const [fault, name] of Object.entries({
    'tls-untrusted': 'whose identity cannot be verified', 'tls-expired': 'whose certificate has ended', 'tls-cut': 'that cuts the connection',
  })) {
    test(`a server ${name} is given nothing, and the document leaves later by itself`, async ({ page, studio }) => {
      const number = await createInvoice(page);
      await expectStatus(page, number, 'da inviare');
      await studio.simulator.setFault({ fault, times: 1 });
      await send(page, number);
      await expectStatus(page, number, 'accolto');
      expect((await studio.simulator.document(number)).counts.Inserimento).toEqual({ received: 1, accepted: 1 });
      await row(page, number).getByRole('link', { name: number, exact: true }).click();
      await expect(page.getByRole('main')).toContainText('Non inviato: il Sistema TS non ha ricevuto nulla');
    });
  }

  test('B67 a document that Sistema TS never received is free to be sent again', async ({ page, studio }) => {
    await studio.simulator.setFault({ fault: 'html-page', operation: 'Inserimento', times: 1 });
    const number = await createInvoice(page);
    await send(page, number);
    await expect.poll(async () => (await studio.simulator.document(number))?.counts.Inserimento.received).toBe(1);
    await expectStatus(page, number, 'da inviare');
    await send(page, number);
    await expectStatus(page, number, 'accolto');
  });

  test('B67 a host that is killed while a document is on its way asks afterwards, and nothing is sent twice', async ({ page, studio }) => {
    await studio.simulator.setFault({ fault: 'latency', operation: 'Inserimento', ms: 5000, times: 1 });
    const number = await createInvoice(page);
    await send(page, number);
    await expect.poll(async () => (await studio.simulator.document(number))?.counts.Inserimento.received).toBe(1);
    await studio.stopHost('SIGKILL');
    await studio.startHost();
    await page.goto('/');
    await expectStatus(page, number, 'accolto');
    expect((await studio.simulator.document(number)).counts.Inserimento).toEqual({ received: 1, accepted: 1 });
  });

  test('Sistema TS that is down keeps the queue, says so, and sends once it is back', async ({ page, studio }) => {
    const number = await createInvoice(page);
    await expectStatus(page, number, 'da inviare');
    await studio.simulator.stop();
    await send(page, number);
    await expect(async () => {
      await openTab(page, 'Invio Documenti Fiscali');
      await expect(page.getByRole('main')).toContainText(/Sistema TS non (risponde|è raggiungibile)|non raggiungibile/, { timeout: 500 });
    }).toPass();
    await studio.simulator.start();
    await expectStatus(page, number, 'accolto');
    expect((await studio.simulator.document(number)).counts.Inserimento).toEqual({ received: 1, accepted: 1 });
  });
});

for (const [name, certificate] of Object.entries({ missing: '/nowhere/sanitel.cer', 'not one': '/etc/hostname' })) {
  test(`a certificate that is ${name} is said on the page, and nothing is sent`, async ({ page, studio }) => {
    await makeReady(page);
    const number = await createInvoice(page);
    await expectStatus(page, number, 'da inviare');
    await studio.stopHost();
    await studio.startHost({ certificate });
    await page.goto('/');
    await send(page, number);
    await openTab(page, 'Invio Documenti Fiscali');
    await expect(page.getByRole('alert')).toContainText(/certificato/i);
    expect(await studio.simulator.documents()).toEqual([]);
  });
}
