// Shortens the way. Every page is whole without this file: a number is a link to the page that explains it, and here
// the same explanation is opened beside the number.
'use strict';

const words = document.body.dataset;
const roomForMargin = matchMedia('(min-width: 75rem)');

// --- Light and dark -------------------------------------------------------------------------------------------------

const scheme = document.querySelector('.scheme');
if (scheme) {
  const root = document.documentElement;
  const isDark = () => root.dataset.colorScheme
    ? root.dataset.colorScheme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  const say = () => {
    const label = isDark() ? scheme.dataset.light : scheme.dataset.dark;
    scheme.querySelector('.sr').textContent = label;
    scheme.title = label;
  };
  scheme.addEventListener('click', () => {
    root.dataset.colorScheme = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('rodtrad-scheme', root.dataset.colorScheme);
    } catch {
      // Storage may be shut off; the choice then lasts as long as the page.
    }
    say();
  });
  scheme.hidden = false;
  say();
}

// --- The explanation of a number ------------------------------------------------------------------------------------

let open = null;

document.addEventListener('click', event => {
  const number = event.target.closest('a.numb');
  if (!number || event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || number.closest('.why.page')) return;
  event.preventDefault();
  if (open && open.pop.contains(number)) walk(number.href);
  else if (open && open.number === number) close(true);
  else show(number);
});

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && open) {
    event.preventDefault();
    close(true);
  }
});

// Another script is about to change what the number stands in.
document.addEventListener('rodtrad:change', () => close(false));

async function fetchPart(href) {
  const address = new URL(href);
  address.searchParams.set('del', '1');
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  if (!answer.ok) throw new Error(answer.status);
  return answer.text();
}

async function show(number) {
  close(false);
  let part;
  try {
    part = await fetchPart(number.href);
  } catch {
    location.href = number.href;
    return;
  }
  close(false);
  const pop = document.createElement('div');
  pop.className = 'pop';
  pop.setAttribute('role', 'dialog');
  open = { number, pop, way: [number.href], extra: [] };
  number.setAttribute('aria-expanded', 'true');
  fill(part);
  place();
  pop.querySelector('.amount').focus({ preventScroll: true });
  pop.scrollIntoView({ block: 'nearest' });
}

async function walk(href) {
  const from = open;
  try {
    const part = await fetchPart(href);
    if (open !== from) return;
    open.way.push(href);
    fill(part);
    open.pop.querySelector('.amount').focus({ preventScroll: true });
  } catch {
    location.href = href;
  }
}

function fill(part) {
  const { pop, way } = open;
  pop.innerHTML = part;
  const heading = pop.querySelector('.amount');
  heading.classList.add('pop-head');
  heading.id = 'rt-pop-heading';
  pop.setAttribute('aria-labelledby', heading.id);
  const shut = document.createElement('button');
  shut.type = 'button';
  shut.className = 'tbtn x';
  shut.setAttribute('aria-label', words.close);
  shut.textContent = '✕';
  shut.addEventListener('click', () => close(true));
  pop.prepend(shut);
  if (way.length > 1) {
    const back = document.createElement('button');
    back.type = 'button';
    back.textContent = words.back;
    back.addEventListener('click', async () => {
      way.pop();
      const href = way.pop();
      await walk(href);
    });
    pop.querySelector('.dl').prepend(back);
  }
  offerCopying(pop);
}

/** In the margin at the height of the number where nothing is covered; otherwise right below its row. */
function place() {
  const { number, pop } = open;
  const row = number.closest('tr');
  const block = number.closest('.leg, .kd') || number.closest('.tblock, .tw, p, li, figure, dd, .goal, .panel') || number;
  if (roomForMargin.matches && placeInMargin(number, block, pop)) return;
  pop.classList.add('below');
  if (row) {
    const line = document.createElement('tr');
    const cell = document.createElement('td');
    line.className = 'pop-row';
    cell.colSpan = row.cells.length;
    cell.append(pop);
    line.append(cell);
    row.after(line);
    open.extra.push(line);
    fitInto(row.closest('.tw'), pop);
  } else if (block.matches('li, dd, .goal, .panel')) {
    block.append(pop);
  } else {
    block.after(pop);
  }
}

