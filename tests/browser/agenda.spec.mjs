// The first page of the host: the day's appointments, and from each to its invoice.
import { test, expect } from './support/fixtures.mjs';
import { bar, logIn } from './support/words.mjs';

test('an appointment is made, its visit is invoiced from the agenda, and it can be taken away', async ({ page }) => {
  await logIn(page, 'titolare@bianchi.example');
  await page.goto('/?giorno=2030-01-06');
  await expect(page.getByText('La giornata è libera.')).toBeVisible();
  await bar(page).getByRole('link', { name: 'Agenda' }).click();
  await page.getByRole('link', { name: 'Giorno successivo' }).click();
  await page.getByRole('link', { name: 'Oggi' }).click();
  const today = await page.getByLabel('Giorno', { exact: true }).inputValue();
  await page.getByRole('link', { name: 'Nuovo appuntamento' }).click();
  await page.getByRole('button', { name: 'Aggiungi' }).click();
  await expect(page.getByRole('alert')).toContainText('Scegliere il paziente.');
  const patient = await page.getByLabel('Paziente').locator('option').nth(1).textContent();
  await page.getByLabel('Paziente').selectOption({ label: patient });
  await page.getByLabel('Prestazione').selectOption({ label: 'Ecografia' });
  await expect(page.getByLabel('Giorno', { exact: true })).toHaveValue(today);
  await page.getByLabel('Ora').fill('07:15');
  await page.getByRole('button', { name: 'Aggiungi' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Appuntamento aggiunto.' })).toBeVisible();
  const visit = page.getByRole('listitem').filter({ hasText: '07:15' });
  await expect(visit).toContainText(`${patient}Ecografia`);
  await visit.getByRole('link', { name: `Fattura per ${patient}` }).click();
  await expect(page.getByLabel('Paziente', { exact: true }).locator('option:checked')).toHaveText(new RegExp(patient));
  const service = page.getByLabel('Prestazione 1');
  await service.selectOption({ label: await service.locator('option', { hasText: 'Ecografia' }).first().textContent() });
  await page.getByLabel('Metodo di Pagamento').selectOption({ label: 'Carta/Bancomat' });
  await page.getByRole('button', { name: 'Crea fattura' }).click();
  await expect(page.getByText('Fattura creata.')).toBeVisible();
  await bar(page).getByRole('link', { name: 'Agenda' }).click();
  await expect(visit.getByRole('link', { name: new RegExp(`^Pagata.*fattura di ${patient}$`) })).toBeVisible();
  await visit.getByRole('button', { name: `Togli l'appuntamento di ${patient} delle 07:15` }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Appuntamento tolto.' })).toBeVisible();
  await expect(visit).toHaveCount(0);
});
