// What every test is given: a sample host and a simulator of its own, both fresh.
import { test as base } from '@playwright/test';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { k_build } from './build.mjs';
import { Program } from './program.mjs';
import { Simulator } from './simulator.mjs';

const template = join(tmpdir(), `browser-tests-${process.pid}`);

export const test = base.extend({
  /** Further flags of the sample host: `test.use({ hostFlags: ['--demo-invoices', '20'] })`. */
  hostFlags: [['--demo-invoices', '0'], { option: true }],

  /** Packages of the build that the host offers in a folder of their own, instead of those in `plugins`. */
  offers: [[], { option: true }],

  studio: async ({ hostFlags, offers }, use, testInfo) => {
    const studio = new Studio(hostFlags, offers);
    await studio.start();
    await use(studio);
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('sample-host.log', { body: studio.log, contentType: 'text/plain' });
      await testInfo.attach('simulator.log', { body: studio.simulator.log, contentType: 'text/plain' });
    }
    await studio.end();
  },

  baseURL: async ({ studio }, use) => use(studio.address),
});

export { expect } from '@playwright/test';

/** The two programs and their data. */
class Studio {
  #flags; #offers; #data; #host;
  simulator;

  constructor(flags, offers) { this.#flags = [...flags]; this.#offers = offers; }

  async start() {
    this.#data = mkdtempSync(join(tmpdir(), 'studio-'));
    const simulatorData = join(this.#data, 'simulator');
    // Keys and certificates take a while to make: the first studio of a worker makes them, the others copy.
    if (existsSync(template)) cpSync(template, simulatorData, { recursive: true });
    this.simulator = new Simulator(join(k_build, 'bin/sistema-ts-simulator'), simulatorData);
    await this.simulator.start();
    if (!existsSync(template)) {
      cpSync(simulatorData, template, { recursive: true, filter: (file) => !file.includes('simulator.db') });
    }
    for (const package_ of this.#offers) this.offer(package_);
    await this.startHost();
  }

  /** The day on which the host is started next. */
  setToday(day) { this.#flags[this.#flags.indexOf('--today') + 1] = day; }

  get packages() { return this.#offers.length > 0 ? join(this.#data, 'packages') : join(k_build, 'plugins'); }

  /** Puts a package of the build into the folder of packages, in place of the one with its name. */
  offer(package_) {
    const target = join(this.packages, basename(package_));
    rmSync(target, { recursive: true, force: true });
    cpSync(join(k_build, package_), target, { recursive: true });
    return target;
  }

  /** `certificate`: another file than the simulator's. */
  async startHost({ certificate = this.simulator.certificateFile } = {}) {
    this.#host = await Program.start(join(k_build, 'bin/sample-host'), [
      '--port', this.address ? new URL(this.address).port : '0', '--data', join(this.#data, 'host'),
      '--plugins', this.packages, '--sistema-ts', this.simulator.address,
      '--sistema-ts-ca', this.simulator.caFile, '--sanitel-cert', certificate,
      ...this.#flags]);
    this.address = this.#host.address;
  }

  /** Stops the host; SIGKILL is a crash. */
  async stopHost(signal) { await this.#host.stop(signal); }

  get log() { return this.#host.log; }
  get data() { return this.#data; }

  async end() {
    await Promise.all([this.#host?.stop('SIGKILL'), this.simulator?.stop()]); // nobody will look at their data again
    rmSync(this.#data, { recursive: true, force: true });
  }
}
