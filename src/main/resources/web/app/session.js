/*
 * Keeps what was typed when a session ends. Whoever is at work is kept signed in; whoever is not is asked shortly before the end;
 * and a form that would reach a session that has ended is not sent until there is one again. Nothing is stored: it all stays in
 * the page.
 */
const dialog = document.getElementById('session');

if (dialog) {
  const SECOND = 1_000;
  const MINUTE = 60 * SECOND;
  const WARN = 13 * MINUTE;
  const END = 15 * MINUTE;
  // The server is told of work no more often than this, and asked before a form is sent when it was not heard of for as long.
  const TELL = 4 * MINUTE;
  const ASK = MINUTE;

  let active = Date.now();
  let heard = Date.now();
  let withheld = null;
  let sending = null;

  const show = (state) => {
    for (const part of dialog.querySelectorAll('[data-session]')) {
      part.hidden = part.dataset.session !== state;
    }
    dialog.setAttribute('aria-labelledby', `session-${state}`);
    if (!dialog.open) {
      dialog.showModal();
    }
  };

  /* Whether there is still a session; undefined when the server could not be reached. */
  const isAlive = async () => {
    try {
      const answer = await fetch(dialog.dataset.alive, { headers: { 'HX-Request': 'true' }, cache: 'no-store' });
      if (answer.status === 204) {
        heard = Date.now();
        return true;
      }
      return answer.status === 499 ? false : undefined;
    } catch {
      return undefined;
    }
  };

  const send = ({ form, submitter }) => {
    sending = form;
    form.requestSubmit(submitter);
    sending = null;
  };

  const goOn = async () => {
    const alive = await isAlive();
    if (alive === false) {
      show('over');
    } else if (alive) {
      active = Date.now();
      dialog.close();
      if (withheld) {
        const form = withheld;
        withheld = null;
        send(form);
      }
    }
  };

  const work = () => {
    if (dialog.open) {
      return;
    }
    active = Date.now();
    if (active - heard > TELL) {
      heard = active;
      isAlive().then((alive) => { if (alive === false) show('over'); });
    }
  };

  for (const kind of ['keydown', 'pointerdown', 'input']) {
    document.addEventListener(kind, work, { passive: true });
  }

  const look = async () => {
    const idle = Date.now() - active;
    if (idle >= END && !dialog.querySelector('[data-session=over]:not([hidden])')) {
      // Another tab may have kept the session.
      if (await isAlive() === false) {
        show('over');
      }
    } else if (idle >= WARN && idle < END && !dialog.open) {
      show('soon');
    }
  };
  setInterval(look, 5 * SECOND);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });

  for (const button of dialog.querySelectorAll('button')) {
    button.addEventListener('click', goOn);
  }
  dialog.addEventListener('cancel', (event) => { event.preventDefault(); });

  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (sending === form || form.method !== 'post' || form.hasAttribute('hx-post') || Date.now() - heard <= ASK) {
      return;
    }
    event.preventDefault();
    const attempt = { form, submitter: event.submitter };
    if (await isAlive() === false) {
      withheld = attempt;
      show('over');
    } else {
      send(attempt);
    }
  });

  document.addEventListener('htmx:afterRequest', ({ detail }) => {
    // An exam keeps what was typed, and says so, by itself.
    if (detail.xhr?.status === 499 && !detail.elt.closest('form.exam')) {
      show('over');
    } else if (detail.successful) {
      heard = Date.now();
    }
  });
}
