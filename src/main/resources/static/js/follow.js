// Follows work that goes on while one waits. Without this file the page asks again by itself.
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
      // The server may be starting again; what was begun is then begun anew.
    }
    setTimeout(follow, 1000);
  };
  setTimeout(follow, 500);
}
