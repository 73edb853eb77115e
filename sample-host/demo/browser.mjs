// As much of a browser as the headless demo needs: cookies, redirects, forms, and finding things on a page.
const k_entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

function text(html) {
  return html.replace(/<[^>]*>/g, ' ').replace(/&(#?\w+);/g, (whole, name) => k_entities[name] ?? whole)
    .replace(/\s+/g, ' ').trim();
}

export class Browser {
  #origin; #address;
  cookie = '';
  page = '';

  constructor(origin) { this.#origin = origin; }

  open(address) { return this.#load('GET', address); }

  /** Posts a form with the page's token. A list of values repeats the field. */
  submit(address, values) {
    const body = new URLSearchParams({ _csrf: this.values('_csrf')[0] ?? '' });
    for (const [name, value] of Object.entries(values)) {
      if (name !== '_csrf') for (const one of [value].flat()) body.append(name, one);
    }
    return this.#load('POST', address, body);
  }

  async reloadUntil(condition, limitMs) {
    for (const end = Date.now() + limitMs; !condition(this.page); await this.open(this.#address)) {
      if (Date.now() > end) throw new Error(`${this.#address} did not change within ${limitMs / 1000} s`);
      await new Promise((resolve) => { setTimeout(resolve, 250); });
    }
  }

  expect(words) {
    if (this.page.includes(words)) return;
    const alert = this.page.match(/role="alert"[^>]*>([\s\S]*?)<\/div>/);
    throw new Error(`"${words}" is not on ${this.#address}${alert ? `: ${text(alert[1])}` : ''}`);
  }

  /** The values of all fields of that name, in order. */
  values(name) {
    return [...this.page.matchAll(/<(?:input|button)\b[^>]*>/g)].map(([tag]) => tag)
      .filter((tag) => tag.includes(`name="${name}"`)).map((tag) => tag.match(/value="([^"]*)"/)?.[1] ?? '');
  }

  /** Hidden and text fields with what stands in them. */
  fields() {
    const fields = {};
    for (const [tag] of this.page.matchAll(/<input\b[^>]*type="(?:hidden|text)"[^>]*>/g)) {
      fields[tag.match(/name="([^"]*)"/)[1]] = tag.match(/value="([^"]*)"/)?.[1] ?? '';
    }
    return fields;
  }

  /** Where the form that holds the field is posted to. */
  formAction(field) {
    const form = this.page.split('<form').find((part) => part.includes(`name="${field}"`));
    return form.match(/action="([^"]*)"/)[1];
  }

  linkNamed(words) {
    const link = [...this.page.matchAll(/<a\b[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].find(([, , label]) => text(label).includes(words));
    return link ? text(link[1]) : undefined;
  }

  /** The rows of Invio Documenti Fiscali. */
  rows() {
    return [...this.page.matchAll(/<tr role="row" class[\s\S]*?<\/tr>/g)].map(([row]) => ({
      document: text(row.match(/class="sts-number"><a[^>]*>([^<]*)</)[1]),
      address: row.match(/class="sts-number"><a href="([^"]*)"/)[1],
      status: text(row.match(/class="sts-badge[^>]*>([\s\S]*?)<\/span>/)[1]),
    }));
  }

  /** What a document's page gives as reasons. */
  reasons() { return [...this.page.matchAll(/<p class="sts-reason">([\s\S]*?)<\/p>/g)].map(([, reason]) => text(reason)); }

  async #load(method, address, body) {
    const answer = await fetch(new URL(address, this.#origin), {
      method, body, redirect: 'manual', headers: this.cookie ? { cookie: this.cookie } : {},
    });
    const cookie = answer.headers.get('set-cookie');
    if (cookie) [this.cookie] = cookie.split(';');
    if (answer.status === 303) return this.#load('GET', answer.headers.get('location'));
    this.page = await answer.text();
    this.#address = address;
    if (answer.status >= 400 && answer.status !== 422) throw new Error(`${method} ${address} answered ${answer.status}`);
    return this.page;
  }
}
