import type { Context, Kind } from '../context'
import type { Shared } from '../message/message'
import type { Runs } from '../message/runs'
import type { Banner, Flow } from '../wire'
import { css } from './banner.css'
import { createEdge } from './edge'
import { createInset } from './inset'

export interface Place {
  /** Looks whether it is where it belongs. */
  update(): void
  remove(): void
}

interface Drawn {
  readonly flow: Banner
  readonly shape: string
  readonly place: Place
}

const shapeOf = ({ status: _, ...flow }: Banner, culture: string | undefined): string => JSON.stringify([flow, culture])

/** A line with its words, buttons and close button: a region of the page, which never takes the focus. */
const createLine = (context: Context, { createButtons }: Shared, flow: Banner, runs: Runs): HTMLElement => {
  const { h, icon, word, text } = context
  const id = `ob-banner-${flow.id}`
  const body = text(flow.body)
  const buttons = createButtons(context, runs, () => flow, false)
  return h('section', { class: `banner ${flow.position}`, 'aria-labelledby': id, 'data-flow': flow.id, keydown: ((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || flow.dismissible === false) return
    event.preventDefault()
    event.stopPropagation()
    runs.dismissed(flow, 'escape')
  }) as EventListener },
  h('div', { class: 'words' }, h('strong', { class: 'title', id }, flow.title), body.length > 0 && h('div', { class: 'text' }, ...body)),
  buttons.length > 0 && h('div', { class: 'deeds' }, ...buttons),
  flow.dismissible !== false && h('button', {
    type: 'button', class: 'icon-button close', 'aria-label': word('close'), 'data-action': 'close', click: () => runs.dismissed(flow, 'close'),
  }, icon('x')))
}

export const mount = (context: Context, shared: Shared): Kind => {
  const { createRuns, watch } = shared
  context.style(css)
  const runs = createRuns(context)
  const drawn = new Map<string, Drawn>()
  let waiting: AbortController | null = null

  const draw = (flow: Banner): Drawn => {
    const line = createLine(context, shared, flow, runs)
    const shown = (): void => {
      // Whoever listens to the page hears of what came after it.
      if (flow.status === 'offered') context.announce(flow.title)
      runs.shown(flow)
    }
    const place = flow.position === 'inline' ? createInset(context, line, flow.target ?? '', shown) : createEdge(context, line, flow.position, !flow.overlay, shown)
    return { flow, shape: shapeOf(flow, context.view()?.culture), place }
  }

  const check = (): void => {
    for (const { place } of drawn.values()) place.update()
  }

  /** Only those in the page have something to wait for. */
  const observe = (): void => {
    const needed = [...drawn.values()].some(({ flow }) => flow.position === 'inline')
    if (!needed) {
      waiting?.abort()
      waiting = null
    } else if (!waiting) {
      waiting = new AbortController()
      context.signal.addEventListener('abort', () => waiting?.abort(), { signal: waiting.signal })
      watch(check, waiting.signal)
    }
  }

  context.signal.addEventListener('abort', () => {
    for (const { place } of drawn.values()) place.remove()
  })

  return {
    update(flows: readonly Flow[]) {
      const banners = flows.filter((one): one is Banner => one.kind === 'banner')
      for (const [id, { shape, place }] of drawn) {
        const now = banners.find((one) => one.id === id)
        if (now && shape === shapeOf(now, context.view()?.culture)) continue
        drawn.delete(id)
        place.remove()
      }
      for (const flow of banners) if (!drawn.has(flow.id)) drawn.set(flow.id, draw(flow))
      check()
      observe()
    },
    act(action, reason, id) {
      const flow = id && drawn.get(id)?.flow
      if (!flow) return
      if (action === 'dismiss') runs.dismissed(flow, reason)
      else if (action === 'next') runs.completed(flow)
    },
  }
}
