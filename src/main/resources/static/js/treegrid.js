// The treegrid by keyboard: one tab stop, arrows move, right opens and left shuts a row, Enter on a name explains the
// row and Enter on a number explains the number (see rodtrad.js). Every step is a link as well, so the page is whole
// without this file, and what is fetched here is the page that the link leads to.
'use strict';
{
  const GRID = '[data-treegrid]';
  const STOP = 'a[href]:not(.tg), .none';
  // The parts that tell one view of the rows from another. What the reader has typed or unfolded is left as it is.
  const PARTS = [GRID, 'aside.panel', '.trail', '.toolbar .dl', '.toolbar .kept', '.tnotes'];

  const grid = () => document.querySelector(GRID);
  const rows = () => [...grid().tBodies[0].rows].filter(row => row.hasAttribute('aria-level'));
  // On a narrow page some columns are put away.
  const stopIn = cell => cell && cell.getClientRects().length > 0 ? cell.querySelector(STOP) : null;
  const stops = row => [...row.cells].filter(stopIn).map(stopIn);
  const name = row => stopIn(row.cells[0]);
  const rowOf = element => element.closest(`${GRID} tr[aria-level]`);
  const isPlain = event => !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
  const address = () => location.pathname + location.search;
  let shown = address();

  if (grid()) {
    prepare();
    document.addEventListener('focusin', event => stopAt(event.target));
    document.addEventListener('keydown', move);
    document.addEventListener('click', press);
    addEventListener('popstate', () => {
      if (address() !== shown) follow(() => location.href, () => {});
    });
  }

  /** One tab stop: where the reader was last, else the explained row, else the first. */
  function prepare() {
    for (const link of grid().tBodies[0].querySelectorAll(`a[href], ${STOP}`)) link.tabIndex = -1;
    (grid().querySelector('a[aria-current]') || name(rows()[0])).tabIndex = 0;
    // The rows are reached by Tab already, and scroll with them.
    grid().closest('.tw').removeAttribute('tabindex');
    for (const hint of document.querySelectorAll('.keys')) hint.hidden = false;
  }

  function stopAt(element) {
    // The explanation of a number may stand between the rows, and has stops of its own.
    if (!rowOf(element) || !element.matches(STOP)) return;
    for (const other of grid().querySelectorAll('tr[aria-level] [tabindex="0"]')) other.tabIndex = -1;
    element.tabIndex = 0;
  }

  function move(event) {
    const row = rowOf(event.target);
    if (!row) return;
    const onlyCtrl = event.ctrlKey && !(event.metaKey || event.altKey || event.shiftKey);
    if (!isPlain(event) && !onlyCtrl) return;
    const step = (onlyCtrl ? stepsAcross : stepsFrom)(row, event.target.closest('td, th').cellIndex)[event.key];
    if (!step) return;
    event.preventDefault();
    step()?.focus();
  }

  function stepsFrom(row, column) {
    const all = rows();
    const at = all.indexOf(row);
    const here = stops(row);
    const place = here.indexOf(stopIn(row.cells[column]));
    return {
      ArrowDown: () => inColumn(all[at + 1], column),
      ArrowUp: () => inColumn(all[at - 1], column),
      ArrowRight: () => column === 0 && isOpen(row) === false ? toggle(row) : here[place + 1],
      ArrowLeft: () => {
        if (column > 0) return here[place - 1];
        return isOpen(row) ? toggle(row) : above(all, at);
      },
      Home: () => here[0],
      End: () => here.at(-1),
    };
  }

  function stepsAcross(row, column) {
    const all = rows();
    return { Home: () => inColumn(all[0], column), End: () => inColumn(all.at(-1), column) };
  }

  function inColumn(row, column) {
    if (!row) return null;
    return stopIn(row.cells[column]) || stops(row).at(-1);
  }

  /** Undefined for a row that has nothing to open. */
  function isOpen(row) {
    return { true: true, false: false }[row.getAttribute('aria-expanded')];
  }

  function above(all, at) {
    const level = row => Number(row.getAttribute('aria-level'));
    const parent = all.slice(0, at).findLast(row => level(row) < level(all[at]));
    return parent && name(parent);
  }

  function press(event) {
    const link = event.target.closest(`${GRID} tr[aria-level] > th a[href]`);
    if (!link || event.defaultPrevented || event.button !== 0 || !isPlain(event)) return;
    event.preventDefault();
    if (link.classList.contains('tg')) toggle(link.closest('tr'));
    else select(link.closest('tr'));
  }

  function toggle({ id }) {
    follow(
      () => document.getElementById(id)?.querySelector('a.tg')?.href,
      href => history.replaceState(null, '', href),
      id);
  }

  function select({ id }) {
    const to = () => {
      const row = document.getElementById(id);
      return row && name(row).href;
    };
    follow(to, href => history.pushState(null, '', href), id).then(say);
  }

  let last = Promise.resolve();

  /** One after the other, since the links of a view are known only when the one before has come. */
  function follow(to, remember, id) {
    last = last.then(async () => {
      const href = to();
      if (!href) return;
      try {
        const answer = await fetch(href, { headers: { Accept: 'text/html' } });
        if (!answer.ok) throw new Error(answer.status);
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        if (!page.querySelector(GRID)) throw new Error('No rows');
        remember(href);
        shown = address();
        show(page, id);
      } catch {
        location.href = href;
      }
    });
    return last;
  }

  function show(page, id) {
    const place = placeOfFocus();
    document.dispatchEvent(new Event('rodtrad:change'));
    for (const part of PARTS) {
      const old = document.querySelector(part);
      const fresh = page.querySelector(part);
      if (old && fresh) old.replaceWith(fresh);
    }
    // The same page in another language is the same view.
    const inOthers = [...page.querySelectorAll('a[hreflang]')];
    document.querySelectorAll('a[hreflang]').forEach((link, i) => { link.href = inOthers[i].getAttribute('href'); });
    prepare();
    if (!place) return;
    // A row may be gone when the row above it was shut.
    const row = document.getElementById(place.id) || document.getElementById(id) || rows()[0];
    inColumn(row, row.id === place.id ? place.column : 0).focus({ preventScroll: true });
  }

  function placeOfFocus() {
    const row = rowOf(document.activeElement);
    return row && { id: row.id, column: document.activeElement.closest('td, th').cellIndex };
  }

  /** What changed is beside the rows, where a reader who listens is not. */
  function say() {
    const panel = document.querySelector('aside.panel');
    const words = panel && [...panel.querySelectorAll('h2, h2 + p')].map(each => each.textContent.trim());
    document.getElementById('said').textContent = words ? words.join('. ') : '';
  }
}
