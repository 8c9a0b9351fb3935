import type { Session } from './session'
import { createCommandStore } from './storage'
import { uuid } from './uuid'
import type { Answer, Command, SentCommand } from './wire'

const MOST = 50
const MOST_BYTES = 30_000

export interface Outbox {
  /** Commands that the server has not answered yet, in order. */
  pending(): readonly SentCommand[]
  add(commands: readonly Command[]): void
  /** Sends now instead of with the next batch; for a page that is being left. */
  flush(): void
  /** Takes up what an earlier page of this subject left behind. */
  adopt(): void
}

/** Keeps what the user did until the server has answered it: order kept, one request at a time, for ever. */
export const createOutbox = (session: Session, changed: () => void): Outbox => {
  const store = createCommandStore()
  const { signal, emitter } = session
  let subject = ''
  /** Whose a command is that somebody did before they signed in. */
  const owners = new WeakMap<SentCommand, string>()
  let pending: SentCommand[] = []
  let sending = false
  let timer = 0
  let attempt = 0
  let most = MOST

  const settle = (of: string, sent: readonly SentCommand[]): void => {
    for (const { id } of sent) store.remove(of, id)
    pending = pending.filter((command) => !sent.includes(command))
  }

  const owner = (command: SentCommand): string => owners.get(command) ?? subject

  const batch = (): SentCommand[] => {
    let bytes = 0
    const others = pending.findIndex((command) => owner(command) !== owner(pending[0]!))
    return pending.slice(0, others < 0 ? most : Math.min(most, others)).filter((command, index) => (bytes += JSON.stringify(command).length) < MOST_BYTES || !index)
  }

  const schedule = (pause: number): void => {
    clearTimeout(timer)
    if (!signal.aborted) timer = setTimeout(send, pause)
  }

  // Other commands are refused in the course of things, e.g. when two tabs press Next; a fact only by mistake.
  const refused = (command: SentCommand, why?: string): void => {
    emitter.emit('command.refused', { ...command, why })
    if (command.type === 'track' && session.state?.development) console.warn(`onboarding: the event “${command.event}” was refused: ${why}`)
  }

  const answered = async (response: Response, of: string, sent: readonly SentCommand[], accept: ReturnType<Session['asking']>): Promise<void> => {
    const { results, state } = await response.json() as Answer
    attempt = 0
    most = MOST
    settle(of, sent)
    for (const { id, status, reason } of results ?? []) {
      const command = status === 'refused' && sent.find((one) => one.id === id)
      if (command) refused(command, reason)
    }
    if (state) {
      session.tell(state)
      accept(state)
    }
    changed()
  }

  const failed = (response: Response | null, of: string, sent: readonly SentCommand[]): void => {
    const status = response?.status
    if (status === 409) {
      // Somebody else is signed in. What is stored waits for its own user; nothing more is sent as theirs.
      pending = []
      subject = ''
      session.refresh()
      changed()
    } else if (status === 400 || status === 413) {
      // One malformed command must not hold the others up: halve until it stands alone, then drop it.
      if (sent.length > 1) most = sent.length >> 1
      else {
        settle(of, sent)
        refused(sent[0]!, `malformed (HTTP ${status})`)
      }
      schedule(0)
    } else {
      const after = Number(response?.headers.get('retry-after')) * 1000
      schedule(Math.max(after || 0, session.pause(attempt++)))
    }
  }

  const send = async (): Promise<void> => {
    clearTimeout(timer)
    if (sending || !pending.length || !subject || signal.aborted) return
    sending = true
    const sent = batch()
    const of = owner(sent[0]!)
    const accept = session.asking()
    let response: Response | null = null
    try {
      response = await fetch(`${session.base}commands`, {
        method: 'POST', keepalive: true, headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ subject: of, page: session.page(), on: session.age(), commands: sent }),
      })
      if (!response.ok) throw response
      await answered(response, of, sent, accept)
      sending = false
      if (pending.length) schedule(0)
    } catch {
      sending = false
      failed(response, of, sent)
    }
  }

  const flush = (): void => void send()
  const adopt = (): void => {
    const { subject: now, was } = session.state ?? {}
    if (!now) return
    const left = now === subject || (subject && subject === was) ? pending : []
    // Sent as the visitor's that they were: what had come through then is no second command now.
    const theirs = (commands: SentCommand[], of: string): SentCommand[] => {
      for (const command of commands) if (!owners.has(command)) owners.set(command, of)
      return commands
    }
    if (now !== subject) theirs(left, subject)
    subject = now
    const known = new Set(left.map(({ id }) => id))
    const stored = [...was ? theirs(store.all(was), was) : [], ...store.all(now)].filter(({ id }) => !known.has(id))
    pending = [...stored, ...left]
    if (pending.length) schedule(0)
  }

  signal.addEventListener('abort', () => {
    // What was done before the end is still sent, once; what fails waits for the next page.
    const last = signal.reason === 'stop' && !sending && batch()
    clearTimeout(timer)
    if (last && last.length) {
      const of = owner(last[0]!)
      fetch(`${session.base}commands`, {
        method: 'POST', keepalive: true, headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ subject: of, page: session.page(), on: session.age(), commands: last }),
      }).then((response) => response.ok && settle(of, last), () => undefined)
    }
  })
  addEventListener('pagehide', flush, { signal })
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) flush()
    else if (pending.length) schedule(0)
  }, { signal })
  addEventListener('online', () => {
    attempt = 0
    flush()
  }, { signal })
  addEventListener('pageshow', ({ persisted }) => persisted && adopt(), { signal })

  return {
    pending: () => pending,
    add(commands) {
      if (!subject) adopt()
      for (const command of commands) {
        const account = session.state?.account?.id
        const full: SentCommand = { id: uuid(), ...command, ...account && { account } }
        pending.push(full)
        store.put(subject, full)
      }
      // Somebody waits for what they asked for.
      if (!attempt && !sending) schedule(commands.some(({ type }) => type === 'flow.started') ? 0 : 20)
    },
    flush, adopt,
  }
}
