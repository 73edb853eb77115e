// The SanitelCF certificate is installed by the doctor, by file.
import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, expect } from './support/fixtures.mjs';
import { shoot } from './support/screenshots.mjs';
import { createInvoice, expectStatus, makeReady, openTab, send } from './support/words.mjs';

async function openCertificate(page) {
  await page.goto(new URL('impostazioni/certificato', await pluginAddress(page)).href);
  await expect(page.getByRole('heading', { level: 1, name: 'Certificato per la cifratura' })).toBeVisible();
}

/** The plugin's mount, from the link behind its icon. */
async function pluginAddress(page) {
  await openTab(page, 'Invio Documenti Fiscali');
  return new URL('./', page.url());
}

test('a certificate is installed by its file, PEM or DER, after a comparison, and used at once', async ({ page, studio }) => {
  await makeReady(page);
  const pem = readFileSync(studio.simulator.certificateFile);
  const der = join(studio.data, 'SanitelCF.cer');
  writeFileSync(der, new X509Certificate(pem).raw);

  // The host now names another certificate, which the simulator cannot decipher.
  await studio.stopHost();
  await studio.startHost({ certificate: studio.simulator.caFile });
  await openCertificate(page);
  await shoot(page, 'plugin-certificato');
  await page.getByLabel('File del certificato').setInputFiles(der);
  await expect(page.getByRole('status').filter({ hasText: 'Letto SanitelCF.cer' })).toBeVisible();
  await page.getByRole('button', { name: 'Controlla' }).click();
  await expect(page.getByRole('main')).toContainText(new X509Certificate(pem).fingerprint256);
  await shoot(page, 'plugin-certificato-confronto');
  await page.getByRole('button', { name: /Sostituisci quello in uso|Installa/ }).click();
  await expect(page.getByText('Certificato installato.')).toBeVisible();

  const number = await createInvoice(page);
  await send(page, number);
  await expectStatus(page, number, 'accolto');
});

test('what is no certificate is refused, and what was pasted stays', async ({ page, studio }) => {
  await makeReady(page);
  await openCertificate(page);
  const wrong = join(studio.data, 'lettera.pem');
  writeFileSync(wrong, '-----BEGIN CERTIFICATE-----\nciao\n-----END CERTIFICATE-----\n');
  await page.getByLabel('File del certificato').setInputFiles(wrong);
  await page.getByRole('button', { name: 'Controlla' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Testo del certificato')).toHaveValue(/ciao/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the text of a certificate is pasted', async ({ page, studio }) => {
    await makeReady(page);
    await openCertificate(page);
    await expect(page.getByLabel('File del certificato')).toBeHidden();
    await page.getByLabel('Testo del certificato').fill(readFileSync(studio.simulator.certificateFile, 'utf8'));
    await page.getByRole('button', { name: 'Controlla' }).click();
    await expect(page.getByRole('main')).toContainText('già in uso');
  });
});
