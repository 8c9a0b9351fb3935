import { h } from './dom'
import type { TextNode } from './wire'

const tags = {
  p: 'p', h: 'h3', ul: 'ul', ol: 'ol', li: 'li', quote: 'blockquote', pre: 'pre',
  b: 'strong', i: 'em', s: 's', code: 'code', br: 'br', a: 'a', img: 'img',
} as const

/** The address if it is one that may be linked to or shown; the server checks it too. */
const allowed = (address: string | undefined, protocols: RegExp): URL | null => {
  try {
    const url = new URL(address ?? '', document.baseURI)
    return address && protocols.test(url.protocol) ? url : null
  } catch {
    return null
  }
}

/** Builds nodes from the server's tree. An unknown node shows what it contains. */
export const textNodes = (nodes: readonly TextNode[] = []): Node[] => nodes.flatMap((node): Node[] => {
  if (typeof node === 'string') return [document.createTextNode(node)]
  const tag = Object.hasOwn(tags, node.t) ? tags[node.t as keyof typeof tags] : null
  const content = node.v != null ? [document.createTextNode(node.v)] : textNodes(node.c)
  if (!tag) return content
  if (tag === 'a') {
    const url = allowed(node.href, /^(https?|mailto|tel):$/)
    if (!url) return content
    const away = url.protocol.startsWith('http') && url.origin !== location.origin
    return [h('a', { href: url.href, ...(away && { target: '_blank', rel: 'noopener noreferrer' }) }, ...content)]
  }
  if (tag === 'img') {
    const url = allowed(node.src, /^https?:$/)
    return url ? [h('img', { src: url.href, alt: node.alt ?? '', loading: 'lazy' })] : []
  }
  return [h(tag, {}, ...content)]
})
