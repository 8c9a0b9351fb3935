import type { Context } from '../context'
import type { Announcement, Resource } from '../wire'
import { paths } from './icons'
import type { CenterIcon } from './icons'

export interface RowActions {
  /** Opens something that is read in place. */
  read(item: Resource): void
  readNews(news: Announcement): void
  /** Something else begins: the center makes room for it. */
  leave(then: () => void): void
  /** An item's own name in what the page hears. */
  detail(item: Resource): Readonly<Record<string, unknown>>
}

const signOf = ({ type, href, flowKind }: Resource): CenterIcon => type === 'flow'
  ? flowKind === 'checklist' ? 'list' : flowKind === 'survey' ? 'message' : 'again'
  : type === 'link' && href?.startsWith('mailto:') ? 'mail' : type

export const iconOf = ({ svg }: Context, name: CenterIcon, size = 16, more = ''): SVGElement =>
  svg('svg', { class: `icon ${more}`, viewBox: '0 0 24 24', width: size, height: size, 'aria-hidden': 'true' }, svg('path', { d: paths[name] }))

/** A day as the reader writes it; with the year only where it is another one. */
export const dayOf = (date: string, culture: string | undefined): string => {
  try {
    const day = new Date(`${date}T00:00:00Z`)
    const other = day.getUTCFullYear() !== new Date().getFullYear()
    return new Intl.DateTimeFormat(culture, { day: 'numeric', month: 'long', timeZone: 'UTC', ...other && { year: 'numeric' } }).format(day)
  } catch {
    return date
  }
}

/** An item as a line: a button, or a link where it leads to a page. Null where its address is not one that may be linked to. */
export const createRow = (context: Context, item: Resource, actions: RowActions, section?: string): HTMLElement | null => {
  const { h, text, word } = context
  const { type, href, action, flow } = item
  const below = section ?? item.summary
  const inner = [
    h('span', { class: 'sign' }, iconOf(context, signOf(item))),
    h('span', { class: 'told' }, h('span', { class: 'called' }, item.title), below !== undefined && h('span', { class: 'small muted' }, below)),
    item.total !== undefined && h('span', { class: 'said' }, word('progress', item.done ?? 0, item.total)),
  ].filter((one) => one !== false)
  if (type === 'link') {
    const [link] = text([{ t: 'a', href: href ?? '', c: [] }])
    if (!(link instanceof HTMLAnchorElement)) return null
    link.className = 'entry'
    link.dataset['item'] = item.id
    link.append(...inner)
    if (link.target) link.append(iconOf(context, 'away', 16, 'go'), h('span', { class: 'sr' }, ` (${word('newTab')})`))
    else if (link.protocol.startsWith('http')) {
      link.append(iconOf(context, 'on', 16, 'go'))
      link.addEventListener('click', (event) => {
        if (event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        actions.leave(() => context.navigate(link.href))
      })
    }
    return link
  }
  const press = (): void => {
    if (flow) actions.leave(() => context.start(flow))
    else if (action) actions.leave(() => context.press(action, actions.detail(item)))
    else actions.read(item)
  }
  return h('button', { type: 'button', class: 'entry', 'data-item': item.id, click: press }, ...inner, iconOf(context, 'on', 16, 'go'))
}

/** The first words of a text. */
const excerptOf = (nodes: readonly Node[]): string => nodes.map((node) => node.textContent ?? '').join(' ').trim().slice(0, 220)

/** What is new, as a card that opens it. */
export const createNews = (context: Context, news: Announcement, actions: RowActions): HTMLElement => {
  const { h, text, word } = context
  const excerpt = excerptOf(text(news.body))
  return h('button', { type: 'button', class: 'news', 'data-item': news.id, click: () => actions.readNews(news) },
    news.image && h('span', { class: 'thumb', 'aria-hidden': 'true' }, ...text([{ t: 'img', src: news.image.src, alt: '' }])),
    h('span', { class: 'dated' }, dayOf(news.date, context.view()?.culture), news.label && h('span', { class: 'sort' }, news.label),
      news.unread && h('span', { class: 'fresh' }), news.unread && h('span', { class: 'sr' }, `, ${word('isNew')}`)),
    h('span', { class: 'called' }, news.title),
    excerpt && h('span', { class: 'excerpt' }, excerpt))
}
