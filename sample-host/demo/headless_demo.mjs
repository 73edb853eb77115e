// Drives the main job once over HTTP as a browser would, and prints what became of each document.
//   node headless_demo.mjs <address of the sample host> [<seconds to wait for a job, 120>]
import { Browser } from './browser.mjs';

const k_account = { email: 'titolare@bianchi.example', password: 'demo-bianchi' };
const k_credentials = {
  tipo_soggetto: 'medico', codice_identificativo: 'BNCMRC70S15L219R', parola_chiave: 'Demo-Bianchi1',
  codice_fiscale: 'BNCMRC70S15L219R', pin: '3344556677',
};
const k_feature = '/impostazioni/funzionalita/it.sistemats.plugin';
const k_mount = '/plugins/it.sistemats.plugin';
const k_wait_ms = 1000 * Number(process.argv[3] ?? 120);

const browser = new Browser(process.argv[2]);

async function logIn() {
  await browser.open('/accedi');
  await browser.submit('/accedi', k_account);
  browser.expect('Agenda');
  console.log(`Logged in as ${k_account.email}`);
}

async function activate() {
  await browser.open(`${k_feature}/attiva`);
  browser.expect('Attiva e continua');
  await browser.submit(`${k_feature}/attiva`, { consenso: 'si' });
  browser.expect('Disattiva');
  console.log('Sistema Tessera Sanitaria activated');
}

async function configure() {
  await browser.open(`${k_mount}/`);
  browser.expect('Configura Sistema TS');
  await browser.submit(browser.formAction('codice_identificativo'), { ...browser.fields(), ...k_credentials });
  await browser.reloadUntil((page) => page.includes('Credenziali verificate') || page.includes('role="alert"'), k_wait_ms);
  browser.expect('Credenziali verificate');
  console.log('Credentials checked by Sistema TS');
}

/** A visit is SR, a treatment of beauty IC, and what is no health expense is not sent. */
function typeOf(service) {
  if (/estetic/i.test(service)) return 'IC';
  return /non sanitario/i.test(service) ? '-' : 'SR';
}

async function associate() {
  await browser.open(`${k_mount}/tipo-spesa`);
  const types = {};
  for (const [, index, service] of browser.page.matchAll(/<label for="tipo-(\d+)">([^<]+)</g)) {
    types[browser.page.match(new RegExp(`id="tipo-${index}" name="([^"]+)"`))[1]] = typeOf(service);
  }
  await browser.submit(`${k_mount}/tipo-spesa`, { ...browser.fields(), ...types });
  console.log(`${Object.keys(types).length} services associated with an expense type`);
}

async function send() {
  await browser.open(`${k_mount}/documenti`);
  await browser.reloadUntil((page) => /name="documento" value/.test(page), k_wait_ms);
  await browser.submit(`${k_mount}/documenti/invio`, { quali: 'tutti' });
  browser.expect('Conferma invio');
  const ready = browser.values('documento');
  await browser.submit(`${k_mount}/documenti/invio/conferma`, { documento: ready });
  await browser.reloadUntil((page) => !page.includes('Invio in corso'), k_wait_ms);
  console.log(`${ready.length} documents sent\n`);
}

async function printOutcomes() {
  const rows = [];
  for (let next = `${k_mount}/documenti`; next;) {
    await browser.open(next);
    rows.push(...browser.rows());
    next = browser.linkNamed('Pagina successiva');
  }
  for (const row of rows) row.messages = await messagesOf(row);
  const width = (name) => Math.max(name.length, ...rows.map((row) => row[name].length));
  const line = (row) => ['document', 'status'].map((name) => row[name].padEnd(width(name))).join('  ') + `  ${row.messages}`;
  console.log(line({ document: 'document', status: 'status', messages: 'messages' }));
  for (const row of rows) console.log(line(row).trimEnd());
  const counts = {};
  for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1;
  console.log(`\n${Object.entries(counts).map(([status, count]) => `${status}: ${count}`).join(', ')}`);
  if (!counts.accolto) throw new Error('no document was accepted');
}

async function messagesOf(row) {
  if (['accolto', 'da inviare'].includes(row.status)) return '';
  await browser.open(row.address);
  return browser.reasons().join(' · ');
}

try {
  for (const step of [logIn, activate, configure, associate, send, printOutcomes]) await step();
} catch (failure) {
  console.error(`The demo stopped: ${failure.message}`);
  process.exitCode = 1;
}
