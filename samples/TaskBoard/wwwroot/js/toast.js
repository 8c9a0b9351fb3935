// One short message at the bottom of the page, also read out: the element is a live region.
const visibleFor = 4000;
let timer = 0;

const element = () => document.querySelector('[data-toast]');

function hideLater() {
  clearTimeout(timer);
  timer = setTimeout(() => element().setAttribute('data-gone', ''), visibleFor);
}

export function toast(message) {
  element().removeAttribute('data-gone');
  element().textContent = message;
  hideLater();
}

/** Lets a message that came with the page go away. */
export function startToast() {
  if (element().textContent.trim() !== '') hideLater();
}
