// Makes room for the open checklist, so that it never lies over what it asks for. A classic script in the head: what was
// known on the page before is there before this one is drawn, and nothing jumps.
(() => {
  const root = document.documentElement;
  const set = (open) => {
    root.toggleAttribute('data-list-open', open);
    try { sessionStorage.setItem('list-open', open ? '1' : ''); } catch { /* then the page makes room a moment later */ }
  };
  try { root.toggleAttribute('data-list-open', !!sessionStorage.getItem('list-open')); } catch { /* as above */ }
  // While a tour is on screen, the list has stepped aside. One that waits for its page or its target is not.
  let tour = false;
  const look = () => set(!tour && (window.onboarding.state?.flows ?? []).some((flow) => flow.kind === 'checklist' && !flow.collapsed));
  window.onboarding ??= [];
  for (const event of ['state', 'checklist.shown', 'checklist.collapsed', 'checklist.expanded', 'checklist.dismissed']) window.onboarding.push(['on', event, look]);
  for (const event of ['step.shown', 'step.missing', 'tour.completed', 'tour.dismissed', 'tour.ended']) {
    window.onboarding.push(['on', event, () => {
      tour = event === 'step.shown';
      look();
    }]);
  }
})();
