import type { Context } from '../context'
import type { Media } from '../wire'
import { css } from './media.css'

/** The server checks addresses too. */
const address = (src: string): URL | null => {
  if (!URL.canParse(src, document.baseURI)) return null
  const url = new URL(src, document.baseURI)
  return /^https?:$/.test(url.protocol) ? url : null
}

/** What a frame may do: what players need, and nothing to the page around it. */
const SANDBOX = 'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox'

/** A picture, a video or an embed in a box of 16 to 9, which is there at once, so that nothing jumps. What is not allowed leaves it empty. */
export const createMedia = (context: Context, { image, video, embed }: Media): HTMLElement => {
  const { h, text } = context
  context.style(css)
  const box = (...inside: readonly (Node | string | null | undefined | false)[]): HTMLElement => h('div', { class: 'media' }, ...inside)
  if (image) return h('div', { class: 'figure' }, box(address(image.src) && h('img', { src: address(image.src)!.href, alt: image.alt })))
  if (video) {
    const [src, poster, captions] = [video.src, video.poster ?? '', video.captions ?? ''].map((one) => one ? address(one)?.href : undefined)
    return h('div', { class: 'figure' }, box(src && h('video', {
      src, poster, controls: true, playsinline: true, preload: poster ? 'none' : 'metadata', 'aria-label': video.title,
    }, captions && h('track', { kind: 'captions', src: captions, srclang: context.view()?.culture, label: context.view()?.culture }))))
  }
  const url = embed && address(embed.src)
  // A frame of the page's own origin could take its sandbox off.
  if (!url || url.protocol !== 'https:' || url.origin === location.origin) return h('div', { class: 'figure' }, box())
  return h('div', { class: 'figure' },
    box(h('iframe', {
      src: url.href, title: embed.title, sandbox: SANDBOX, allow: 'fullscreen; picture-in-picture; encrypted-media', loading: 'lazy', referrerpolicy: 'strict-origin-when-cross-origin',
    })),
    // Where the page's policy or the site keeps it from showing, there is a way to it.
    h('p', { class: 'elsewhere' }, ...text([{ t: 'a', href: url.href, c: [embed.title] }])))
}
