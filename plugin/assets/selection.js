// Ticks that survive the change of page and of filter, until they are sent or taken back. Without scripts a selection is one
// page long.
'use strict';

(() => {
  const form = document.querySelector('form[data-selection]');
  const said = document.getElementById('scelti');
  if (!form || !said) return;
  const k_key = form.dataset.selection; // of this practice
  const boxes = () => [...form.querySelectorAll('input[name=documento][type=checkbox]')];
  const chosen = new Set(JSON.parse(sessionStorage.getItem(k_key) ?? '[]'));

  const tell = () => {
    sessionStorage.setItem(k_key, JSON.stringify([...chosen]));
    said.hidden = chosen.size === 0;
    said.querySelector('[role=status]').textContent =
      chosen.size === 1 ? said.dataset.one : said.dataset.many.replace('{count}', chosen.size);
  };

  for (const box of boxes()) box.checked = chosen.has(box.value);
  form.addEventListener('change', ({ target }) => {
    if (target.name !== 'documento') return;
    if (target.checked) chosen.add(target.value);
    else chosen.delete(target.value);
    tell();
  });
  said.querySelector('button').addEventListener('click', () => {
    chosen.clear();
    for (const box of boxes()) box.checked = false;
    tell();
    form.querySelector('button[value=selezionati]').focus();
  });
  form.addEventListener('submit', ({ submitter }) => {
    if (submitter?.value === 'selezionati') {
      const here = new Set(boxes().map((box) => box.value));
      for (const id of chosen) {
        if (here.has(id)) continue;
        const field = document.createElement('input');
        Object.assign(field, { type: 'hidden', name: 'documento', value: id });
        form.append(field);
      }
    }
    sessionStorage.removeItem(k_key);
  });
  tell();
})();
