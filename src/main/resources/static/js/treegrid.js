// The treegrid by keyboard: one tab stop, arrows move, right opens and left shuts a row. Every step is a link as well,
// so the page is whole without this file.
'use strict';

const stops = row => [...row.querySelectorAll('a[href]')].filter(link => !link.classList.contains('tg'));
const rows = grid => [...grid.tBodies[0].rows].filter(row => row.hasAttribute('aria-level'));
const toggle = row => row.querySelector('a.tg');

for (const grid of document.querySelectorAll('[data-treegrid]')) prepare(grid);

function prepare(grid) {
  for (const link of grid.tBodies[0].querySelectorAll('a[href]')) link.tabIndex = -1;
  const start = grid.querySelector('[aria-current]') || stops(rows(grid)[0])[0];
  start.tabIndex = 0;
  for (const hint of document.querySelectorAll('.keys')) hint.hidden = false;
  grid.addEventListener('focusin', event => {
    const link = event.target.closest('a[href]');
    if (!link || link.classList.contains('tg') || !grid.tBodies[0].contains(link)) return;
    for (const other of grid.querySelectorAll('a[tabindex="0"]')) other.tabIndex = -1;
    link.tabIndex = 0;
  });
  grid.addEventListener('keydown', event => move(grid, event));
}

function move(grid, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const row = event.target.closest('tr[aria-level]');
  if (!row) return;
  const here = stops(row);
  const at = Math.max(0, here.indexOf(event.target));
  const target = {
    ArrowDown: () => vertical(grid, row, at, 1),
    ArrowUp: () => vertical(grid, row, at, -1),
    ArrowRight: () => at === 0 && row.getAttribute('aria-expanded') === 'false' ? go(row) : here[at + 1],
    ArrowLeft: () => {
      if (at > 0) return here[at - 1];
      return row.getAttribute('aria-expanded') === 'true' ? go(row) : parent(grid, row);
    },
    Home: () => here[0],
    End: () => here.at(-1),
  }[event.key];
  if (!target) return;
  event.preventDefault();
  target()?.focus();
}

function vertical(grid, row, at, step) {
  const all = rows(grid);
  const other = all[all.indexOf(row) + step];
  if (!other) return null;
  const links = stops(other);
  return links[Math.min(at, links.length - 1)];
}

function parent(grid, row) {
  const all = rows(grid);
  const level = Number(row.getAttribute('aria-level'));
  for (let i = all.indexOf(row) - 1; i >= 0; i--) {
    if (Number(all[i].getAttribute('aria-level')) < level) return stops(all[i])[0];
  }
  return null;
}

/** Opens or shuts the row: fetches the same page as the link leads to, and puts its rows in place. */
async function go(row) {
  const link = toggle(row);
  if (!link) return;
  const { id } = row;
  try {
    const answer = await fetch(link.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('[data-treegrid]');
    const old = document.querySelector('[data-treegrid]');
    if (!fresh || !old) throw new Error('No rows');
    const open = page.querySelector('input[name="apen"]');
    const field = document.querySelector('input[name="apen"]');
    if (open && field) field.value = open.value;
    for (const ending of ['.csv', '.json']) {
      const from = page.querySelector(`.toolbar a[href*="${ending}"]`);
      const to = document.querySelector(`.toolbar a[href*="${ending}"]`);
      if (from && to) to.href = from.getAttribute('href');
    }
    old.replaceWith(fresh);
    prepare(fresh);
    history.replaceState(null, '', link.href);
    stops(document.getElementById(id))[0].focus();
  } catch {
    location.href = link.href;
  }
}

document.addEventListener('click', event => {
  const link = event.target.closest('[data-treegrid] a.tg');
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(link.closest('tr'));
});
