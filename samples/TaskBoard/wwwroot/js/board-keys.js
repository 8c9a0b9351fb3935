import { board, stateOf } from './board-view.js';

const states = ['Todo', 'Doing', 'Done'];

/** Alt and an arrow move the focused card: up and down in its column, to the sides between columns. */
export function enhanceKeys(move) {
  board.addEventListener('keydown', (event) => {
    const card = event.target.closest('[data-title]')?.closest('[data-card]');
    if (!card || !event.altKey || !event.key.startsWith('Arrow')) return;
    event.preventDefault();

    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const other = event.key === 'ArrowUp' ? card.previousElementSibling : card.nextElementSibling;
      if (!other) return;
      void move(card, stateOf(card), event.key === 'ArrowUp' ? other : other.nextElementSibling);
    } else {
      const forward = (event.key === 'ArrowRight') === (getComputedStyle(board).direction === 'ltr');
      const state = states[states.indexOf(stateOf(card)) + (forward ? 1 : -1)];
      if (!state) return;
      void move(card, state, null);
    }
    card.querySelector('[data-title]').focus();
  });
}
