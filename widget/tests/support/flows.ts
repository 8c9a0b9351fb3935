import type { Banner, Checklist, Hint, Launcher, Modal, Question, ResourceCenter, Resources, Step, Survey, Tour, Tracker } from '../../src/wire'

export const step = (id: string, more: Partial<Step> = {}): Step => ({
  id, title: `Step ${id}`, body: [{ t: 'p', c: [`What ${id} is about.`] }], here: true, ...more,
})

export const tour = (id: string, steps: Step[], more: Partial<Tour> = {}): Tour => ({
  kind: 'tour', id, status: 'offered', run: 1, step: steps[0]!.id, dismissible: true, steps, ...more,
})

/** One of each: long work, a task to tick by hand, one that waits. */
export const moving = (more: Partial<Checklist> = {}): Checklist => checklist({
  id: 'move-in', title: 'Move in', done: 1, total: 4, percent: 25,
  tasks: [
    { id: 'create', title: 'Create a project', done: true },
    { id: 'import', title: 'Import your customers', done: false, progress: { done: 340, total: 1000 }, body: [{ t: 'p', c: ['It goes on while you work.'] }] },
    { id: 'read', title: 'Read the security guide', done: false, manual: true, body: [{ t: 'p', c: ['Five minutes that save a meeting.'] }], action: { label: 'Open the guide', href: '/guide' } },
    { id: 'invite', title: 'Invite your team', done: false, waitsFor: ['import', 'read'] },
  ],
  ...more,
})

/** A launch plan: phases, owners, due days, who did what. */
export const launch = (more: Partial<Checklist> = {}): Checklist => checklist({
  id: 'launch', title: 'Your launch plan', done: 1, total: 5, percent: 20,
  phases: [{ id: 'prepare', title: 'Prepare', done: 1, total: 3 }, { id: 'live', title: 'Go live', done: 0, total: 2 }],
  tasks: [
    { id: 'call', title: 'Kick-off call', done: true, doneAt: '2026-03-04T10:00:00Z', phase: 'prepare', doneBy: { name: 'Grace Hopper' } },
    { id: 'sso', title: 'Connect your sign-in', done: false, phase: 'prepare', due: '2026-03-09', dueIn: -2, overdue: true, owner: { name: 'Ada Lovelace', role: 'Workspace admin' }, body: [{ t: 'p', c: ['Ask who looks after your directory.'] }], resources: [{ title: 'How it works', href: 'https://docs.example.com/sso' }, { title: 'Settings', href: '/settings' }] },
    { id: 'import', title: 'Import your data', done: false, phase: 'prepare', due: '2026-03-12', dueIn: 1, owner: { role: 'Your success manager' }, progress: { done: 340, total: 1000 } },
    { id: 'tell', title: 'Tell everybody', done: false, phase: 'live', due: '2026-03-25', dueIn: 14, owner: { me: true }, manual: true },
    { id: 'switch', title: 'Switch off the old one', done: false, phase: 'live', waitsFor: ['tell'], due: '2026-04-01', dueIn: 21 },
  ],
  ...more,
})

export const checklist = (more: Partial<Checklist> = {}): Checklist => ({
  kind: 'checklist', id: 'get-going', status: 'active', title: 'Get your team going', body: [], collapsed: false, dismissible: true,
  done: 2, total: 5, percent: 40,
  tasks: [
    { id: 'create', title: 'Create a project', done: true },
    { id: 'three', title: 'Add three tasks', done: true },
    { id: 'assign', title: 'Assign a task', done: false, body: [{ t: 'p', c: ['Work gets done once it has ', { t: 'b', c: ['an owner'] }, '. Open a task and pick one.'] }], action: { label: 'Open my projects', href: '/projects' } },
    { id: 'invite', title: 'Invite a colleague', done: false, body: [{ t: 'p', c: ['TaskBoard is better with two.'] }], action: { label: 'Show me how', start: 'invite-tour' } },
    { id: 'due', title: 'Meet a first due date', done: false, optional: true },
  ],
  ...more,
})

const words = [{ t: 'p', c: ['Give each column a colour of its own, and see at a glance ', { t: 'b', c: ['where work piles up'] }, '.'] }]

export const modal = (more: Partial<Modal> = {}): Modal => ({
  kind: 'modal', id: 'news', status: 'offered', run: 1, dismissible: true, title: 'Boards have colours now', body: words, variant: 'dialog',
  primary: { label: 'Show me' }, secondary: { label: 'Later' }, ...more,
})

export const slideOut = (more: Partial<Modal> = {}): Modal => modal({ id: 'aside', variant: 'slideOut', side: 'right', ...more })

export const banner = (more: Partial<Banner> = {}): Banner => ({
  kind: 'banner', id: 'upkeep', status: 'offered', run: 1, dismissible: true, title: 'Upkeep on Sunday', body: [{ t: 'p', c: ['TaskBoard is away from 8 to 9 in the morning.'] }],
  position: 'top', overlay: false, ...more,
})

export const hint = (id: string, more: Partial<Hint> = {}): Hint => ({
  kind: 'hint', id, status: 'offered', run: 1, dismissible: true, title: `Hint ${id}`, body: [{ t: 'p', c: [`What ${id} is good for.`] }], target: `#${id}`, placement: 'auto', ...more,
})

