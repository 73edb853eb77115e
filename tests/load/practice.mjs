// The two programs of a build, with a practice of many invoices.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program } from '../browser/support/program.mjs';
import { Simulator } from '../browser/support/simulator.mjs';

export class Practice {
  #data = mkdtempSync(join(tmpdir(), 'load-'));
  #simulator; #host;

  static async start(build, invoices) {
    const practice = new Practice();
    await practice.#start(build, invoices);
    return practice;
  }

  async #start(build, invoices) {
    this.#simulator = new Simulator(join(build, 'bin/sistema-ts-simulator'), join(this.#data, 'simulator'));
    await this.#simulator.start();
    this.#host = await Program.start(join(build, 'bin/sample-host'), [
      '--port', '0', '--data', join(this.#data, 'host'), '--plugins', join(build, 'plugins'),
      '--sistema-ts', this.#simulator.address, '--sistema-ts-ca', this.#simulator.caFile,
      '--sanitel-cert', this.#simulator.certificateFile, '--demo-invoices', String(invoices)]);
  }

  get address() { return this.#host.address; }
  get log() { return this.#host.log; }

  documents() { return this.#simulator.documents(); }

  /** The documents of the practice that sends, out of the plugin's own file. */
  ledger() {
    const files = readdirSync(join(this.#data, 'host'), { recursive: true }).filter((name) => name.endsWith('ledger.db'));
    const rows = execFileSync('sqlite3', ['-json', '-readonly', join(this.#data, 'host', files[0]),
      'SELECT number, status, queued_at IS NOT NULL AS queued FROM document WHERE hidden = 0'], { maxBuffer: 1 << 28 });
    return JSON.parse(rows);
  }

  async stop() {
    await Promise.all([this.#host?.stop('SIGKILL'), this.#simulator?.stop()]);
    rmSync(this.#data, { recursive: true, force: true });
  }
}
