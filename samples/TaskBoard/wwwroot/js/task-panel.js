import { board, fillCard, findCard, handlerUrl, placeCard, removeCard, stateFrom, stateOf } from './board-view.js';
import { getJson, postJson } from './http.js';
import { toast } from './toast.js';

/** The editor beside the board: opened by a card, closed by Escape; the address names the open task. */
export function enhancePanel() {
  const panel = document.querySelector('[data-panel]');
  const form = panel.querySelector('[data-panel-form]');
  const layout = panel.closest('.board-layout');
  const field = (name) => form.elements.namedItem(`Input.${name}`);
  let current = new URLSearchParams(location.search).get('task');

  // On a narrow screen the panel covers the page, which then must not be reached behind it.
  const behind = [document.querySelector('.sidebar'), document.querySelector('.page-header'), board];
  const narrow = matchMedia('(max-width: 720px)');

  const mark = () => {
    for (const element of behind) element.inert = !panel.hidden && narrow.matches;
    for (const card of board.querySelectorAll('[data-current]')) card.removeAttribute('data-current');
    if (!panel.hidden && current) findCard(current)?.setAttribute('data-current', '');
    layout.classList.toggle('panel-open', !panel.hidden);
    // The open checklist would lie over the board, which has less room now.
    if (panel.hidden) delete document.documentElement.dataset.onboardingList;
    else document.documentElement.dataset.onboardingList = 'pill';
  };

  const close = () => {
    panel.hidden = true;
    history.replaceState(null, '', board.dataset.url);
    mark();
    findCard(current)?.querySelector('[data-title]').focus();
    current = null;
  };

  const open = async (id) => {
    const data = await getJson(handlerUrl('Task', id));
    current = id;
    field('Title').value = data.title;
    field('State').value = stateFrom(data);
    field('AssigneeId').value = data.assigneeId ?? '';
    field('DueDate').value = data.due?.date ?? '';
    field('Description').value = data.description;
    form.setAttribute('action', handlerUrl('Edit', id));
    panel.hidden = false;
    history.replaceState(null, '', `?task=${id}`);
    mark();
    panel.querySelector('#task-panel-title').focus();
  };

  const busy = async (work) => {
    panel.setAttribute('aria-busy', 'true');
    try {
      await work();
    } catch {
      toast('That did not reach the server. Please try again.');
    } finally {
      panel.removeAttribute('aria-busy');
    }
  };

  board.addEventListener('click', (event) => {
    const link = event.target.closest('[data-title]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void busy(() => open(link.closest('[data-card]').dataset.card));
  });

  panel.addEventListener('click', (event) => {
    if (event.target.closest('[data-panel-close]')) {
      event.preventDefault();
      close();
    } else if (event.target.closest('[data-panel-delete]')) {
      event.preventDefault();
      void busy(async () => {
        await postJson(handlerUrl('Delete', current), {});
        event.target.closest('details').open = false;
        const card = findCard(current);
        close();
        if (card) removeCard(card);
        toast('Task deleted');
      });
    }
  });

  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.target.closest('details[open]')) close();
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void busy(async () => {
      const data = await postJson(handlerUrl('Edit', current), new FormData(form));
      const card = findCard(current);
      if (stateOf(card) === stateFrom(data)) fillCard(card, data);
      else placeCard(card, stateFrom(data), null, data);
      close();
      toast('Task saved');
    });
  });

  narrow.addEventListener('change', mark);
  mark();
}
