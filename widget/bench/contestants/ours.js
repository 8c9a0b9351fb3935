// The widget itself is the page's second script, as every host has it; its tour comes from the server.
const root = () => document.documentElement.lastElementChild?.shadowRoot
const card = () => root()?.querySelector('.popover.ready[role]')

window.onboarding ??= []
window.contestant = {
  start: (waiting) => window.onboarding.start(waiting ? 'waiting' : 'five'),
  next: () => window.onboarding.next(),
  popover: card,
  title: () => card()?.querySelector('.title')?.textContent,
}
