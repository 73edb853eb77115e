// A hundred people work in one practice while thousands of documents are sent and the plugin is switched off in the
// middle: no error page but the announced one, no document lost, none sent twice.
//   node load.mjs <build> [--users N] [--invoices N]
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { Browser } from '../../sample-host/demo/browser.mjs';
import * as job from '../../sample-host/demo/main_job.mjs';
import { Practice } from './practice.mjs';
import { Users } from './users.mjs';

const { values: options, positionals: [build] } = parseArgs({
  allowPositionals: true,
  options: { users: { type: 'string', default: '100' }, invoices: { type: 'string', default: '130000' } },
});
const k_limit_ms = 600_000;
const begun = Date.now();
const tell = (what) => console.log(`${((Date.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${what}`);

const practice = await Practice.start(build, Number(options.invoices));
const problems = [];
try {
  const owner = new Browser(practice.address);
  await job.logIn(owner);
  await job.activate(owner);
  await job.configure(owner);
  await job.associate(owner);

  tell('the practice is ready');
  const users = new Users(practice.address, Number(options.users));
  const started = Date.now();
  users.start();
  let confirmed = await job.confirmSending(owner, k_limit_ms) + await confirmAll(owner);
  tell(`${confirmed} documents confirmed`);
  await until('documents are in invio', () => practice.ledger().some((row) => row.status === 'sending'));

  tell('the plugin is switched off');
  await owner.open(job.k_feature);
  await owner.submit(`${job.k_feature}/disattiva`, { conferma: 'si' });
  const off = await practice.documents();
  tell('off; everybody goes on reading');
  await users.turn(); // everybody meets the page that says so
  await job.activate(owner);
  tell('switched on again');
  let quiet = 0; // documents still come in from the invoices meanwhile
  await until('all documents have their outcome', async () => {
    const more = await confirmAll(owner);
    confirmed += more;
    quiet = more > 0 || /Invio in corso/.test(owner.page) ? 0 : quiet + 1;
    return quiet === 10;
  });
  tell('all documents have their outcome');
  await users.stop();

  const documents = await practice.documents();
  const twice = documents.filter(({ counts: { Inserimento, Rimborso } }) =>
    [Inserimento, Rimborso].some((operation) => operation?.accepted > 1 || operation?.received > 1));
  const ledger = practice.ledger();
  const differing = disagreements(ledger, documents);
  const lost = ledger.filter((row) => row.status === 'to_send').length;
  const counts = {};
  for (const { status } of ledger) counts[status] = (counts[status] ?? 0) + 1;
  tell(`the ledger: ${JSON.stringify(counts)}`);
  problems.push(...users.problems);
  if (twice.length > 0) problems.push(`${twice.length} documents were received twice`);
  if (lost > 0) problems.push(`${lost} documents were not sent`);
  if (differing.length > 0) problems.push(`states that differ: ${differing.slice(0, 5).join('; ')}`);
  if (documents.length <= off.length) problems.push('the sending did not go on after the plugin was switched on again');
  if (users.announced === 0) problems.push('nobody met the plugin switched off');
  console.log(`${options.users} users, ${cpus().length} cores: ${users.pages} pages in ${((Date.now() - started) / 1000).toFixed(0)} s, `
    + `slowest ${users.slowestMs} ms, ${users.announced} times told that the plugin is switched off`);
  console.log(`${confirmed} documents confirmed, ${documents.length} at Sistema TS (${off.length} before it was switched off): `
    + `received twice ${twice.length}, lost ${lost}, states that differ ${differing.length}, error pages ${users.problems.length}`);
} catch (failure) {
  problems.push(failure.stack);
} finally {
  if (problems.length > 0) console.error(practice.log.slice(-4000));
  await practice.stop();
}
for (const problem of problems.slice(0, 20)) console.error(`FAILED: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Confirms round after round until nothing is ready any more. */
async function confirmAll(owner) {
  let sum = 0;
  for (let round = await job.confirmReady(owner); round > 0; round = await job.confirmReady(owner)) sum += round;
  return sum;
}

/** What the ledger says of each document against what Sistema TS holds. */
function disagreements(ledger, documents) {
  const held = new Map(documents.map((document) => [document.number, document.status]));
  const k_same = { accepted: 'accolto', accepted_with_warnings: 'accolto con anomalie', rejected: 'scartato' };
  return ledger.filter((row) => row.status in k_same || held.has(row.number))
    .filter((row) => held.get(row.number) !== k_same[row.status])
    .map((row) => `${row.number}: ${row.status}, Sistema TS: ${held.get(row.number) ?? 'nothing'}`);
}

async function until(what, condition) {
  for (const end = Date.now() + k_limit_ms; !await condition(); await wait(200)) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
  }
}
