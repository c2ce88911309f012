/* Without scripts the browser's own print does it, so the button shows only where it works. */
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
