import type {
  Advance, By, CommandType, DismissReason, FlowKind, FlowStatus, MissingReason, OnMissing, Placement,
} from './vocabulary'

/** The shapes of docs/reference/wire.md. Unknown fields are ignored. */
export interface State {
  readonly subject: string
  /** Who the user was before they signed in: what is still to be sent of that one is sent as theirs. */
  readonly was?: string
  readonly catalog: string
  readonly user: Version
  readonly account?: Version & { readonly id: string }
  readonly live: boolean
  /** The host runs for developers: what they should know is told in the console. */
  readonly development?: boolean
  readonly culture: string
  /** Of the server's texts; the page's own decides where things are. */
  readonly direction: 'ltr' | 'rtl'
  readonly theme: { readonly accent?: string; readonly scheme?: 'auto' | 'light' | 'dark' }
  readonly strings: Readonly<Record<string, string>>
  readonly flows: readonly Flow[]
  /** When time alone may change what is shown, in milliseconds. */
  readonly recheck?: number
}

/** A journey's version; one that was forgotten and begun anew has another epoch. */
export interface Version {
  readonly epoch: string
  readonly version: number
}

export type Flow = Tour | Checklist | Modal | Banner | Hint | Survey | Tracker | Launcher | ResourceCenter

/** What modals, banners and hints have in common. */
interface Message<K extends 'modal' | 'banner' | 'hint'> {
  readonly kind: K
  readonly id: string
  readonly status: FlowStatus
  readonly run: number
  readonly dismissible?: boolean
  readonly title: string
  readonly body?: readonly TextNode[]
  readonly primary?: Button
  readonly secondary?: Button
}

/** How a modal or a survey lies over the page. */
export interface Overlay {
  readonly variant: 'dialog' | 'slideOut'
  readonly side?: 'left' | 'right'
}

/** One of them, or none. */
export interface Media {
  readonly image?: { readonly src: string; readonly alt: string }
  readonly video?: { readonly src: string; readonly title: string; readonly poster?: string; readonly captions?: string }
  readonly embed?: { readonly src: string; readonly title: string }
}

export interface Modal extends Message<'modal'>, Overlay, Media {}

export interface Banner extends Message<'banner'> {
  readonly position: 'top' | 'bottom' | 'inline'
  readonly overlay?: boolean
  readonly target?: string
}

export interface Hint extends Message<'hint'> {
  readonly target: string
  readonly placement?: Placement
  readonly openOnHover?: boolean
}

export interface Survey extends Overlay {
  readonly kind: 'survey'
  readonly id: string
  readonly status: FlowStatus
  readonly run: number
  readonly dismissible?: boolean
  readonly title: string
  readonly body?: readonly TextNode[]
  /** Its closing words, where it has some of its own. */
  readonly completedBody?: readonly TextNode[]
  readonly oneAtATime: boolean
  readonly questions: readonly Question[]
  /** What was answered in this run so far, on whichever device. */
  readonly answers: Readonly<Record<string, SurveyAnswer>>
}

export type AnswerValue = string | number | readonly string[]

export interface SurveyAnswer {
  readonly value: AnswerValue
  readonly other?: string
}

export interface Question {
  readonly id: string
  readonly type: 'nps' | 'csat' | 'rating' | 'text' | 'single' | 'multiple'
  readonly title: string
  readonly body?: readonly TextNode[]
  readonly required?: boolean
  readonly choices?: readonly { readonly id: string; readonly label: string }[]
  readonly other?: boolean
  readonly otherLabel?: string
  readonly scale?: number
  readonly style?: 'stars' | 'numbers'
  readonly low?: string
  readonly high?: string
  readonly placeholder?: string
  readonly maxLength?: number
  readonly branches?: readonly Branch[]
  readonly next?: string
}

/** Where an answer leads: to a question, or to `$end`. */
export interface Branch {
  readonly test: string
  readonly value?: string | number | boolean | readonly string[]
  readonly values?: readonly (string | number | boolean)[]
  readonly next: string
}

