import type { SentCommand } from './wire'

const PREFIX = 'onboarding:command:'

/** Commands that have not been answered, one key each, so that two tabs never overwrite each other's. */
export interface CommandStore {
  all(subject: string): SentCommand[]
  put(subject: string, command: SentCommand): void
  remove(subject: string, id: string): void
}

/** Local storage where there is one; blocked or full storage costs the commands of a closed tab only. */
export const createCommandStore = (): CommandStore => {
  let last = 0

  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return work()
    } catch {
      return otherwise
    }
  }
  // The time is in the key, and grows strictly: keys in their order are commands in theirs.
  const keys = (subject: string): string[] =>
    Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}${subject}:`)).sort()

  return {
    all: (subject) => attempt(() => keys(subject)
      .flatMap((key) => attempt(() => [JSON.parse(localStorage.getItem(key)!) as SentCommand], [])), []),
    put(subject, command) {
      last = Math.max(Date.now(), last + 1)
      attempt(() => localStorage.setItem(`${PREFIX}${subject}:${last}:${command.id}`, JSON.stringify(command)), undefined)
    },
    remove: (subject, id) => attempt(() => keys(subject)
      .filter((key) => key.endsWith(id)).forEach((key) => localStorage.removeItem(key)), undefined),
  }
}
