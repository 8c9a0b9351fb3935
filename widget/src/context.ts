import type { h, svg } from './dom'
import type { Detail } from './emitter'
import type { HookName } from './hooks'
import type { icon } from './icons'
import type { Lent } from './lent'
import type { Button, Command, Flow, State, TextNode } from './wire'
import type { DismissReason, EventName } from './vocabulary'

export type Navigate = (href: string) => void | Promise<void>

/** A function of the page that buttons call by its name. */
export type Action = (detail: Detail) => unknown

/** What a flow does at the end of a press, where it can. */
export interface Ends {
  /** Goes on, or to the button's step. */
  next?(): void
  dismiss?(): void
}

/** What core lends to every kind, so that a kind's chunk carries nothing twice. */
export interface Context {
  readonly signal: AbortSignal
  readonly h: typeof h
  readonly svg: typeof svg
  page(): string
  readonly icon: typeof icon
  /** Authored text as DOM nodes. */
  text(nodes: readonly TextNode[] | undefined): Node[]
  /** One of the widget's own words, with `{0}`, `{1}` filled in. */
  word(key: string, ...values: readonly (string | number)[]): string
  /** The state as it will be once the server has heard everything. */
  view(): State | null
  /** Records what the user did, draws its effect, and sends it. */
  send(...commands: readonly Command[]): void
  emit(name: EventName, detail: Detail): void
  /** Asks the page's hooks before something happens that the user, or the page, wants: then it does, or `stay` hears that it does not. */
  ask(name: HookName, detail: Detail, go: () => void, stay?: () => void): void
  /** Sends what is waiting, then leaves for another page. */
  navigate(href: string): void
  start(flow: string): void
  /** Does what a button says: sets attributes, calls the page, and then what ends the press. */
  press(button: Button, detail: Detail, ends?: Ends): void
  /** Whether the page has had its first draw. */
  readonly late: boolean
  /** The flow that somebody asked for and that has not come yet. */
  readonly asked: string | null
  /** What was asked for is there, and is not asked for any more. */
  taken(): void
  /** Says something to screen readers without moving the focus. */
  announce(text: string): void
  /** The host element's shadow root and the layer in it where a kind puts its element. */
  readonly root: ShadowRoot
  layer(): HTMLElement
  style(css: string): void
  /** Moves everything into the modal dialog that holds `target`, if it is the topmost; false where another one covers it. */
  enterDialog(target: Element | null): boolean
  /** A flow that needs the stage for itself asks everything else to step aside. */
  setBusy(busy: boolean, by: string): void
  readonly busy: boolean
  /** Whether something else than `by` has the page wait: a slide-out (whose names begin with `side`) does not. */
  occupied(by?: string): boolean
  /** What the first draw needed already, so that no chunk carries it twice. */
  readonly lent: Lent
}

export interface Kind {
  update(flows: readonly Flow[]): void
  /** What `onboarding.next()`, `.back()` and `.dismiss()` do to this kind. */
  act?(action: 'next' | 'back' | 'dismiss', reason: DismissReason, flow?: string): void
}

export type Mount = (context: Context) => Kind
