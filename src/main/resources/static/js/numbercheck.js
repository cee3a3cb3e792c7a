// Walks the findings with J and K.
'use strict';

const findings = [...document.querySelectorAll('.find')];
const keys = document.getElementById('jk');
if (keys && findings.length > 0) {
  const KEPT = 'numbercheck-keys';
  keys.checked = localStorage.getItem(KEPT) !== 'off';
  keys.closest('.jk').hidden = false;
  keys.addEventListener('change', () => localStorage.setItem(KEPT, keys.checked ? 'on' : 'off'));
  document.addEventListener('keydown', (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input:not([type="checkbox"]):not([type="radio"]), textarea, select')) return;
    const step = { j: 1, k: -1 }[event.key.toLowerCase()];
    if (!step) return;
    const open = document.activeElement.closest('.find');
    const at = open ? findings.indexOf(open) + step : step > 0 ? 0 : findings.length - 1;
    const next = findings[at];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  });
}

const said = document.getElementById('wrong') || document.getElementById('note');
if (said) said.focus();
