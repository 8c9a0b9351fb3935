import type { Action, Context } from './context'
import type { Detail } from './emitter'

/** Does what buttons say. What the page's functions do wrong is told, and keeps nothing from happening. */
export const createPress = (context: Context, actions: ReadonlyMap<string, Action>): Context['press'] => {
  const unknown = new Set<string>()

  const call = (name: string, detail: Detail): void => {
    const action = actions.get(name)
    context.emit('action', { name, ...detail })
    if (!action) {
      if (unknown.has(name)) return
      unknown.add(name)
      context.emit('action.missing', { name, ...detail })
      console.warn(`onboarding: no function is registered as “${name}”: onboarding.registerAction('${name}', …)`)
      return
    }
    const failed = (error: unknown): void => {
      context.emit('error', { error, name, ...detail })
      console.error('onboarding:', error)
    }
    try {
      Promise.resolve(action({ name, ...detail })).catch(failed)
    } catch (error) {
      failed(error)
    }
  }

  return ({ set, call: name, start, href, dismiss }, detail, ends = {}) => {
    // In this order: what follows may depend on what was set.
    if (set) context.send({ type: 'attribute.set', properties: set })
    if (name) call(name, detail)
    ends.next?.()
    if (start) context.start(start)
    else if (href) context.navigate(href)
    else if (dismiss) ends.dismiss?.()
  }
}
