/** Buttons that start a tour. There are none while nobody could be shown one: without a state, scripts or the widget. */
export const enhanceStartButtons = () => {
  const buttons = document.querySelectorAll('[data-start]');
  if (!buttons.length) return;
  window.onboarding ??= [];
  window.onboarding.push(['on', 'state', () => {
    for (const button of buttons) button.hidden = !window.onboarding.state;
  }]);
  for (const button of buttons) button.addEventListener('click', () => window.onboarding.push(['start', button.dataset.start]));
};
