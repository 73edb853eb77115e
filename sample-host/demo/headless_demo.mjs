// Drives the main job once over HTTP as a browser would, and prints what became of each document.
//   node headless_demo.mjs <address of the sample host> [<seconds to wait for a job, 120>]
import { Browser } from './browser.mjs';
import * as job from './main_job.mjs';

const k_wait_ms = 1000 * Number(process.argv[3] ?? 120);

function print(rows) {
  const width = (name) => Math.max(name.length, ...rows.map((row) => row[name].length));
  const line = (row) => ['document', 'status'].map((name) => row[name].padEnd(width(name))).join('  ') + `  ${row.messages}`;
  console.log(line({ document: 'document', status: 'status', messages: 'messages' }));
  for (const row of rows) console.log(line(row).trimEnd());
  const counts = {};
  for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1;
  console.log(`\n${Object.entries(counts).map(([status, count]) => `${status}: ${count}`).join(', ')}`);
  if (!counts.accolto) throw new Error('no document was accepted');
}

try {
  const browser = new Browser(process.argv[2]);
  await job.logIn(browser);
  console.log(`Logged in as ${job.k_account.email}`);
  await job.activate(browser);
  console.log('Sistema Tessera Sanitaria activated');
  await job.configure(browser, k_wait_ms);
  console.log('Credentials checked by Sistema TS');
  console.log(`${await job.associate(browser)} services associated with an expense type`);
  const sent = await job.confirmSending(browser, k_wait_ms);
  await browser.reloadUntil((page) => !page.includes('Invio in corso'), k_wait_ms);
  console.log(`${sent} documents sent\n`);
  print(await job.outcomes(browser));
} catch (failure) {
  console.error(`The demo stopped: ${failure.message}`);
  process.exitCode = 1;
}