export const nps: Question = { id: 'nps', type: 'nps', title: 'How likely are you to recommend TaskBoard to a colleague?', required: true, branches: [{ test: 'atLeast', value: 9, next: '$end' }] }
export const why: Question = { id: 'why', type: 'text', title: 'What would make it better?', maxLength: 100, placeholder: 'A word or two is plenty' }
export const goal: Question = {
  id: 'goal', type: 'single', title: 'What brings you here?', required: true, other: true,
  choices: [{ id: 'marketing', label: 'Plan marketing campaigns' }, { id: 'product', label: 'Build a product' }, { id: 'clients', label: 'Work for clients' }],
}
export const tools: Question = {
  id: 'tools', type: 'multiple', title: 'What do you use today?', choices: [{ id: 'sheets', label: 'Spreadsheets' }, { id: 'mail', label: 'Mail' }, { id: 'board', label: 'Another board' }], other: true,
}
export const mood: Question = { id: 'mood', type: 'csat', title: 'How was the import?' }
export const stars: Question = { id: 'stars', type: 'rating', title: 'How do you like boards?', scale: 5, style: 'stars' }

export const survey = (questions: Question[] = [nps, why], more: Partial<Survey> = {}): Survey => ({
  kind: 'survey', id: 's', status: 'offered', run: 1, dismissible: true, title: 'Two quick questions', body: [], variant: 'slideOut', side: 'right', oneAtATime: true,
  questions, answers: {}, ...more,
})

export const tracker = (more: Partial<Tracker>): Tracker => ({ kind: 'tracker', id: 'k', on: 'click', event: 'pricing.opened', ...more })

export const launcher = (more: Partial<Launcher> = {}): Launcher => ({
  kind: 'launcher', id: 'opener', status: 'offered', dismissible: true, label: 'Help', variant: 'icon', icon: 'help', position: 'bottomEnd', action: { start: 'help' }, ...more,
})

/** One that sits on a part of the page. */
export const sitting = (id: string, more: Partial<Launcher> = {}): Launcher => {
  const { position: _, ...rest } = launcher({ id, label: `Open ${id}`, variant: 'beacon', target: `#${id}`, placement: 'auto', action: { call: 'show' }, ...more })
  return rest
}

export const center = (more: Partial<ResourceCenter> = {}): ResourceCenter => ({
  kind: 'resourceCenter', id: 'help', status: 'offered', dismissible: false, title: 'Help', side: 'right', unread: ['overdue', 'dark'], ...more,
})

export const resources = (more: Partial<Resources> = {}): Resources => ({
  id: 'help', title: 'Help', body: [{ t: 'p', c: ['Hi Ada, what are you looking for?'] }], layout: 'tabs', search: true,
  sections: [
    {
      id: 'guides', title: 'Guides', items: [
        {
          id: 'boards', type: 'article', title: 'How boards work', summary: 'Columns, cards, and who does what', keywords: ['kanban'], image: { src: '/picture.svg', alt: 'A board with three columns' },
          body: [{ t: 'p', c: ['A board shows ', { t: 'b', c: ['where work is'] }, ', in three columns.'] }, { t: 'h', c: ['Moving a card'] }, { t: 'ul', c: [{ t: 'li', c: ['Drag it to the next column.'] }, { t: 'li', c: ['Or hold ', { t: 'code', v: 'Alt' }, ' with an arrow key.'] }] }, { t: 'p', c: ['More is in ', { t: 'a', href: 'https://docs.example.org/boards', c: ['the manual'] }, '.'] }],
        },
        { id: 'due', type: 'article', title: 'Due dates and what is overdue', keywords: ['deadline'], body: [{ t: 'p', c: ['Open a card and give it a date. Müllers know.'] }] },
        { id: 'minute', type: 'video', title: 'Boards in one minute', video: { src: '/minute.mp4', title: 'Boards in one minute', poster: '/picture.svg' } },
        { id: 'docs', type: 'link', title: 'All documentation', href: 'https://docs.example.org/' },
        { id: 'team', type: 'link', title: 'Your team', href: '/team' },
        { id: 'keys', type: 'action', title: 'Keyboard shortcuts', action: { call: 'show-keys' } },
      ],
    },
    {
      id: 'tours', title: 'Tours', items: [
        { id: 'list', type: 'flow', title: 'Get going', flow: 'get-going', flowKind: 'checklist', done: 2, total: 4, percent: 50 },
        { id: 'again', type: 'flow', title: 'Your first board', summary: 'The tour of the board', flow: 't', flowKind: 'tour' },
      ],
    },
    {
      id: 'news', title: 'What’s new', announcements: [
        { id: 'overdue', date: '2026-11-26', label: 'New', title: 'Overdue at a glance', body: [{ t: 'p', c: ['Each project now says how many of its tasks are overdue, so that nobody has to ask.'] }], image: { src: '/picture.svg', alt: 'A project' }, primary: { label: 'See your projects', href: '/projects' }, unread: true },
        { id: 'dark', date: '2026-11-17', label: 'Improved', title: 'Boards in the dark', body: [{ t: 'p', c: ['Boards follow your system now.'] }], unread: true },
        { id: 'old', date: '2025-03-01', title: 'Where it all began', body: [{ t: 'p', c: ['The first board.'] }], unread: false },
      ],
    },
  ],
  contact: { id: 'contact', type: 'link', title: 'Write to us', summary: 'We answer within a working day', href: 'mailto:help@example.org' },
  ...more,
})
