// People at their pages: each opens one, reads it for a moment, and opens the next.
import { Browser } from '../../sample-host/demo/browser.mjs';
import { k_mount, logIn } from '../../sample-host/demo/main_job.mjs';

const k_reading_ms = 2000;
const k_pages = [
  '/', '/fatture', '/pazienti', '/avvisi',
  `${k_mount}/documenti`, `${k_mount}/documenti?stato=accepted`, `${k_mount}/documenti?stato=to_send`,
  `${k_mount}/documenti/1`, `${k_mount}/file`, `${k_mount}/archivio`, `${k_mount}/tipo-spesa`, `${k_mount}/impostazioni`,
];

export class Users {
  pages = 0;
  announced = 0;
  slowestMs = 0;
  problems = [];
  #address; #count; #running = []; #stopped = false; #turns = [];

  constructor(address, count) {
    this.#address = address;
    this.#count = count;
  }

  start() {
    this.#turns = Array(this.#count).fill(0);
    this.#running = this.#turns.map((_, user) => this.#work(user));
  }

  /** Until everybody has seen every page once more. */
  async turn() {
    const goals = this.#turns.map((turns) => turns + k_pages.length + 1);
    while (this.#turns.some((turns, user) => turns < goals[user])) await new Promise((resolve) => { setTimeout(resolve, 100); });
  }

  async stop() {
    this.#stopped = true;
    await Promise.all(this.#running);
  }

  async #work(user) {
    const browser = new Browser(this.#address); // a session of his own
    await logIn(browser);
    for (let turn = user; !this.#stopped; turn += 1) {
      await this.#open(k_pages[turn % k_pages.length], browser.cookie);
      this.#turns[user] += 1;
      if (!this.#stopped) await new Promise((resolve) => { setTimeout(resolve, k_reading_ms * (0.5 + Math.random())); });
    }
  }

  async #open(path, cookie) {
    const started = Date.now();
    try {
      const answer = await fetch(new URL(path, this.#address), { redirect: 'manual', headers: { cookie } });
      const page = await answer.text();
      this.pages += 1;
      this.slowestMs = Math.max(this.slowestMs, Date.now() - started);
      if (path.startsWith(k_mount) && (answer.status === 503 || answer.status === 404) && /disattivata|non è attiva/i.test(page)) {
        this.announced += 1;
      } else if (answer.status >= 400) {
        this.problems.push(`${path} answered ${answer.status}`);
      }
    } catch (failure) {
      this.problems.push(`${path}: ${failure.cause?.message ?? failure.message}`);
    }
  }
}
