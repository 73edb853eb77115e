// Starts one of the project's programs and waits until it says where it listens.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export class Program {
  #process;
  #log = '';
  address;

  static async start(file, args) {
    const program = new Program();
    await program.#start(file, args);
    return program;
  }

  async #start(file, args) {
    this.#process = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process.stderr.on('data', (data) => { this.#log += data; });
    this.#process.stdout.setEncoding('utf8');
    let output = '';
    for await (const data of this.#process.stdout) {
      output += data;
      this.address = output.match(/listening on (\S+)/)?.[1];
      if (this.address) break;
    }
    if (!this.address) throw new Error(`${file} did not start:\n${this.#log}`);
    this.#process.stdout.resume();
  }

  get log() { return this.#log; }

  async stop(signal = 'SIGTERM') {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill(signal);
    await ended;
  }
}
