import type { Context } from '../context'
import type { Overlay as Shape } from '../wire'
import { css } from './overlay.css'

export interface OverlayOptions {
  readonly shape: Shape
  /** Who keeps the stage. */
  readonly by: string
  readonly card: HTMLElement
  /** Somebody asked for it: then it takes the focus, whatever its shape. */
  readonly asked: boolean
  /** What Escape does; nothing where it may not be closed. */
  escape?(): void
  /** It is on screen. */
  shown(): void
}

export interface Overlay {
  /** Looks whether it may be on screen now. */
  update(): void
  /** Takes it off the page; the focus goes back to where it was. */
  remove(): void
}

/** How long a tour of this page may take to appear before others take the stage. */
const TOUR_FIRST = 1500

/** Whether a tour belongs on this page: where its target is there it appears in a moment, and comes first. */
const tourMayCome = (context: Context): boolean => !!context.view()?.flows.some((flow) =>
  flow.kind === 'tour' && flow.steps.some(({ id, here }) => id === flow.step && here))

const typing = ({ lent }: Context): boolean => {
  const active = lent.deepActive()
  return !!active && lent.isEditable(active)
}

/**
 * A card over the page, which waits behind a dim, or beside it. It steps aside for a dialog of the page and for a tour, and
 * does not take the page from somebody who is typing.
 */
export const createOverlay = (context: Context, { shape, by, card, asked, escape, shown }: OverlayOptions): Overlay => {
  const { h, signal, lent } = context
  const modal = shape.variant === 'dialog'
  // The side of the list of tasks is shared by nobody.
  const needsStage = modal || shape.side !== 'left'
  const veil = h('div', { class: `overlay ${modal ? 'middle' : `aside ${shape.side ?? 'right'}`}`, mousedown: ((event: MouseEvent) => {
    // A press on the dim does not take the focus out of the card.
    if (event.target === veil) event.preventDefault()
  }) as EventListener }, card)
  context.style(css)
  let life: AbortController | null = null
  let origin: HTMLElement | null = null
  let waits: AbortController | null = null
  let removed = false
  /** Of the wait for a tour; null once it is over. */
  let grace: ReturnType<typeof setTimeout> | null | undefined
  card.classList.add('card', 'over')
  card.tabIndex = -1
  card.setAttribute('role', 'dialog')
  if (modal) card.setAttribute('aria-modal', 'true')

  const attend = async (alive: AbortSignal): Promise<void> => {
    const keep = await import('../tour/keep').catch(() => null)
    if (!keep || alive.aborted) return
    if (modal) keep.trapTab([card], lent.deepActive, alive)
    if (!escape) return
    if (modal) keep.onEscape(escape, context.root.host, lent.isEditable, alive)
    else card.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
      event.preventDefault()
      event.stopPropagation()
      escape()
    }, { signal: alive })
  }

  const show = (): void => {
    if (life) return
    life = new AbortController()
    const { signal: alive } = life
    signal.addEventListener('abort', () => life?.abort(), { signal: alive })
    context.layer().append(veil)
    veil.inert = false
    veil.classList.add('on')
    context.setBusy(needsStage, by)
    if (modal || asked) {
      origin ??= lent.deepActive()
      card.focus({ preventScroll: true })
    } else context.announce(card.querySelector('.title')?.textContent ?? '')
    void attend(alive)
    shown()
  }

  const hide = (): void => {
    if (!life) return
    life.abort()
    life = null
    veil.classList.remove('on')
    veil.inert = true
    veil.remove()
    context.setBusy(false, by)
  }

  const restore = (inside: boolean): void => {
    if (origin?.isConnected && (inside || !lent.deepActive())) origin.focus({ preventScroll: true })
    origin = null
  }

  const update = (): void => {
    if (removed) return
    // Who has the stage is the server's to say, but a tour may come before its answer does; and a dialog of the page has the word.
    if (context.occupied(by) || !context.enterDialog(document.documentElement)) return hide()
    if (!life && !asked && needsStage && grace !== null && tourMayCome(context)) {
      grace ??= setTimeout(() => {
        grace = null
        update()
      }, TOUR_FIRST)
      return
    }
    if (!modal || life || asked || !typing(context)) return show()
    if (waits) return
    waits = new AbortController()
    addEventListener('focusout', () => setTimeout(() => {
      if (typing(context)) return
      waits?.abort()
      waits = null
      update()
    }), { capture: true, signal: waits.signal })
  }

  signal.addEventListener('abort', () => {
    waits?.abort()
    clearTimeout(grace ?? undefined)
    if (!removed) restore(true)
  })

  return {
    update,
    remove() {
      if (removed) return
      removed = true
      waits?.abort()
      clearTimeout(grace ?? undefined)
      const inside = card.contains(context.root.activeElement)
      const wasShown = !!life
      life?.abort()
      life = null
      context.setBusy(false, by)
      veil.inert = true
      veil.ariaHidden = 'true'
      card.removeAttribute('role')
      restore(inside)
      if (!wasShown || matchMedia('(prefers-reduced-motion: reduce)').matches) return veil.remove()
      veil.classList.remove('on')
      veil.animate({ opacity: 0 }, { duration: 120, fill: 'forwards' }).finished.finally(() => veil.remove())
    },
  }
}
