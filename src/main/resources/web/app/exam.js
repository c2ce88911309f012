import htmx from 'htmx.org';

/*
 * htmx saves an exam on every change. This keeps in sight whether that worked, tries again when it did not, and lets no
 * button and no link leave the page before everything typed is saved.
 */
const form = document.querySelector('form.exam');

if (form) {
  const RETRY = 10_000;
  const TAPPED = 250;
  const TYPED = 1_000;
  const LONGEST = 1_500;
  // saved; typed since; refused, which the page explains; or lost, when the server was not reached
  let state = document.getElementById('summary') ? 'refused' : 'saved';
  let busy = false;
  let gone = false;
  // what to do once everything is saved
  let onward = null;
  let retry;
  let waiting;
  let typedSince = null;

  const save = () => {
    clearTimeout(waiting);
    typedSince = null;
    htmx.trigger(form, 'save');
  };
  const saveAgain = () => { if (state === 'lost') save(); };

  const show = (shown) => {
    for (const part of form.querySelectorAll('[data-state]')) {
      part.hidden = part.dataset.state !== shown;
    }
  };

  // However fast one answer follows another, none waits longer than LONGEST.
  const later = (wait) => {
    typedSince ??= Date.now();
    clearTimeout(waiting);
    waiting = setTimeout(save, Math.max(0, Math.min(wait, typedSince + LONGEST - Date.now())));
  };

  const isUnsaved = () => busy || state === 'typed' || state === 'lost';

  const saveThen = (next) => {
    onward = next;
    if (!busy) {
      save();
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
    const next = onward;
    onward = null;
    if (next && status === 200) {
      next();
    }
  };

  const lose = (status) => {
    state = 'lost';
    onward = null;
    show(status === 499 ? 'ended' : 'lost');
    clearTimeout(retry);
    retry = setTimeout(saveAgain, RETRY);
  };

  // A tap is saved at once, typing when it pauses or the field is left.
  form.addEventListener('input', ({ target }) => {
    state = 'typed';
    later(target.matches('[type=radio], select') ? TAPPED : TYPED);
  });
  form.addEventListener('change', ({ target }) => {
    state = 'typed';
    later(TAPPED);
    complete(target);
  });

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
    const button = event.submitter;
    if (isUnsaved() && !button?.matches('[data-over]')) {
      event.preventDefault();
      saveThen(() => form.requestSubmit(button));
    } else {
      gone = true;
    }
  });

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]:not([target], [href^="#"])');
    if (link && isUnsaved() && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      saveThen(() => link.click());
    }
  });

  // What is typed last is sent even as the page goes: by the back button, or by closing it on a telephone, which asks nobody.
  // What is on its way is sent again, because the page takes its own requests with it.
  window.addEventListener('pagehide', () => {
    if (isUnsaved() && !gone) {
      fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'HX-Request': 'true' }, keepalive: true });
    }
  });

  /* A number and the ways to pass it over exclude each other; a drawing shows what its lists say. */
  const complete = (target) => {
    if (target.name && target.type !== 'checkbox') {
      const number = form.querySelector(`.number input:not([type=radio])[name="${target.name}"]`);
      if (number && target === number && number.value !== '') {
        for (const pass of form.querySelectorAll(`.number [type=radio][name="${target.name}"]`)) pass.checked = false;
      } else if (number && target.checked) {
        number.value = '';
      }
    }
    form.querySelector(`[data-for="${target.id}"]`)?.setAttribute('data-grade', target.value);
  };

  const changed = (field) => {
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };

  // A tap on a zone of a drawing turns it to the next grade, and from the last one back to no answer.
  form.addEventListener('click', ({ target }) => {
    const list = target.matches('[data-for]') && document.getElementById(target.dataset.for);
    if (list) {
      const order = ['', '1', '2', '3', '0', 'not-tested'];
      list.value = order[(order.indexOf(list.value) + 1) % order.length];
      changed(list);
    }
  });

  // A second tap on the chosen answer, or the delete key, takes it back.
  let chosenBefore = null;
  form.addEventListener('pointerdown', ({ target }) => {
    chosenBefore = target.matches('[type=radio]:checked') ? target : null;
  });
  form.addEventListener('click', ({ target }) => {
    if (target === chosenBefore) {
      target.checked = false;
      changed(target);
    }
    chosenBefore = null;
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.matches('input:not([type=radio])')) {
      event.preventDefault();
      save();
    }
    if (event.target.matches('[type=radio]:checked') && ['Delete', 'Backspace'].includes(event.key)) {
      event.preventDefault();
      event.target.checked = false;
      changed(event.target);
    }
  });

  const sections = form.querySelector('.sections ul');
  const here = sections.querySelector('[aria-current]');
  sections.scrollLeft = here.offsetLeft - (sections.clientWidth - here.clientWidth) / 2;

  window.addEventListener('online', saveAgain);
  window.addEventListener('focus', saveAgain);
  window.addEventListener('beforeunload', (event) => {
    if (state !== 'saved' && !gone) {
      event.preventDefault();
    }
  });
}
