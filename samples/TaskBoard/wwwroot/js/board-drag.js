import { board } from './board-view.js';

/** Cards can be dragged into another place; on touch screens the card's menu moves them. */
export function enhanceDragAndDrop(move) {
  let dragged = null;

  const clear = () => {
    for (const marked of board.querySelectorAll('[data-over], [data-drop]')) {
      marked.removeAttribute('data-over');
      marked.removeAttribute('data-drop');
    }
  };

  // The card that the dragged one would come to lie in front of; null for the end of the column.
  const nextAt = (column, y) =>
    [...column.querySelectorAll('[data-card]')].find((card) => {
      const box = card.getBoundingClientRect();
      return card !== dragged && y < box.top + box.height / 2;
    }) ?? null;

  board.addEventListener('dragstart', (event) => {
    dragged = event.target.closest?.('[data-card]') ?? null;
    if (!dragged) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.querySelector('[data-title]').textContent);
    dragged.setAttribute('data-dragging', '');
  });

  board.addEventListener('dragover', (event) => {
    const column = event.target.closest('[data-column]');
    if (!dragged || !column) return;
    event.preventDefault();
    clear();
    column.setAttribute('data-over', '');
    nextAt(column, event.clientY)?.setAttribute('data-drop', '');
  });

  board.addEventListener('dragleave', (event) => {
    if (!board.contains(event.relatedTarget)) clear();
  });

  board.addEventListener('drop', (event) => {
    const column = event.target.closest('[data-column]');
    if (!dragged || !column) return;
    event.preventDefault();
    const next = nextAt(column, event.clientY);
    if (next !== dragged) void move(dragged, column.dataset.column, next);
  });

  board.addEventListener('dragend', () => {
    dragged?.removeAttribute('data-dragging');
    dragged = null;
    clear();
  });
}
