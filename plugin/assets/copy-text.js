// A button that copies the text of a field. Without scripts the text is selected and copied by hand.
'use strict';

(() => {
  for (const field of document.querySelectorAll('textarea[readonly][data-copy]')) {
    const button = document.createElement('button');
    const said = document.createElement('span');
    button.type = 'button';
    button.className = 'btn btn-outline-primary sts-copy';
    button.textContent = field.dataset.copy;
    said.setAttribute('role', 'status');
    said.className = 'sts-help';
    button.addEventListener('click', async () => {
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        said.textContent = field.dataset.copied;
      } catch {
        said.textContent = field.dataset.byHand;
      }
    });
    field.after(button, said);
  }
})();
