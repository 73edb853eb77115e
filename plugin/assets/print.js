// A button that prints the page. Without scripts the browser's own menu does, and the style sheet hides the button.
'use strict';

for (const button of document.querySelectorAll('button[data-print]')) {
  button.addEventListener('click', () => window.print());
}
