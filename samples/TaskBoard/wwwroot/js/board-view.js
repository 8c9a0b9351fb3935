// What the board looks like: cards from the template, counts, progress. Knows no server.
export const board = document.querySelector('[data-board]');
const template = document.getElementById('card-template');

export const handlerUrl = (handler, task) => `${board.dataset.url}?handler=${handler}${task ? `&task=${task}` : ''}`;
export const columnOf = (state) => board.querySelector(`[data-column="${state}"]`);
export const stateOf = (card) => card.closest('[data-column]').dataset.column;
export const findCard = (id) => board.querySelector(`[data-card="${CSS.escape(id)}"]`);
/** The server writes states in camel case, the page as the form values. */
export const stateFrom = (data) => data.state[0].toUpperCase() + data.state.slice(1);

export function addCard(data) {
  const card = template.content.firstElementChild.cloneNode(true);
  card.dataset.card = data.id;
  card.id = `task-${data.id}`;
  card.querySelector('[data-title]').href = `?task=${data.id}`;
  for (const button of card.querySelectorAll('[formaction]')) {
    button.setAttribute('formaction', `?handler=${button.dataset.move ? 'Move' : 'Delete'}&task=${data.id}`);
  }
  card.setAttribute('data-arrived', '');
  placeCard(card, stateFrom(data), null, data);
  return card;
}

/** Puts a card into a column, in front of another card or at the end, and brings everything up to date. */
export function placeCard(card, state, before, data) {
  const cards = columnOf(state).querySelector('[data-cards]');
  const target = before?.parentElement === cards ? before : null;
  if (card.parentElement !== cards || card.nextElementSibling !== target) cards.insertBefore(card, target);
  for (const button of card.querySelectorAll('[data-move]')) button.disabled = button.dataset.move === state;
  if (data) fillCard(card, data);
  refresh();
}

export function removeCard(card) {
  const next = card.nextElementSibling ?? card.previousElementSibling;
  const column = card.closest('[data-column]');
  card.remove();
  refresh();
  (next?.querySelector('[data-title]') ?? column.querySelector('.quick-add-input')).focus();
}

export function fillCard(card, data) {
  card.querySelector('[data-title]').textContent = data.title;
  const due = card.querySelector('[data-due]');
  due.hidden = !data.due;
  due.className = `due due-${data.due?.kind ?? 'later'}`;
  const time = due.querySelector('[data-due-text]');
  time.textContent = data.due?.text ?? '';
  time.dateTime = data.due?.date ?? '';
  card.querySelector('[data-has-description]').hidden = !data.description;
  const avatar = card.querySelector('[data-assignee]');
  avatar.hidden = !data.assignee;
  avatar.className = `avatar avatar-small tint-${data.assignee?.tint ?? 0}`;
  avatar.textContent = data.assignee?.initials ?? '';
  avatar.title = data.assignee?.name ?? '';
  avatar.setAttribute('aria-label', data.assignee ? `Assigned to ${data.assignee.name}` : '');
  card.querySelector('[data-meta]').hidden = !data.due && !data.assignee && !data.description;
}

function refresh() {
  for (const column of board.querySelectorAll('[data-column]')) {
    const count = column.querySelectorAll('[data-card]').length;
    column.querySelector('[data-count]').textContent = count;
    column.querySelector('[data-empty]').hidden = count > 0;
  }

  const cards = [...board.querySelectorAll('[data-card]')];
  cards.forEach((card, index) => {
    if (index === 0) card.setAttribute('data-onboarding', 'first-task');
    else card.removeAttribute('data-onboarding');
  });

  const done = columnOf('Done').querySelectorAll('[data-card]').length;
  const progress = document.querySelector('.page-header .progress');
  const percent = cards.length === 0 ? 0 : Math.floor((done * 100) / cards.length);
  progress.setAttribute('aria-label', `${done} of ${cards.length} tasks done`);
  progress.querySelector('[data-progress-text]').textContent = cards.length === 0 ? 'No tasks yet' : `${done} of ${cards.length}`;
  progress.querySelector('[data-ring]').setAttribute('stroke-dasharray', `${percent} 100`);
}
