import htmx from 'htmx.org';

/*
 * htmx saves an exam on every change. This keeps in sight whether that worked, tries again when it did not, and lets no
 * button leave the page before everything typed is saved.
 */
const form = document.querySelector('form.exam');

if (form) {
  const RETRY = 10_000;
  // saved; typed since; refused, which the page explains; or lost, when the server was not reached
  let state = document.getElementById('summary') ? 'refused' : 'saved';
  let busy = false;
  let gone = false;
  let pressed = null;
  let retry;

  const save = () => htmx.trigger(form, 'save');
  const saveAgain = () => { if (state === 'lost') save(); };

  const show = (shown) => {
    for (const part of form.querySelectorAll('[data-state]')) {
      part.hidden = part.dataset.state !== shown;
    }
  };

  const markFields = () => {
    for (const field of form.querySelectorAll('.form-control, .form-select')) {
      const wrong = document.getElementById(`${field.id}-error`).textContent !== '';
      field.classList.toggle('is-invalid', wrong);
      field.setAttribute('aria-invalid', wrong);
    }
  };

  const settle = (status) => {
    markFields();
    show('saved');
    if (state !== 'typed' && status !== 200) {
      state = 'refused';
    }
    const button = pressed;
    pressed = null;
    if (button && status === 200) {
      form.requestSubmit(button);
    }
  };

  const lose = (status) => {
    state = 'lost';
    pressed = null;
    show(status === 499 ? 'ended' : 'lost');
    clearTimeout(retry);
    retry = setTimeout(saveAgain, RETRY);
  };

  form.addEventListener('input', () => { state = 'typed'; });

  form.addEventListener('htmx:beforeRequest', (event) => {
    if (gone) {
      event.preventDefault();
    } else {
      busy = true;
      state = 'saved';
    }
  });

  form.addEventListener('htmx:afterRequest', ({ detail }) => {
    busy = false;
    if (detail.successful) {
      settle(detail.xhr.status);
    } else {
      lose(detail.xhr.status);
    }
  });

  form.addEventListener('submit', (event) => {
    const waits = busy || state === 'typed' || state === 'lost';
    if (waits && !event.submitter?.matches('[data-over]')) {
      event.preventDefault();
      pressed = event.submitter;
      if (!busy) {
        save();
      }
    } else {
      gone = true;
    }
  });

  window.addEventListener('online', saveAgain);
  window.addEventListener('focus', saveAgain);
  window.addEventListener('beforeunload', (event) => {
    if (state !== 'saved' && !gone) {
      event.preventDefault();
    }
  });
}