/** Shows nothing, and records an event. */
export interface Tracker {
  readonly kind: 'tracker'
  readonly id: string
  readonly on: 'click' | 'seen' | 'page'
  readonly target?: string
  readonly event: string
  readonly properties?: Readonly<Record<string, unknown>>
}

export type LauncherIcon = 'help' | 'message' | 'book' | 'news' | 'tip' | 'support'

/** Something on the page that opens something. */
export interface Launcher {
  readonly kind: 'launcher'
  readonly id: string
  readonly status: FlowStatus
  readonly dismissible?: boolean
  readonly label: string
  readonly variant: 'icon' | 'text' | 'beacon'
  readonly icon?: LauncherIcon
  /** Where it floats; one with a target does not. */
  readonly position?: 'bottomEnd' | 'bottomStart'
  readonly target?: string
  readonly placement?: Placement
  readonly action: Button
}

/** A center that nobody has opened yet. */
export interface ResourceCenter {
  readonly kind: 'resourceCenter'
  readonly id: string
  readonly status: FlowStatus
  readonly dismissible?: boolean
  readonly title: string
  readonly side: 'left' | 'right'
  /** The announcements that are news to the user. */
  readonly unread: readonly string[]
}

/** What is in a center, asked for when it is opened. */
export interface Resources {
  readonly id: string
  readonly title: string
  readonly body?: readonly TextNode[]
  readonly layout: 'tabs' | 'list'
  readonly search: boolean
  readonly sections: readonly Section[]
  readonly contact?: Resource
}

export interface Section {
  readonly id: string
  readonly title: string
  readonly items?: readonly Resource[]
  readonly announcements?: readonly Announcement[]
}

export interface Resource extends Media {
  readonly id: string
  readonly type: 'article' | 'video' | 'link' | 'flow' | 'action'
  readonly title: string
  readonly summary?: string
  readonly body?: readonly TextNode[]
  readonly href?: string
  readonly flow?: string
  readonly flowKind?: FlowKind
  /** How far it is, of a checklist. */
  readonly done?: number
  readonly total?: number
  readonly percent?: number
  readonly action?: Button
  readonly keywords?: readonly string[]
}

export interface Announcement extends Media {
  readonly id: string
  readonly date: string
  readonly label?: string
  readonly title: string
  readonly body?: readonly TextNode[]
  readonly primary?: Button
  readonly unread: boolean
}

export interface Tour {
  readonly kind: 'tour'
  readonly id: string
  readonly status: FlowStatus
  readonly run?: number
  readonly step: string
  readonly dismissible?: boolean
  /** The way that is foreseen now: what lies behind, the current step, and what follows. */
  readonly steps: readonly Step[]
  /** Steps beside that way, to which a button or a way of it leads. */
  readonly others?: readonly Step[]
  /** An attribute that the browser sets may change the way. */
  readonly uncertain?: boolean
  /** Not from the server: the step was left, and only its answer says where to. */
  readonly held?: boolean
}

export interface Step extends Media {
  readonly id: string
  readonly title?: string
  readonly body?: readonly TextNode[]
  readonly target?: string
  readonly placement?: Placement
  readonly here: boolean
  readonly href?: string
  /** The ways on; absent: the button. */
  readonly advance?: readonly Advance[]
  /** How long a text has to be, in characters, for `input`. */
  readonly minLength?: number
  /** How long it stays on screen, in milliseconds, for `delay`. */
  readonly delay?: number
  /** The page that the user is on, where that is one of those of `route`. */
  readonly arrived?: string
  /** The steps that a way, or `skip`, leads to, where these are not the ones that follow. */
  readonly paths?: Readonly<Partial<Record<By | 'skip', readonly string[]>>>
  /** What the primary button does besides going on. */
  readonly action?: Button
  /** Further buttons. */
  readonly buttons?: readonly Button[]
  /** It lies behind, and going back passes over it. */
  readonly passed?: boolean
  readonly interactive?: boolean
  readonly skippable?: boolean
  readonly onMissing?: OnMissing
  readonly wait?: number
  readonly next?: string
}

