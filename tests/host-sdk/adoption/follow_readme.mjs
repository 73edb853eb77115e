// Does what the SDK's README says, word for word, as somebody who has only the checkout and an empty home.
//   node follow_readme.mjs <README> <work folder> <root of the project> <build folder>
// "build/release" of the README is the build under test; the host listens at a free port.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Browser } from '../../../sample-host/demo/browser.mjs';
import { blocksOf, checkQuote } from './markdown_blocks.mjs';

const [readme, work, root, build] = process.argv.slice(2);
const home = join(work, 'home');
const checkout = join(work, 'checkout');
rmSync(work, { recursive: true, force: true });
for (const folder of [home, join(checkout, 'build')]) mkdirSync(folder, { recursive: true });
for (const part of ['host-sdk', 'sample-host']) symlinkSync(join(root, part), join(checkout, part));
symlinkSync(build, join(checkout, 'build/release'));

const env = { ...process.env, HOME: home };
const path = (text) => text.replace(/^~/, home);

function run(command) {
  const { status } = spawnSync('bash', ['-euc', command], { cwd: checkout, env, stdio: 'inherit' });
  if (status !== 0) throw new Error(`"${command}" ended with ${status}`);
}

/** Starts the program and waits for the address that it prints. */
function serve(command) {
  const host = spawn('bash', ['-euc', `exec ${command.replace(/--port \d+/, '--port 0')}`], { cwd: checkout, env });
  let output = '';
  return new Promise((resolve, reject) => {
    host.on('exit', (status) => reject(new Error(`"${command}" ended with ${status}: ${output}`)));
    for (const stream of [host.stdout, host.stderr]) {
      stream.on('data', (piece) => {
        output += piece;
        const address = output.match(/http:\/\/\S+:\d+/);
        if (address) resolve({ host, address: address[0] });
      });
    }
  });
}

/** Switches the plugin on as the README says, and returns its page. */
async function openPage(address, id) {
  const browser = new Browser(address);
  await browser.open('/accedi');
  await browser.submit('/accedi', { email: 'titolare@bianchi.example', password: 'demo-bianchi' });
  const feature = `/impostazioni/funzionalita/${id}`;
  await browser.open(`${feature}/attiva`);
  browser.expect('Attiva e continua');
  await browser.submit(`${feature}/attiva`, { consenso: 'si' });
  await browser.open(`/plugins/${id}/`);
  return browser.page;
}

const k_expected = readFileSync(readme, 'utf8').match(/<!-- the page says: (.*?) -->/)[1];
const k_id = readFileSync(readme, 'utf8').match(/-DID=([a-z0-9.-]+)/)[1];
let served = false;
for (const block of blocksOf(readme)) {
  if (block.mark === 'file') {
    writeFileSync(path(block.argument), `${block.text}\n`);
  } else if (block.mark === 'replaces in') {
    const [, file, text] = block.argument.match(/^(\S+): (.*)$/);
    const before = readFileSync(path(file), 'utf8');
    if (!before.includes(text)) throw new Error(`${readme}:${block.line}: ${file} does not hold ${text}`);
    writeFileSync(path(file), before.replace(text, block.text));
  } else if (block.mark === 'quotes') {
    checkQuote(readme, block, block.argument.startsWith('~') ? path(block.argument) : join(root, block.argument));
  } else if (block.mark === 'serves') {
    const { host, address } = await serve(block.text);
    const page = await openPage(address, k_id).finally(() => host.kill());
    if (!page.includes(k_expected)) throw new Error(`the page does not say "${k_expected}"`);
    served = true;
  } else if (block.language === 'sh') {
    run(block.text);
  } else if (block.mark !== 'shape') {
    throw new Error(`${readme}:${block.line}: a block that nobody tries`);
  }
}
if (!served) throw new Error('the README starts no host');
console.log(`the page says "${k_expected}"`);
process.exit(0);