/** A wide table scrolls sideways; its explanation stays as wide as what is seen of it. */
function fitInto(region, pop) {
  if (!region) return;
  pop.style.maxWidth = `${Math.min(region.clientWidth, 640)}px`;
  pop.style.position = 'sticky';
  pop.style.left = '0';
}

function placeInMargin(number, block, pop) {
  block.after(pop);
  const at = number.getBoundingClientRect();
  const edge = block.getBoundingClientRect();
  const gap = 22;
  const size = pop.getBoundingClientRect();
  const wanted = {
    left: edge.right + gap,
    top: at.top - 32,
    right: edge.right + gap + size.width,
    bottom: at.top - 32 + size.height,
  };
  if (wanted.right > document.documentElement.clientWidth - 8 || coversSomething(wanted, pop)) return false;
  const from = (pop.offsetParent || document.body).getBoundingClientRect();
  pop.style.left = `${wanted.left - from.left}px`;
  pop.style.top = `${wanted.top - from.top}px`;
  const line = document.createElement('span');
  line.className = 'pop-line';
  line.style.left = `${edge.right - from.left}px`;
  line.style.top = `${at.top + at.height / 2 - from.top}px`;
  line.style.width = `${wanted.left - edge.right}px`;
  line.setAttribute('aria-hidden', 'true');
  pop.after(line);
  open.extra.push(line);
  return true;
}

function coversSomething(area, pop) {
  const others = document.querySelectorAll('.marg > *, aside, .panel, .br > *, .foot, .cols2 > *, .goal, .t');
  for (const other of others) {
    if (pop.contains(other) || other.contains(pop)) continue;
    const box = other.getBoundingClientRect();
    if (box.width === 0) continue;
    if (box.left < area.right && box.right > area.left && box.top < area.bottom && box.bottom > area.top) return true;
  }
  return false;
}

function close(withFocus) {
  if (!open) return;
  const { number, pop, extra } = open;
  open = null;
  number.setAttribute('aria-expanded', 'false');
  pop.remove();
  for (const each of extra) each.remove();
  if (withFocus) number.focus();
}

// A window that is made wider or narrower moves the explanation; it does not take it away.
roomForMargin.addEventListener('change', () => {
  if (!open) return;
  const { pop, extra } = open;
  pop.className = 'pop';
  pop.removeAttribute('style');
  const lines = extra.splice(0);
  place();
  for (const each of lines) each.remove();
});

// --- Wide tables ----------------------------------------------------------------------------------------------------

// Says above a table that it is wider than what is seen of it.
const widths = new ResizeObserver(changes => {
  for (const { target } of changes) {
    const region = target.closest('.tw');
    const hint = region.previousElementSibling;
    hint.hidden = region.scrollWidth <= region.clientWidth + 1;
  }
});
for (const region of document.querySelectorAll('.swipe + .tw')) {
  widths.observe(region);
  if (region.firstElementChild) widths.observe(region.firstElementChild);
}

// --- Copying a reference --------------------------------------------------------------------------------------------

function offerCopying(part) {
  if (!navigator.clipboard) return;
  for (const button of part.querySelectorAll('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(new URL(button.dataset.copy, location.href).href);
      button.textContent = words.copied;
    });
  }
}
offerCopying(document);

// --- The thread by keyboard -----------------------------------------------------------------------------------------

// Up and down walk from heading to heading, right goes to the branches, left back, Home to the thing itself.
const thread = document.querySelector('ol.thread');
if (thread) {
  const nodes = [...thread.querySelectorAll(':scope > .tn')];
  const heading = node => node && (node.querySelector('.bd h2 a') || node.querySelector('.bd h2'));
  for (const node of nodes) {
    const place = heading(node);
    if (place && place.tagName !== 'A') place.tabIndex = -1;
  }
  thread.addEventListener('keydown', event => {
    const node = event.target.closest('.tn');
    if (!node || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const at = nodes.indexOf(node);
    const place = {
      ArrowUp: () => heading(nodes[at - 1]),
      ArrowDown: () => heading(nodes[at + 1]),
      ArrowRight: () => node.querySelector('.br a'),
      ArrowLeft: () => heading(node),
      Home: () => heading(thread.querySelector('.tn.here')),
    }[event.key]?.();
    if (!place) return;
    event.preventDefault();
    place.focus();
  });
}
