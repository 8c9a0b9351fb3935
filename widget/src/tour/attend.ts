import { autoUpdate } from '@floating-ui/dom'
import type { Context } from '../context'
import type { boxOf } from '../targets/geometry'
import type { By } from '../vocabulary'
import type { Step } from '../wire'
import { delay } from './delay'
import { fill } from './fill'
import { outside } from './outside'
import { onEscape, trapTab } from './focus'
import { makeRoom } from './room'
import { shrink } from './shrink'

export interface Attended {
  readonly root: ShadowRoot
  readonly card: HTMLElement
  readonly target: Element | null
  /** Whether the target can be used while the step is shown. */
  readonly open: boolean
  readonly step: Step
  readonly rtl: boolean
  active(): Element | null
  isEditable(element: Element): boolean
  readonly boxOf: typeof boxOf
  readonly context: Context
  update(): void
  /** The browser saw what the step waits for. */
  by(way: By): void
  /** The primary button, where there is one. */
  next(): void
  back(): void
  escape(): void
}

/** Keys, clicks and movements of a step on screen, until the function it gives is called. */
export const attend = (step: Attended): (() => void) => {
  const { card, target, rtl, root } = step
  const { advance = ['button'], minLength = 1, delay: time } = step.step
  const life = new AbortController()
  const { signal } = life
  if (!step.open || target) trapTab(step.open && target ? [card, target] : [card], step.active, signal)
  // Where the page is dimmed, a field below is no place to be.
  onEscape(step.escape, root.host, (element) => step.open && step.isEditable(element), signal)
  card.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    // A video has its own use for them.
    if ((event.target as Element).localName === 'video') return
    if (event.key === (rtl ? 'ArrowLeft' : 'ArrowRight')) step.next()
    else if (event.key === (rtl ? 'ArrowRight' : 'ArrowLeft')) step.back()
    else return
    event.preventDefault()
  }, { signal })
  if (target && advance.includes('click')) {
    // In capture, on the window: a click that removes the target or is stopped by it counts too.
    target.ownerDocument.defaultView?.addEventListener('click', (event) => {
      if (event.composedPath().includes(target)) step.by('click')
    }, { capture: true, signal })
  }
  if (target && advance.includes('input')) fill(target, minLength, step.isEditable, root, () => step.by('input'), signal)
  if (time) delay(card, time, step.context.h, () => step.by('delay'), signal)
  outside(card, step.context)
  // What is longer than the card can be scrolled by keys too.
  const scroller = card.querySelector<HTMLElement>('.scroll')!
  const fit = (): void => {
    if (scroller.scrollHeight > scroller.clientHeight) scroller.tabIndex = 0
    else scroller.removeAttribute('tabindex')
  }
  fit()
  const room = target && makeRoom(target, card, step.open, step.boxOf, signal)
  if (target && step.open) shrink(card, step, () => step.update(), signal)
  const { image, video, embed } = step.step
  if (image || video || embed) {
    // After the words, which need no other file; the card grows with it, and is placed anew.
    import('../media/media').then(({ createMedia }) => {
      if (signal.aborted) return
      scroller.prepend(createMedia(step.context, step.step))
      fit()
      step.update()
    }, () => undefined)
  }
  const unfollow = target && autoUpdate(target, card, () => {
    step.update()
    fit()
    room?.()
  }, { animationFrame: false })
  return () => {
    life.abort()
    unfollow?.()
    // What was read out of this step is not found beside the next one's card.
    step.context.announce('')
  }
}
