import type { Context } from '../context'
import type { Shared } from '../message/message'
import type { Announcement, Media, Resource, ResourceCenter, Resources, Section } from '../wire'
import { css } from './center.css'
import { createNews, createRow, dayOf, iconOf } from './rows'
import type { RowActions } from './rows'
import { search } from './search'

export interface Center {
  readonly id: string
  update(flow: ResourceCenter): void
  focus(): void
  close(): void
}

const base = new URL('.', import.meta.url).href

/** A center that is open: a list of what there is, one thing of it to read, or what was found. */
export const createCenter = (context: Context, { createOverlay }: Shared, first: ResourceCenter, origin: Element | null, closed: () => void): Center => {
  context.style(css)
  const { h, icon, word, text } = context
  const { id } = first
  const life = new AbortController()
  /** Read here; the server's answer may be on its way. */
  const read = new Set<string>()
  let content: Resources | null = null
  let failed = false
  let wanted = ''
  let drawn = ''
  /** The article that is open, as it was drawn. */
  let article = ''
  let tab = ''
  let query = ''
  let found = -1
  /** What is open, by its id. */
  let page: string | null = null

  const back = h('button', { type: 'button', class: 'icon-button back', 'aria-label': word('back'), 'data-action': 'back', hidden: true, click: () => leavePage() }, iconOf(context, 'back'))
  const heading = h('h2', { class: 'title' }, first.title)
  const welcome = h('div', { class: 'text welcome', hidden: true })
  const input = h('input', {
    type: 'search', placeholder: word('search'), 'aria-label': word('search'), autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search',
    input: () => {
      query = input.value.trim()
      draw()
    },
    // The page may want to know what people look for, and do not find.
    change: () => query && context.emit('center.searched', { flow: id, query, results: Math.max(found, 0) }),
  })
  const find = h('div', { class: 'find', hidden: true }, iconOf(context, 'search'), input)
  const tabs = h('div', { class: 'tabs', role: 'tablist', 'aria-label': first.title, hidden: true, keydown: ((event: KeyboardEvent) => turn(event)) as EventListener })
  const inside = h('div', { class: 'inside' })
  const footer = h('footer', { hidden: true })
  const card = h('section', { class: 'center', 'aria-label': first.title, 'data-flow': id },
    h('header', {}, back, heading, h('button', { type: 'button', class: 'icon-button', 'aria-label': word('close'), 'data-action': 'close', click: () => close() }, icon('x'))),
    welcome, find, tabs, inside, footer)

  const sections = (): readonly Section[] => (content?.sections ?? []).map((section) => section.announcements
    ? { ...section, announcements: section.announcements.map((news) => ({ ...news, unread: news.unread && !read.has(news.id) })) } : section)

  const markRead = (news: readonly Announcement[]): void => {
    const unread = news.filter((one) => one.unread && !read.has(one.id))
    if (!unread.length) return
    for (const one of unread) {
      read.add(one.id)
      context.emit('announcement.read', { flow: one.id })
    }
    context.send(...unread.map((one) => ({ type: 'flow.completed' as const, flow: one.id })))
  }

  const openPage = (what: string): void => {
    page = what
    draw()
    inside.scrollTop = 0
    inside.querySelector<HTMLElement>('article .title')?.focus({ preventScroll: true })
  }

  const leavePage = (): void => {
    const before = page
    page = null
    draw()
    const row = [...inside.querySelectorAll<HTMLElement>('[data-item]')].find((one) => one.dataset['item'] === before)
    ;(row ?? card).focus()
  }

  const actions: RowActions = {
    read(item) {
      context.emit('article.opened', { flow: id, item: item.id })
      openPage(item.id)
    },
    readNews(news) {
      openPage(news.id)
      markRead([news])
    },
    leave(then) {
      close()
      then()
    },
    detail: (item) => ({ flow: id, item: item.id }),
  }

  const list = (items: readonly Resource[], sectionOf?: (item: Resource) => string): HTMLElement =>
    h('ul', {}, ...items.flatMap((item) => {
      const row = createRow(context, item, actions, sectionOf?.(item))
      return row ? [h('li', {}, row)] : []
    }))

  const nothing = (said: string, ...more: readonly HTMLElement[]): HTMLElement => h('div', { class: 'nothing' }, h('p', {}, said), ...more)

  const feed = (news: readonly Announcement[]): HTMLElement[] => {
    if (!news.length) return [nothing(word('noNews'))]
    return [
      ...news.some(({ unread }) => unread) ? [h('div', { class: 'above' }, h('button', {
        type: 'button', class: 'button quiet', 'data-action': 'mark-read', click: () => {
          markRead(news)
          draw()
          inside.querySelector<HTMLElement>('.news')?.focus({ preventScroll: true })
        },
      }, word('markRead')))] : [],
      h('ul', { class: 'feed' }, ...news.map((one) => h('li', {}, createNews(context, one, actions)))),
    ]
  }

  const sectionOf = ({ items, announcements }: Section): HTMLElement[] => announcements ? feed(announcements) : [list(items ?? [])]

  const results = (): HTMLElement[] => {
    const hits = search({ ...content!, sections: sections() }, query)
    if (found !== hits.length) context.announce(hits.length ? word('results', hits.length) : word('noResults', query))
    found = hits.length
    if (!hits.length) return [nothing(word('noResults', query))]
    return [h('ul', {}, ...hits.flatMap(({ what, section }) => {
      const row = what.item ? createRow(context, what.item, actions, section) : createNews(context, what.news, actions)
      return row ? [h('li', {}, row)] : []
    }))]
  }

  /** Its box is there at once; what goes into it comes with a file of its own. */
  const mediaOf = (media: Media): HTMLElement | false => {
    if (!media.image && !media.video && !media.embed) return false
    const box = h('div', { class: 'media' })
    import('../media/media').then(({ createMedia }) => box.replaceWith(createMedia(context, media)), () => box.remove())
    return box
  }

  const articleOf = (what: Resource | Announcement): HTMLElement => {
    const news = 'date' in what ? what : null
    return h('article', {},
      mediaOf(what),
      news && h('div', { class: 'dated' }, dayOf(news.date, context.view()?.culture), news.label && h('span', { class: 'sort' }, news.label)),
      h('h3', { class: 'title', tabindex: -1 }, what.title),
      h('div', { class: 'text' }, ...text(what.body)),
      news?.primary && h('button', { type: 'button', class: 'button primary', 'data-action': 'primary', 'data-href': news.primary.href, click: () => {
        const { primary } = news
        if (primary) actions.leave(() => context.press(primary, { flow: news.id }))
      } }, news.primary.label))
  }

  /** What is open, as it is now; what has gone meanwhile is closed. */
  const opened = (): Resource | Announcement | null => {
    const all = sections().flatMap(({ items = [], announcements = [] }): readonly (Resource | Announcement)[] => [...items, ...announcements])
    return page === null ? null : all.find((one) => one.id === page) ?? null
  }

  const choose = (which: string, focus: boolean): void => {
    tab = which
    draw()
    inside.scrollTop = 0
    if (focus) tabs.querySelector<HTMLElement>('[aria-selected=true]')?.focus()
  }

  const turn = (event: KeyboardEvent): void => {
    const all = sections()
    const at = all.findIndex((one) => one.id === tab)
    const rtl = context.layer().dir === 'rtl'
    const by = event.key === (rtl ? 'ArrowLeft' : 'ArrowRight') ? 1 : event.key === (rtl ? 'ArrowRight' : 'ArrowLeft') ? -1 : 0
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : by ? (at + by + all.length) % all.length : -1
    if (next < 0) return
    event.preventDefault()
    choose(all[next]!.id, true)
  }

  const drawTabs = (all: readonly Section[]): void => {
    const focused = tabs.contains(context.root.activeElement)
    tabs.replaceChildren(...all.map((section) => {
      const unread = section.announcements?.filter((one) => one.unread).length ?? 0
      const selected = section.id === tab
      return h('button', {
        type: 'button', class: 'tab', role: 'tab', id: `ob-tab-${section.id}`, 'aria-selected': String(selected), 'aria-controls': 'ob-center', tabindex: selected ? 0 : -1,
        click: () => choose(section.id, true),
      }, section.title, unread > 0 && h('span', { class: 'number', 'aria-hidden': 'true' }, String(unread)), unread > 0 && h('span', { class: 'sr' }, `, ${word('unread', unread)}`))
    }))
    if (focused) tabs.querySelector<HTMLElement>('[aria-selected=true]')?.focus({ preventScroll: true })
  }

  const draw = (): void => {
    const all = sections()
    if (!all.some((one) => one.id === tab)) tab = all[0]?.id ?? ''
    const what = opened()
    if (!what) page = null
    const shape = JSON.stringify([content, failed, tab, query, page, [...read], context.view()?.culture])
    if (drawn === shape) return
    drawn = shape
    // What somebody is reading stays as it is, and keeps the focus, until it says something else itself.
    const within = what ? JSON.stringify([{ ...what, unread: false }, context.view()?.culture]) : ''
    const reading = !!what
    const inTabs = content?.layout === 'tabs' && all.length > 1 && !reading && !query
    heading.textContent = content?.title ?? first.title
    back.hidden = !reading
    welcome.hidden = reading || !content?.body?.length
    welcome.replaceChildren(...text(content?.body))
    find.hidden = reading || !content?.search
    tabs.hidden = !inTabs
    if (inTabs) drawTabs(all)
    if (!query || reading) found = query ? found : -1
    const focused = (context.root.activeElement as HTMLElement | null)?.closest<HTMLElement>('[data-item]')?.dataset['item']
    if (!within || article !== within) {
      const { scrollTop } = inside
      inside.replaceChildren(...parts(all, what))
      inside.scrollTop = scrollTop
    }
    article = within
    if (inTabs) {
      inside.id = 'ob-center'
      inside.setAttribute('role', 'tabpanel')
      inside.setAttribute('aria-labelledby', `ob-tab-${tab}`)
    } else for (const name of ['id', 'role', 'aria-labelledby']) inside.removeAttribute(name)
    const contact = content?.contact && createRow(context, content.contact, actions)
    footer.replaceChildren(...contact ? [contact] : [])
    footer.hidden = !contact
    if (focused && !context.root.activeElement) card.querySelector<HTMLElement>(`[data-item="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true })
  }

  const parts = (all: readonly Section[], what: Resource | Announcement | null): HTMLElement[] => {
    if (!content) {
      return failed
        ? [nothing(word('notLoaded'), h('button', { type: 'button', class: 'button further', 'data-action': 'retry', click: () => retry() }, word('retry')))]
        : Array.from({ length: 4 }, () => h('div', { class: 'bone', 'aria-hidden': 'true' }))
    }
    if (what) return [articleOf(what)]
    if (query) return results()
    if (content.layout === 'tabs') return all.filter((one) => one.id === tab).flatMap(sectionOf)
    return all.flatMap((section) => [...all.length > 1 ? [h('h3', { class: 'group' }, section.title)] : [], ...sectionOf(section)])
  }

  /** What the content hangs on. */
  const moment = (): string => {
    const { catalog, culture, user, account } = context.view() ?? {}
    return JSON.stringify([catalog, culture, user, account, context.page()])
  }

  const load = async (): Promise<void> => {
    const now = moment()
    if (wanted === now) return
    wanted = now
    let answer: Resources | null = null
    try {
      const response = await fetch(`${base}resources?flow=${encodeURIComponent(id)}&page=${encodeURIComponent(context.page())}`, { headers: { accept: 'application/json' }, signal: life.signal })
      if (response.status === 200) answer = await response.json() as Resources
    } catch { /* said below, unless something is there already */ }
    if (life.signal.aborted || wanted !== now) return
    content = answer ?? content
    failed = !content
    draw()
  }

  const retry = (): void => {
    wanted = ''
    failed = false
    draw()
    void load()
    card.focus({ preventScroll: true })
  }

  const escape = (): void => {
    if (page !== null) leavePage()
    else if (query) {
      query = input.value = ''
      draw()
      input.focus()
    } else close()
  }

  const close = (): void => {
    if (life.signal.aborted) return
    life.abort()
    const within = card.contains(context.root.activeElement)
    closed()
    overlay.remove()
    context.emit('center.closed', { flow: id })
    // What it was opened with may have been out of use while it was open.
    if (within && origin?.isConnected) (origin as HTMLElement).focus({ preventScroll: true })
  }

  let told = false
  const overlay = createOverlay(context, {
    shape: { variant: 'slideOut', side: first.side }, by: 'center', card, asked: true, escape,
    shown() {
      if (told) return
      told = true
      context.emit('center.opened', { flow: id })
      context.send({ type: 'flow.shown', flow: id })
    },
  })
  context.signal.addEventListener('abort', () => life.abort(), { signal: life.signal })
  draw()

  return {
    id, close,
    focus: () => card.focus({ preventScroll: true }),
    update() {
      if (life.signal.aborted) return
      overlay.update()
      void load()
    },
  }
}
