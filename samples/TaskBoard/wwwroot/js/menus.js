// <details data-menu> behaves as a menu: one open at a time, closed by Escape (focus returns) and by a click elsewhere.
export function enhanceMenus() {
  const openMenus = () => document.querySelectorAll('details[data-menu][open]');

  document.addEventListener('click', (event) => {
    for (const menu of openMenus()) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  document.addEventListener('focusin', (event) => {
    for (const menu of openMenus()) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  document.addEventListener('keydown', (event) => {
    const menu = event.target instanceof Element ? event.target.closest('details[data-menu][open]') : null;
    if (!menu) return;
    if (event.key === 'Escape') {
      menu.open = false;
      menu.querySelector('summary').focus();
      event.preventDefault();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const items = [...menu.querySelectorAll('.menu-item:not(:disabled)')];
      if (items.length === 0) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const index = items.indexOf(document.activeElement);
      const next = index < 0 ? (step > 0 ? 0 : items.length - 1) : (index + step + items.length) % items.length;
      items[next].focus();
      event.preventDefault();
    }
  });
}
