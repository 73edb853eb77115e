// A button that copies the text of a field. Without scripts the text is selected and copied by hand.
'use strict';

(() => {
  for (const field of document.querySelectorAll('textarea[readonly][data-copy]')) {
    const button = document.createElement('button');
    const said = document.createElement('span');
    button.type = 'button';
    button.className = 'btn btn-outline-primary sts-copy';
    button.textContent = 'Copia il testo';
    said.setAttribute('role', 'status');
    said.className = 'sts-help';
    button.addEventListener('click', async () => {
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        said.textContent = 'Copiato.';
      } catch {
        said.textContent = 'Il testo è selezionato: copiarlo con Ctrl+C.';
      }
    });
    field.after(button, said);
  }
})();
