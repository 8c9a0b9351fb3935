import type { Announcement, Resource, Resources, TextNode } from '../wire'

/** What may be found: an item of a section, or an announcement. */
export type Findable = { readonly item: Resource; readonly news?: never } | { readonly news: Announcement; readonly item?: never }

export interface Hit {
  readonly what: Findable
  /** Where it stands. */
  readonly section: string
}

/** Without case and accents, as people type. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const wordsOf = (nodes: readonly TextNode[] = []): string => nodes.map((node) => typeof node === 'string' ? node : node.v ?? wordsOf(node.c)).join(' ')

/** How well a word fits: at the beginning of the title best, in the text least; 0: not at all. */
const rank = (word: string, title: string, near: string, far: string): number => {
  const at = title.indexOf(word)
  return at === 0 ? 5 : at > 0 ? (/\W/.test(title[at - 1]!) ? 4 : 3) : near.includes(word) ? 2 : far.includes(word) ? 1 : 0
}

/** Everything in which all the words are, the best first; in the order of the center where they fit alike. */
export const search = ({ sections }: Resources, query: string): Hit[] => {
  const words = plain(query).split(/\s+/).filter(Boolean)
  if (!words.length) return []
  const hits: { hit: Hit; score: number }[] = []
  const look = (what: Findable, section: string, title: string, near: string, far: string): void => {
    const ranks = words.map((word) => rank(word, plain(title), plain(near), plain(far)))
    if (ranks.every(Boolean)) hits.push({ hit: { what, section }, score: ranks.reduce((sum, one) => sum + one, 0) })
  }
  for (const { title: section, items = [], announcements = [] } of sections) {
    for (const item of items) look({ item }, section, item.title, `${item.summary ?? ''} ${item.keywords?.join(' ') ?? ''}`, wordsOf(item.body))
    for (const news of announcements) look({ news }, section, news.title, news.label ?? '', wordsOf(news.body))
  }
  return hits.sort((a, b) => b.score - a.score).map(({ hit }) => hit)
}
