import type { Context } from './context'
import type { Detail } from './emitter'

/** What a page may be asked before it happens. */
export type HookName = 'start' | 'next' | 'back' | 'dismiss' | 'complete'

/** `false`, or a promise of it, refuses; anything else lets it happen. */
export type Hook = (detail: Detail) => unknown
export type Hooks = ReadonlyMap<string, ReadonlySet<Hook>>

/** For how long an answer is waited for, in milliseconds. */
const PATIENCE = 10_000

const isPromise = (value: unknown): value is PromiseLike<unknown> => typeof (value as PromiseLike<unknown> | null)?.then === 'function'

/**
 * Asks the page's hooks, one after the other, and then goes on or stays. Where none of them answers with a promise that is at once: what
 * follows may be a page that is left. One that throws, rejects, or does not answer in ten seconds is told of by `error`, and lets it happen.
 */
export const createAsk = (context: Context, hooks: Hooks): Context['ask'] => {
  /** The flows about which an answer is waited for: a second press changes nothing. */
  const asking = new Set<unknown>()

  return (name, detail, go, stay) => {
    if (asking.has(detail['flow'])) return
    asking.add(detail['flow'])
    const list = [...hooks.get(name) ?? []]
    const told = { action: name, ...detail }
    const failed = (error: unknown): void => {
      context.emit('error', { error, ...told })
      console.error('onboarding:', error)
    }
    const end = (goes: boolean): void => {
      asking.delete(detail['flow'])
      if (context.signal.aborted) return
      if (goes) return go()
      context.emit('refused', told)
      stay?.()
    }
    const from = (at: number): void => {
      for (; at < list.length; at++) {
        try {
          const answer = list[at]!(told)
          if (isPromise(answer)) return later(answer, at + 1)
          if (answer === false) return end(false)
        } catch (error) {
          failed(error)
        }
      }
      end(true)
    }
    const later = (answer: PromiseLike<unknown>, next: number): void => {
      const timer = setTimeout(() => settle(() => failed(new Error(`a hook before “${name}” has not answered for ${PATIENCE / 1000} s`))), PATIENCE)
      let open = true
      const settle = (what: () => boolean | void): void => {
        if (!open) return
        open = false
        clearTimeout(timer)
        context.signal.removeEventListener('abort', over)
        if (what() === false) end(false)
        else from(next)
      }
      const over = (): void => settle(() => false)
      context.signal.addEventListener('abort', over)
      answer.then((value) => settle(() => value !== false), (error: unknown) => settle(() => failed(error)))
    }
    from(0)
  }
}
