import { addCard, board, handlerUrl } from './board-view.js';
import { postJson } from './http.js';
import { toast } from './toast.js';

/** Enter adds the task and leaves the field ready for the next one. */
export function enhanceQuickAdd() {
  board.addEventListener('submit', async (event) => {
    const form = event.target.closest('[data-quick-add]');
    if (!form) return;
    event.preventDefault();
    const input = form.querySelector('.quick-add-input');
    if (input.value.trim() === '' || form.getAttribute('aria-busy') === 'true') return;

    const fields = new FormData(form);
    const title = input.value;
    form.setAttribute('aria-busy', 'true');
    input.value = '';
    try {
      const card = addCard(await postJson(handlerUrl('Add'), fields));
      card.scrollIntoView({ block: 'nearest' });
    } catch {
      input.value = title;
      toast('That did not reach the server. Please try again.');
    } finally {
      form.removeAttribute('aria-busy');
      input.focus();
    }
  });
}
