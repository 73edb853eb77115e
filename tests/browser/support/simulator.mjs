// The Sistema TS simulator as a test steers it (see sample-host/sistema-ts-simulator/README.md).
import { mkdirSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { Program } from './program.mjs';

export class Simulator {
  #file; #data; #program; #port = '0'; #ca;

  constructor(file, data) {
    this.#file = file;
    this.#data = data;
    mkdirSync(data, { recursive: true });
  }

  async start() {
    this.#program = await Program.start(this.#file, ['--port', this.#port, '--data', this.#data]);
    this.#port = new URL(this.address).port; // the same one when it is started again
    this.#ca = readFileSync(this.caFile);
  }

  async stop() { await this.#program?.stop(); }

  get address() { return this.#program.address; }
  get caFile() { return join(this.#data, 'ca.pem'); }
  get certificateFile() { return join(this.#data, 'sanitel-cert.pem'); }
  get log() { return this.#program.log; }

  setFault(fault) { return this.#call('POST', '/_simulator/faults', fault); }
  clearFaults() { return this.#call('DELETE', '/_simulator/faults'); }
  settings(values) { return this.#call('POST', '/_simulator/settings', values); }
  registry(values) { return this.#call('POST', '/_simulator/registry', values); }
  async documents() {
    const documents = [];
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const answer = await this.#call('GET', `/_simulator/documents?limit=2000&page=${page}`);
      documents.push(...answer.documents);
      pages = answer.pages;
    }
    return documents;
  }
  async files() { return (await this.#call('GET', '/_simulator/files')).files; }
  async document(number) { return (await this.documents()).find((document) => document.number === number); }

  #call(method, path, body) {
    return new Promise((resolve, reject) => {
      const call = request(new URL(path, this.address), { method, ca: this.#ca, agent: false }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (data) => { text += data; }).on('end', () => {
          if (answer.statusCode >= 300) reject(new Error(`${method} ${path}: ${answer.statusCode} ${text}`));
          else resolve(text ? JSON.parse(text) : undefined);
        });
      });
      call.on('error', reject);
      call.end(body ? JSON.stringify(body) : undefined);
    });
  }
}
