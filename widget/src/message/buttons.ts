import type { Context } from '../context'
import type { Banner, Button, Hint, Modal } from '../wire'
import type { Runs } from './runs'

/** The two buttons of a message: what they do to it, and where they lead besides. The usual one has the widget's own word. */
export const createButtons = (context: Context, runs: Runs, flow: () => Modal | Banner | Hint, usual: boolean): HTMLElement[] => {
  const { h, word } = context
  const { primary, secondary } = flow()
  const lead = (pressed: Button): void => context.press(pressed, { flow: flow().id })
  const button = (name: string, label: string, act: () => void): HTMLElement =>
    h('button', { type: 'button', class: `button ${name === 'primary' ? name : 'quiet'}`, 'data-action': name, click: () => act() }, label)
  return [
    secondary && button('secondary', secondary.label ?? word('close'), () => {
      runs.dismissed(flow(), 'secondary', () => lead(secondary))
    }),
    (primary || usual) && button('primary', primary?.label ?? word('gotIt'), () => {
      runs.completed(flow(), () => primary && lead(primary))
    }),
  ].filter((one) => one !== undefined && one !== false)
}
