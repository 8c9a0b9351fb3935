import type { EventName } from './vocabulary'

export type Detail = Readonly<Record<string, unknown>>
export type Handler = (detail: Detail) => void

export interface Emitter {
  emit(name: EventName, detail?: Detail): void
  on(name: string, handler: Handler): () => void
}

/** A subscriber that throws is reported to the console and harms nobody: neither the others nor the tour. */
export const createEmitter = (): Emitter => {
  const handlers = new Map<string, Set<Handler>>()
  return {
    emit(name, detail = {}) {
      for (const handler of [...(handlers.get(name) ?? [])]) {
        try {
          handler(detail)
        } catch (error) {
          console.error('onboarding:', error)
        }
      }
    },
    on(name, handler) {
      const set = handlers.get(name) ?? new Set()
      handlers.set(name, set.add(handler))
      return () => void set.delete(handler)
    },
  }
}
