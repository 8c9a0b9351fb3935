import type { Act } from './act'
import type { Action, Context, Kind, Navigate } from './context'
import { observeDialogs } from './dialogs'
import { h, svg } from './dom'
import type { Hooks } from './hooks'
import { createHost } from './host'
import type { Host } from './host'
import { icon } from './icons'
import type { KindOf } from './kinds'
import { lent } from './lent'
import type { Session } from './session'
import { textNodes } from './text'
import { observeTheme } from './theme'
import { word } from './words'
import type { Command, State } from './wire'

export interface Core {
  view(): State | null
  /** Draws the state; settles once what it needs has been loaded. */
  update(): Promise<void>
  start(flow: string): void
  act(action: 'next' | 'back' | 'dismiss', flow?: string): void
  track(event: string, properties?: Readonly<Record<string, unknown>>): void
}

/** Joins the state and the kinds' renderers; exists once there is something to draw or to send. */
export const createCore = (session: Session, kindOf: KindOf, navigation: () => Navigate | null, actions: ReadonlyMap<string, Action>, hooks: Hooks): Core => {
  const { signal, emitter } = session
  const mounted = new Map<string, Kind>()
  const early: Command[] = []
  const styles: string[] = []
  let host: Host | null = null
  let theme = (): void => undefined
  let after: Act | null = null
  let view: State | null = session.state
  const busy = new Set<string>()
  let asked: string | null = null
  /** What was announced before there was anything to say it with. */
  let said = ''

  const draw = (): void => {
    if (signal.aborted) return
    view = after ? after.view(session.state) : session.state
    theme()
    for (const [kind, renderer] of mounted) {
      renderer.update(view?.flows.filter((flow) => flow.kind === kind) ?? [])
    }
  }

  const dialogs = observeDialogs(draw, signal)

  const theHost = (): Host => {
    if (!host) {
      host = createHost(signal)
      theme = observeTheme(host.layer, () => view, signal)
      theme()
      styles.forEach(host.style)
      after?.made(host.root.host)
    }
    return host
  }

  const send = (...commands: readonly Command[]): void => {
    if (signal.aborted || !session.state) return
    if (!after) {
      early.push(...commands)
      return void ready()
    }
    after.add(commands)
    draw()
  }

  /** What was done before there was anything to record it with is recorded now. */
  const ready = async (): Promise<void> => {
    const module = await import('./act').catch(() => null)
    if (!module || after || signal.aborted) return
    after = module.createAct(session, draw, navigation, actions, hooks, context)
    if (host) after.made(host.root.host)
    after.add(early.splice(0))
    if (said) after.announce(said)
    draw()
    follow()
  }

  // A page that asks to be asked is waited for: what asks it comes after the first draw.
  const ask: Context['ask'] = (name, ...rest) => {
    if (!hooks.get(name)?.size) rest[1]()
    else if (after) after.ask(name, ...rest)
    else void ready().then(() => after?.ask(name, ...rest))
  }

  const start = (flow: string): void => ask('start', { flow }, () => begin(flow))
  const begin = (flow: string): void => {
    const known = view?.flows.find(({ id }) => id === flow)
    asked = flow
    if (known?.kind !== 'tour' || known.status !== 'active') return send({ type: 'flow.started', flow })
    // It is under way, perhaps on another page.
    draw()
    follow()
  }

  const context: Context = {
    signal, h, svg, icon, send, start, ask,
    page: session.page,
    text: textNodes,
    word: (key, ...values) => word(view?.strings, key, ...values),
    view: () => view,
    emit: (name, detail) => emitter.emit(name, detail),
    // A click before there is anybody to go goes as soon as there is.
    navigate: (href) => after ? after.navigate(href) : void ready().then(() => after?.navigate(href)),
    press: (...pressed) => after ? after.press(...pressed) : void ready().then(() => after?.press(...pressed)),
    get late() { return !!after },
    get asked() { return asked },
    taken() { asked = null },
    announce(text) {
      said = text
      after?.announce(text)
    },
    get root() { return theHost().root },
    layer: () => theHost().layer,
    style(css) {
      if (styles.includes(css)) return
      styles.push(css)
      host?.style(css)
    },
    enterDialog(target) {
      const top = dialogs.top()
      const inside = !!top && (!target || holds(top, target))
      theHost().place(inside ? top : null)
      return !top || inside
    },
    setBusy(value, by) {
      const before = busy.size
      busy[value ? 'add' : 'delete'](by)
      if (before !== busy.size) draw()
    },
    get busy() { return !!busy.size },
    occupied: (by) => [...busy].some((one) => one !== by && !one.startsWith('side')),
    lent,
  }

  /** Somebody asked for this tour elsewhere: bring them to its page, once. */
  const follow = (): void => {
    const flow = asked && view?.flows.find(({ id }) => id === asked)
    // What is to answer it may not have been loaded yet.
    if (!flow || !mounted.has(flow.kind)) return
    const step = flow.kind === 'tour' && flow.steps.find(({ id }) => id === flow.step)
    if (step && !step.here && !step.href) return
    asked = null
    if (step && !step.here) context.navigate(step.href!)
  }

  return {
    view: () => view,
    async update() {
      draw()
      const needed = new Set(view?.flows.map(({ kind }) => kind))
      // A chunk that is blocked leaves the rest as it is, and the next state tries again.
      await Promise.all([...needed].map((kind) => !mounted.has(kind) && kindOf(kind).then((mount) => {
        if (mount && !signal.aborted && !mounted.has(kind)) mounted.set(kind, mount(context))
      }, () => undefined)))
      draw()
      if (after) follow()
      else await ready()
    },
    start,
    act(action, flow) {
      const kind = flow ? view?.flows.find(({ id }) => id === flow)?.kind : 'tour'
      if (kind) mounted.get(kind)?.act?.(action, 'api', flow)
    },
    track: (event, properties) => send({ type: 'track', event, ...properties && { properties } }),
  }
}

const holds = (dialog: Element, target: Element): boolean => {
  for (let node: Node | null = target; node;) {
    if (node === dialog) return true
    node = node.parentNode ?? (node as ShadowRoot).host ?? (node as Document).defaultView?.frameElement ?? null
  }
  return false
}
