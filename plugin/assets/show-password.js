// A button beside each password that shows what was typed. Without scripts there is none.
'use strict';

(() => {
  for (const field of document.querySelectorAll('.sts-field input[type=password]')) {
    const name = field.labels[0]?.textContent.replace(/\(.*?\)/, '').trim() ?? '';
    const { show: reveal, hide } = field.form.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-outline-secondary sts-show';
    const show = (shown) => {
      field.type = shown ? 'text' : 'password';
      button.textContent = shown ? hide : reveal;
      button.setAttribute('aria-pressed', String(shown));
      button.setAttribute('aria-label', `${button.textContent} ${name}`);
    };
    show(false);
    button.addEventListener('click', () => show(field.type === 'password'));
    field.form.addEventListener('submit', () => show(false)); // so that browsers do not remember it as a text
    field.after(button); // whoever is typing already goes on
  }
})();
