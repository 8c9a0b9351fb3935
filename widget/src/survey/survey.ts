import type { Context, Kind } from '../context'
import type { Shared } from '../message/message'
import type { Overlay } from '../message/overlay'
import type { Flow, Survey, SurveyAnswer } from '../wire'
import { createForm } from './form'
import type { Form } from './form'
import { css } from './survey.css'

interface Drawn {
  flow: Survey
  readonly shape: string
  readonly overlay: Overlay
  readonly form: Form
  /** It was sent, and its closing words are on screen. */
  sent: boolean
}

const shapeOf = ({ status: _, answers: __, ...flow }: Survey, culture: string | undefined): string => JSON.stringify([flow, culture])

export const mount = (context: Context, { createOverlay, createRuns }: Shared): Kind => {
  context.style(css)
  const { h, icon, word, text } = context
  const runs = createRuns(context)
  const drawn = new Map<Survey['variant'], Drawn>()

  const draw = (flow: Survey): Drawn => {
    const { variant } = flow
    const id = `ob-survey-${variant}`
    const closes = flow.dismissible !== false
    const close = (reason: 'close' | 'escape' | 'api'): void => {
      if (one.sent) return finish(one)
      form.record()
      runs.dismissed(one.flow, reason)
    }
    const form = createForm(context, flow, id, {
      record(question, answer: SurveyAnswer | null) {
        runs.send(one.flow, 'survey.answered', { question, ...answer ?? {} })
        context.emit('survey.answered', { flow: flow.id, question, ...answer ?? {} })
      },
      send() {
        if (!one.sent) runs.completed(one.flow, thank, () => { one.sent = true })
      },
    })
    const thanks = text(flow.completedBody)
    const content = h('div', { class: 'content' }, ...form.content)
    const footer = h('footer', {}, ...form.footer)
    const card = h('section', { class: 'survey', 'aria-labelledby': id, 'data-flow': flow.id }, content, footer,
      closes && h('button', { type: 'button', class: 'icon-button close', 'aria-label': word('close'), 'data-action': 'close', click: () => close('close') }, icon('x')))
    // It stands where "Send" stood: the second click of a double click is none of its own.
    const finishOnce = ((event: MouseEvent) => {
      if (event.detail < 2) finish(one)
    }) as EventListener
    const thank = (): void => {
      const done = h('button', { type: 'button', class: 'button primary', 'data-action': 'finish', click: finishOnce }, word('done'))
      content.replaceChildren(h('h2', { class: 'title thanks', id }, word('thanks')), h('div', { class: 'text' }, ...thanks.length ? thanks : [word('thanksText')]))
      footer.replaceChildren(done)
      content.scrollTop = 0
      done.focus({ preventScroll: true })
      context.announce(word('thanks'))
    }
    const overlay = createOverlay(context, {
      shape: flow, by: `${variant === 'dialog' ? '' : 'side '}survey`, card, asked: context.asked === flow.id, shown: () => runs.shown(flow), ...closes && { escape: () => close('escape') },
    })
    const one: Drawn = { flow, shape: shapeOf(flow, context.view()?.culture), overlay, form, sent: false }
    return one
  }

  const remove = (one: Drawn): void => {
    drawn.delete(one.flow.variant)
    one.form.stop()
    one.overlay.remove()
  }
  const finish = remove

  context.signal.addEventListener('abort', () => [...drawn.values()].forEach(({ form }) => form.stop()))

  return {
    update(flows: readonly Flow[]) {
      for (const variant of ['dialog', 'slideOut'] as const) {
        const flow = flows.find((other): other is Survey => other.kind === 'survey' && other.variant === variant)
        const before = drawn.get(variant)
        const same = !!flow && before?.shape === shapeOf(flow, context.view()?.culture)
        // One that was sent stays for its closing words; one that the server did not take comes back as it was.
        const stays = before && (before.sent ? !flow : same)
        if (before && !stays) remove(before)
        if (flow && !drawn.has(variant)) drawn.set(variant, draw(flow))
        const now = drawn.get(variant)
        if (now && flow) now.flow = flow
        now?.overlay.update()
      }
    },
    act(action, reason, id) {
      for (const one of drawn.values()) {
        if (one.flow.id !== id || action !== 'dismiss' || one.sent) continue
        one.form.record()
        runs.dismissed(one.flow, reason)
      }
    },
  }
}
