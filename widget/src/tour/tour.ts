import type { Mount } from '../context'
import type { Detail } from '../emitter'
import { isClear } from '../targets/clear'
import type { Lent } from '../lent'
import type { By, CommandType, DismissReason, EventName, MissingReason } from '../vocabulary'
import type { Command, Flow, Step, Tour } from '../wire'
import type * as Keep from './keep'
import { place } from './place'
import { createPopover, goesBy } from './popover'
import type { Popover } from './popover'
import { createSpotlight } from './spotlight'
import { css } from './tour.css'

type Leaving = 'next' | 'skip' | DismissReason | null

export const mount: Mount = (context) => {
  context.style(css)
  const { lent } = context
  const { find, boxOf, deepActive, isEditable } = lent
  const spotlight = createSpotlight(context)
  /** Tours whose target was missing under `end`: over until another page or load, but not used up. */
  const ended = new Set<string>()
  let endedOn = ''
  /** Tours that have been announced; one that was suspended for another does not start again. */
  const begun = new Set<string>()
  let flow: Tour | null = null
  let index = -1
  let catalog: string | undefined
  let stepLife = new AbortController()
  let keep: typeof Keep | null = null
  let pursuit: { check(): void } | null = null
  let popover: Popover | null = null
  let release = (): void => undefined
  let reported = false
  /** The step whose impression was counted, and whether the tour has been on screen at all. */
  let impressed: string | null = null
  let first = true
  let fresh = false
  let leaving: Leaving = null
  let moveFocus = true
  let origin: HTMLElement | null = null
  /** The page on which a route does not count: the step was met there, or gone back to. */
  let homePage: string | null = null
  /** The step that its route has moved on. */
  let arrivedAt: string | undefined
  /** The step that was left for the next one, to whose page the way is gone once it is known. */
  let going: string | undefined

  const current = (): Step | undefined => flow?.steps[index]
  const emit = (name: EventName, detail: Detail = {}): void =>
    context.emit(name, { flow: flow?.id, step: current()?.id, ...detail })
  const send = (type: CommandType, more: Partial<Command> = {}): void => {
    const { id, run } = flow!
    context.send({ type, flow: id, ...run !== undefined && { run }, ...more })
  }
  const holdsFocus = (): boolean => !!popover?.element.contains(context.root.activeElement)

  /** Takes the card off the screen; the step itself goes on. */
  const conceal = (): void => {
    release()
    release = () => undefined
    moveFocus ||= holdsFocus()
    popover?.remove()
    popover = null
    spotlight.hide()
  }

  /** Nothing of the tour is on screen, and it may stay so: others have the stage. */
  const rest = (): void => {
    conceal()
    context.enterDialog(document.documentElement)
    context.setBusy(false, 'tour')
  }

  const shown = (step: Step, card: HTMLElement, target: Element | null): void => {
    if (card.classList.contains('ready')) return
    card.classList.add('ready')
    context.setBusy(true, 'tour')
    const active = deepActive()
    // Nobody types behind a dimmed page, unless a tour has just come while they did.
    const moves = moveFocus || !active || (impressed !== null && card.getAttribute('aria-modal') === 'true')
    const field = moves && fieldIn(target, step, lent)
    if (moves) {
      origin ??= active
      ;(field || card).focus({ preventScroll: !field })
    }
    // Whoever is not in the card hears of it.
    if (!moves || field) context.announce(card.querySelector<HTMLElement>('.scroll')!.innerText)
    moveFocus = false
    if (impressed === step.id) return
    if (impressed === null && fresh && !begun.has(flow!.id)) emit('tour.started')
    begun.add(flow!.id)
    impressed = step.id
    emit('step.shown', { index })
    if (current()?.id === step.id) send('step.shown', { step: step.id })
  }

  const reveal = (step: Step, target: Element | null): void => {
    release()
    release = () => undefined
    // A dialog of the page that does not hold the target has the word; the step comes back after it.
    if (!context.enterDialog(target)) return rest()
    if (!popover) {
      // Without its target neither a click nor a text can come: then the button is the way on.
      const instead = !target && goesBy(step, 'click', 'input') && !goesBy(step, 'button')
      popover = createPopover(context, instead ? { ...step, advance: [...step.advance!, 'button'] } : step, flow!.steps, index, flow!.dismissible !== false,
        { next: primary, back, skip, press, close: () => dismiss('close') })
      context.layer().append(spotlight.element, popover.element)
    }
    const card = popover
    const { element } = card
    const rtl = context.layer().dir === 'rtl'
    const waits = isWaiting(step)
    // What waits for a fact, and points at nothing, must leave the whole page to the user.
    const open = target ? waits || step.interactive === true : goesBy(step, 'event', 'route')
    element.classList.toggle('center', !target && !open)
    element.classList.toggle('free', !target && open)
    element.setAttribute('aria-modal', String(!open))
    // Once this is done: who hears of it may move the tour on.
    const appear = (): void => queueMicrotask(() => { if (card === popover) shown(step, element, target) })
    const update = (): void => {
      if (target && place(target, step, card, spotlight, rtl, open, lent)) appear()
    }
    if (!target) {
      card.arrow.setAttribute('hidden', '')
      if (open) spotlight.hide()
      else spotlight.show(null, 0, false)
      appear()
    }
    if (!keep) return update()
    release = keep.attend({
      root: context.root, card: element, target, open, rtl, step, active: deepActive, isEditable, boxOf, context,
      update, by: (way) => way === 'delay' ? leaveBy(way) : ask('next', () => leaveBy(way)), next: () => goesBy(step, 'button') && primary(), back, escape: () => dismiss('escape'),
    })
  }

  const missing = (step: Step, reason: MissingReason): void => {
    const { id } = flow!
    const { target, onMissing = 'wait' } = step
    if (!reported) {
      reported = true
      emit('step.missing', { selector: target, reason })
      send('step.missing', { step: step.id, selector: target!, reason })
      // Somebody who heard of it may have moved the tour on. The state may have been fetched anew: then the step is another object.
      if (current()?.id !== step.id) return
    }
    // It is there: it is shown once it is free.
    if (reason === 'covered') return
    if (onMissing === 'skip') leave('skip', 'step.skipped', { reason: 'missing' })
    else if (onMissing === 'end') {
      ended.add(id)
      endedOn = context.page()
      emit('tour.ended', { reason: 'missing' })
      close()
      flow = null
    } else if (onMissing === 'center' || reason === 'invalid-selector') {
      conceal()
      reveal(step, null)
    } else rest()
  }

  const enter = (at: number): void => {
    moveFocus ||= !deepActive()
    stepLife.abort()
    stepLife = new AbortController()
    pursuit = null
    conceal()
    reported = false
    index = at
    const step = current()
    if (!step?.here) return rest()
    const target = step.placement === 'center' ? undefined : step.target
    // Most first draws need no more than this; what looks further for the target, brings it into view, and stays with it comes after.
    if (!keep) {
      const { element } = target ? find(target, [document]) : { element: null }
      if (element ? isClear(element) : !target) reveal(step, element)
    }
    void stay(step, target, stepLife.signal)
  }

  const stay = async (step: Step, target: string | undefined, signal: AbortSignal): Promise<void> => {
    if (!keep) {
      try {
        keep = await import('./keep')
      } catch { /* blocked: what could be drawn is drawn */ }
    }
    if (!keep || signal.aborted || context.signal.aborted) return
    if (!target) return reveal(step, null)
    pursuit = keep.pursue(target, step.wait ?? 2000, lent, {
      found: (element) => reveal(step, element),
      outOfSight: rest,
      gone: () => { if ((step.onMissing ?? 'wait') === 'wait') rest() },
      missing: (reason) => missing(step, reason),
      shown: () => !!popover,
    }, signal)
  }

  /** The user is on a page that the step waits for: it is left before it is drawn. */
  const arrive = (): boolean => {
    const step = current()
    const page = context.page()
    if (!step || flow!.status !== 'active' || step.arrived !== page || homePage === page || arrivedAt === step.id) return false
    arrivedAt = step.id
    leaveBy('route')
    return true
  }

  const close = (): void => {
    arrivedAt = going = undefined
    stepLife.abort()
    pursuit = null
    impressed = null
    const inside = holdsFocus()
    const back = origin
    origin = null
    rest()
    context.announce('')
    moveFocus = true
    if (back?.isConnected && (inside || !deepActive())) back.focus({ preventScroll: true })
  }

  /** The tour has left the state: done here, dismissed here, or ended from elsewhere. */
  const gone = (next: Tour | null): void => {
    if (impressed !== null) {
      const last = index === flow!.steps.length - 1
      if (leaving === 'next' || leaving === 'skip' || (!leaving && last && current() && goesBy(current()!, 'event'))) {
        emit(leaving === 'skip' ? 'step.skipped' : 'step.completed', { index })
        emit('tour.completed', { step: undefined })
      } else if (leaving) emit('tour.dismissed', { reason: leaving })
      else emit('tour.ended', { reason: next ? 'replaced' : context.view()?.catalog === catalog ? 'elsewhere' : 'unpublished' })
    }
    close()
  }

  /** Sends a command that leaves the step; the page of the one after it is gone to, unless what the user did leads there by itself. */
  const leave = (why: Leaving, type: CommandType, more: Partial<Command>, stays = false): void => {
    const step = current()
    if (!step || flow!.held) return
    // A field that somebody is in keeps the focus.
    moveFocus = holdsFocus() || !isEditable(deepActive() ?? document.body)
    going = stays ? undefined : step.id
    leaving = why
    send(type, { step: step.id, ...more })
    leaving = null
  }
  /** What the user does at the step, unless the page refuses; what goes on by itself asks nobody. */
  const ask = (what: 'next' | 'back', go: () => void): void => {
    const step = current()
    const card = popover
    if (!step || flow!.held) return
    let decided = false
    const decide = (): void => {
      decided = true
      card?.hold(false)
    }
    context.ask(what, detail(), () => {
      decide()
      // The server may have moved it on meanwhile.
      if (current()?.id === step.id) go()
    }, decide)
    if (!decided) card?.hold(true)
  }

  /** What the browser saw. The click, the text or the page that moves a tour on leads there by itself. */
  const leaveBy = (by: By, stays = by !== 'delay'): void => leave('next', 'step.next', { by }, stays)
  const primary = (): void => ask('next', () => {
    const step = current()!
    // Where the button stands for a click or a text that cannot come, it is that.
    const by = (['button', 'click', 'input'] as const).find((way) => goesBy(step, way))!
    const { action = {} } = step
    context.press(action, detail(), { next: () => leaveBy(by, !!action.href) })
  })
  const press = (at: number): void => {
    const button = current()?.buttons?.[at]
    if (!button || flow!.held) return
    const { next, step: to } = button
    const goes = !!(next || to)
    const go = (): void => context.press(button, detail(), {
      ...goes && { next: () => leave('next', 'step.next', to ? { to } : { by: 'action' }) },
      dismiss: () => dismiss('close'),
    })
    if (goes) ask('next', go)
    else go()
  }
  const detail = (): Detail => ({ flow: flow!.id, step: current()?.id })
  const next = (): void => {
    if (current() && goesBy(current()!, 'button', 'click', 'input')) primary()
  }
  const back = (): void => {
    if (flow?.steps.slice(0, index).some(({ passed }) => !passed)) ask('back', () => leave(null, 'step.back', {}))
  }
  const skip = (): void => ask('next', () => leave('skip', 'step.skipped', { reason: 'user' }))
  const dismiss = (reason: DismissReason): void => {
    if (!flow || (flow.dismissible === false && (reason === 'escape' || reason === 'close'))) return
    const { id, run } = flow
    context.ask('dismiss', detail(), () => {
      if (flow?.id !== id || flow.run !== run) return
      leaving = reason
      send('flow.dismissed', { ...current() && { step: current()!.id }, reason })
      leaving = null
    })
  }

  context.signal.addEventListener('abort', () => {
    stepLife.abort()
    release()
    if (holdsFocus() && origin?.isConnected) origin.focus({ preventScroll: true })
  })

  return {
    update(flows: readonly Flow[]) {
      if (endedOn !== context.page()) ended.clear()
      if (homePage !== context.page()) homePage = null
      const to = flows.find((other): other is Tour => other.kind === 'tour' && !ended.has(other.id)) ?? null
      const from = flow
      const was = current()
      if (from && from.id !== to?.id) gone(to)
      flow = to
      const appeared = from?.id !== to?.id || from?.run !== to?.run
      const begins = first && !context.late
      first = false
      if (!to) return
      const again = from?.id === to.id && from.run !== to.run
      if (again) {
        begun.delete(to.id)
        impressed = null
      }
      const at = to.steps.findIndex(({ id }) => id === to.step)
      catalog = context.view()?.catalog
      if (appeared) {
        index = at
        homePage = to.status === 'offered' ? context.page() : null
        fresh = to.status === 'offered' || !begins
        // Text that somebody is typing is not interrupted by a tour that comes of itself.
        moveFocus = begins || context.asked === to.id || !isEditable(deepActive() ?? document.body)
        if (!arrive()) enter(at)
        return
      }
      const step = to.steps[at]
      popover?.hold(!!to.held)
      // The same step: only what it says, its place, or whether it is here, may have changed.
      const wasLast = index + 1 === from!.steps.length
      if (was && was.id === step?.id && drawn(was) === drawn(step) && wasLast === (at + 1 === to.steps.length)) {
        if (at !== index || from!.steps.length !== to.steps.length) popover?.progress(at, to.steps.length)
        index = at
        if (!arrive()) pursuit?.check()
        return
      }
      const forward = to.steps.slice(0, at).some(({ id }) => id === was?.id)
      if (impressed !== null && forward) emit(leaving === 'skip' ? 'step.skipped' : 'step.completed', { step: was?.id, index })
      const goes = going !== undefined && going === was?.id && step?.id !== was.id
      if (step?.id !== was?.id) {
        homePage = forward ? null : context.page()
        going = arrivedAt = undefined
      }
      index = at
      if (arrive()) return
      enter(at)
      if (goes && !step!.here && step!.href) context.navigate(step!.href)
    },
    act(action, reason) {
      if (action === 'dismiss') dismiss(reason)
      else if (action === 'next') next()
      else back()
    },
  }
}

/** What a card is made from: not where its ways lead. */
const drawn = (step: Step): string => JSON.stringify(step, (key, value: unknown) => /^(arrived|paths?)$/.test(key) ? undefined : value)

/** The page is there to be used: something of it is waited for. */
const isWaiting = (step: Step): boolean => goesBy(step, 'event', 'click', 'input', 'route')

/** The field that a step is about, where there is a keyboard to type with: on a phone it would cover what the card says. */
const fieldIn = (target: Element | null, step: Step, { isEditable, isVisible }: Lent): HTMLElement | undefined =>
  goesBy(step, 'event', 'input') && target && innerWidth >= 480
    ? [target, ...target.querySelectorAll('input,textarea,select,[contenteditable]')].find((one): one is HTMLElement => isEditable(one) && isVisible(one) && !one.matches(':disabled')) : undefined
