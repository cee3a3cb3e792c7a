// Runs before the page is drawn, so that a page in the chosen colours never flashes in the others.
try {
  const chosen = localStorage.getItem('rodtrad-scheme');
  if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.colorScheme = chosen;
} catch {
  // Storage may be shut off; the system's choice then stands.
}
