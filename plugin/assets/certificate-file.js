// Puts a certificate's file into the field for its text. Without scripts the text is pasted: nothing else depends on this.
'use strict';

(() => {
  const field = document.getElementById('certificato');
  const chooser = document.getElementById('certificato-da-file');
  if (!field || !chooser) return;
  const input = chooser.querySelector('input[type=file]');
  const said = chooser.querySelector('[role=status]');
  const k_largest = 100000;

  const asPem = (bytes) => {
    const text = new TextDecoder('latin1').decode(bytes);
    if (text.includes('-----BEGIN')) return text;
    const base64 = btoa(String.fromCharCode(...bytes)); // DER
    return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`;
  };

  input.addEventListener('change', async () => {
    const [file] = input.files;
    if (!file) return;
    if (file.size > k_largest) {
      said.textContent = chooser.dataset.tooLarge;
      return;
    }
    field.value = asPem(new Uint8Array(await file.arrayBuffer()));
    said.textContent = chooser.dataset.wasRead.replace('{file}', () => file.name);
  });
  chooser.hidden = false;
})();
