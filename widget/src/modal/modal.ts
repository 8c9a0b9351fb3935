import type { Context, Kind } from '../context'
import type { Shared } from '../message/message'
import type { Overlay } from '../message/overlay'
import type { Flow, Modal } from '../wire'
import { css } from './modal.css'

type Drawn = { readonly flow: Modal; readonly shape: string; readonly overlay: Overlay }

/** What it is made from; while that stays the same, the card does. */
const shapeOf = ({ status: _, ...flow }: Modal, culture: string | undefined): string => JSON.stringify([flow, culture])

/** The server checks it too. */
const isPicture = (src: string): boolean => URL.canParse(src, document.baseURI) && /^https?:$/.test(new URL(src, document.baseURI).protocol)

export const mount = (context: Context, { createButtons, createOverlay, createRuns }: Shared): Kind => {
  context.style(css)
  const { h, icon, word, text } = context
  const runs = createRuns(context)
  /** A dialog and a slide-out may be there at once, but not two of a kind. */
  const drawn = new Map<Modal['variant'], Drawn>()

  const draw = (flow: Modal): Drawn => {
    const id = `ob-modal-${flow.variant}`
    const body = text(flow.body)
    const closes = flow.dismissible !== false
    const media = (flow.video ?? flow.embed) && h('div', { class: 'picture' })
    if (media) import('../media/media').then(({ createMedia }) => media.append(createMedia(context, flow)), () => undefined)
    const card = h('section', { class: `modal${flow.image || media ? ' pictured' : ''}`, 'aria-labelledby': id, 'aria-describedby': body.length ? `${id}-body` : null, 'data-flow': flow.id },
      flow.image && h('div', { class: 'picture' }, isPicture(flow.image.src) && h('img', { src: flow.image.src, alt: flow.image.alt })),
      media,
      h('div', { class: 'content' }, h('h2', { class: 'title', id }, flow.title), body.length > 0 && h('div', { class: 'text', id: `${id}-body` }, ...body)),
      h('footer', {}, ...createButtons(context, runs, () => flow, true)),
      closes && h('button', {
        type: 'button', class: 'icon-button close', 'aria-label': word('close'), 'data-action': 'close', click: () => runs.dismissed(flow, 'close'),
      }, icon('x')))
    const overlay = createOverlay(context, {
      shape: flow, by: `${flow.variant === 'dialog' ? '' : 'side '}modal`, card, asked: context.asked === flow.id, shown: () => runs.shown(flow), ...closes && { escape: () => runs.dismissed(flow, 'escape') },
    })
    return { flow, shape: shapeOf(flow, context.view()?.culture), overlay }
  }

  return {
    update(flows: readonly Flow[]) {
      for (const variant of ['dialog', 'slideOut'] as const) {
        const flow = flows.find((one): one is Modal => one.kind === 'modal' && one.variant === variant)
        const before = drawn.get(variant)
        if (before && (!flow || before.shape !== shapeOf(flow, context.view()?.culture))) {
          drawn.delete(variant)
          before.overlay.remove()
        }
        if (flow && !drawn.has(variant)) drawn.set(variant, draw(flow))
        drawn.get(variant)?.overlay.update()
      }
    },
    act(action, reason, id) {
      for (const { flow } of drawn.values()) {
        if (flow.id !== id) continue
        if (action === 'dismiss') runs.dismissed(flow, reason)
        else if (action === 'next') runs.completed(flow)
      }
    },
  }
}
