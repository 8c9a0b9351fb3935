// The board: adding, moving, editing and deleting tasks without a reload.
import { board, handlerUrl, placeCard, removeCard, stateOf } from './board-view.js';
import { enhanceDragAndDrop } from './board-drag.js';
import { enhanceKeys } from './board-keys.js';
import { enhancePanel } from './task-panel.js';
import { enhanceQuickAdd } from './quick-add.js';
import { postJson } from './http.js';
import { toast } from './toast.js';

const labels = { Todo: 'To do', Doing: 'In progress', Done: 'Done' };

/** Moves a card at once and tells the server; what the server refuses is undone. */
async function moveCard(card, state, before) {
  const from = { column: stateOf(card), next: card.nextElementSibling };
  placeCard(card, state, before);
  try {
    const data = await postJson(handlerUrl('Move', card.dataset.card), { state, before: before?.dataset.card });
    placeCard(card, state, before, data);
    if (from.column !== state) toast(`Moved to ${labels[state]}`);
  } catch {
    placeCard(card, from.column, from.next);
    toast('That did not reach the server. Please try again.');
  }
}

async function deleteCard(card) {
  try {
    await postJson(handlerUrl('Delete', card.dataset.card), {});
    removeCard(card);
    toast('Task deleted');
  } catch {
    toast('That did not reach the server. Please try again.');
  }
}

board.addEventListener('click', (event) => {
  const button = event.target.closest('[data-move], [data-delete]');
  if (!button) return;
  event.preventDefault();
  const card = button.closest('[data-card]');
  card.querySelector('[data-menu]').open = false;
  if (button.dataset.move) {
    void moveCard(card, button.dataset.move, null);
    card.querySelector('summary').focus();
  } else {
    void deleteCard(card);
  }
});

enhanceQuickAdd();
enhancePanel();
enhanceDragAndDrop(moveCard);
enhanceKeys(moveCard);
