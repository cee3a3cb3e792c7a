// What the page of a file does beside its forms: goes to what is wrong, and shows the first rows while one chooses.
'use strict';

const wrong = document.getElementById('wrong');
if (wrong) wrong.focus();

// The first rows as they would be read, while one chooses. Without this file the button shows them.
const form = document.getElementById('mapping-form');
if (form) {
  const preview = document.getElementById('preview');
  let asked = 0;
  let waiting;
  const show = async () => {
    const turn = ++asked;
    const body = new URLSearchParams(new FormData(form));
    body.set('step', 'preview');
    body.set('part', '1');
    try {
      const answer = await fetch(form.action, { method: 'POST', body });
      const part = await answer.text();
      if (answer.ok && turn === asked) preview.innerHTML = part;
    } catch {
      // The button is still there.
    }
  };
  form.addEventListener('change', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 150);
  });
}
