// The total of an invoice while it is being written. The server adds up, by the same rules as when the form is sent; without
// scripts there is a button for it.
'use strict';

(() => {
  const k_pause_ms = 300; // between the last key and the question
  const form = document.querySelector('form[data-adds-up]');
  const total = document.getElementById(form.dataset.addsUp);
  let asked = 0;
  let timer;

  const ask = async () => {
    asked += 1;
    const mine = asked;
    const fields = new URLSearchParams(new FormData(form));
    fields.set('azione', 'calcola');
    try {
      const answer = await fetch(location.href, { method: 'POST', body: fields });
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(total.id);
      if (answer.ok && fresh && mine === asked) total.textContent = fresh.textContent;
    } catch {
      // The next change asks again.
    }
  };

  form.querySelector('button[value=calcola]').hidden = true;
  form.addEventListener('input', (event) => {
    if (!/^(prestazione_|importo_|marca_)/.test(event.target.name)) return;
    clearTimeout(timer);
    timer = setTimeout(ask, k_pause_ms);
  });
})();
