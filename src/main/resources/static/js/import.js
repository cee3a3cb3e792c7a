// Follows the reading of a file. Without this file the page is asked for again every other second.
'use strict';

const progress = document.getElementById('progress');

if (progress) {
  const follow = async () => {
    try {
      const answer = await fetch(progress.dataset.progress, { headers: { Accept: 'text/plain' } });
      const words = answer.ok ? await answer.text() : '';
      if (!words) {
        location.reload();
        return;
      }
      if (words !== progress.textContent) progress.textContent = words;
    } catch {
      // The server may be starting again; what was being read is then read anew.
    }
    setTimeout(follow, 1000);
  };
  setTimeout(follow, 500);
}

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