/** What a button does, in this order; at most one of what stands behind `call`. */
export interface Button {
  readonly label?: string
  readonly set?: Readonly<Record<string, unknown>>
  /** Name of a function that the page has registered. */
  readonly call?: string
  readonly next?: boolean
  readonly step?: string
  /** The steps from the one that it leads to, where these are not the ones that follow. */
  readonly path?: readonly string[]
  readonly start?: string
  readonly href?: string
  readonly dismiss?: boolean
}

export interface Checklist {
  readonly kind: 'checklist'
  readonly id: string
  readonly status: FlowStatus
  readonly title: string
  readonly body?: readonly TextNode[]
  /** Its closing words, where it has some of its own. */
  readonly completedBody?: readonly TextNode[]
  readonly collapsed: boolean
  readonly dismissible?: boolean
  readonly done: number
  readonly total: number
  readonly percent: number
  /** Headings that group the tasks; these come in their order. */
  readonly phases?: readonly { readonly id: string; readonly title: string; readonly done: number; readonly total: number }[]
  readonly tasks: readonly Task[]
}

/** Somebody of the account: by the name that the host gives, by a role, or the user. */
export interface Person {
  readonly name?: string
  readonly role?: string
  readonly me?: boolean
}

export interface Task {
  readonly id: string
  readonly title: string
  readonly body?: readonly TextNode[]
  readonly done: boolean
  readonly doneAt?: string
  readonly optional?: boolean
  /** How far it is, where it waits for several of the same. */
  readonly count?: { readonly done: number; readonly total: number }
  /** How far long work is, as the host reports it. */
  readonly progress?: { readonly done: number; readonly total: number }
  /** The tasks that have to be done first: it is locked. */
  readonly waitsFor?: readonly string[]
  /** The user may tick it, or untick it, now. */
  readonly manual?: boolean
  readonly phase?: string
  /** The day on which it is due, how many days from today that is, and whether it is over. */
  readonly due?: string
  readonly dueIn?: number
  readonly overdue?: boolean
  readonly owner?: Person
  readonly doneBy?: Person
  readonly resources?: readonly { readonly title: string; readonly href: string }[]
  readonly action?: Button
}

export type TextNode = string | {
  readonly t: string
  readonly c?: readonly TextNode[]
  readonly v?: string
  readonly href?: string
  readonly src?: string
  readonly alt?: string
}

/** A command as its maker writes it; the outbox adds the `id`. */
export interface Command {
  readonly type: CommandType
  readonly flow?: string
  readonly run?: number
  readonly step?: string
  readonly task?: string
  readonly by?: By
  readonly to?: string
  readonly reason?: DismissReason | MissingReason | 'user' | 'missing'
  readonly selector?: string
  readonly question?: string
  readonly value?: AnswerValue
  readonly other?: string
  readonly event?: string
  readonly properties?: Readonly<Record<string, unknown>>
}

export interface SentCommand extends Command {
  readonly id: string
  /** The account whose state was on screen. */
  readonly account?: string
}

export interface Answer {
  readonly results: readonly { readonly id: string; readonly status: 'applied' | 'refused'; readonly reason?: string }[]
  readonly state?: State
}

export interface Push {
  readonly subject: 'user' | 'account'
  readonly account?: string
  readonly epoch: string
  readonly from: number
  readonly version: number
  readonly stale?: boolean
  readonly changes?: readonly Change[]
}

export interface Change {
  readonly type: 'task.completed' | 'task.progress' | 'milestone.reached' | 'event'
  readonly flow?: string
  readonly task?: string
  readonly milestone?: string
  readonly event?: string
  readonly at?: string
  readonly done?: number
  readonly total?: number
  readonly percent?: number
  readonly completed?: boolean
}
