// Usa il suggerimento fills in the choice at once. Without scripts the server does, and shows the page again.
'use strict';

(() => {
  const said = document.getElementById('suggerimento-inserito');
  for (const button of document.querySelectorAll('button[data-choice]')) {
    button.addEventListener('click', (event) => {
      const choice = document.getElementById(button.dataset.for);
      event.preventDefault();
      choice.value = button.dataset.choice;
      choice.focus();
      button.hidden = true;
      said.textContent = said.dataset.used;
    });
  }
})();
