import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accentRoles } from '../src/colour'
import { diff } from '../src/diff'
import { predict } from '../src/predict'
import type { State, Tour } from '../src/wire'
import { besides } from '../src/tour/side'
import { word } from '../src/words'
import { english } from './support/backend'
import { checklist, moving, step, tour } from './support/flows'

const state = (...flows: State['flows']): State => ({
  subject: 's', catalog: 'c', user: { epoch: 'e', version: 1 }, live: false, culture: 'en', direction: 'ltr', theme: {}, strings: {}, flows,
})

describe('Prediction', () => {
  const three = tour('t', [step('a'), step('b'), step('c')])
  const after = (...types: [type: 'step.next' | 'step.back' | 'flow.dismissed', at: string, run?: number][]): Tour | undefined =>
    predict(state(three), types.map(([type, at, run = 1]) => ({ type, flow: 't', run, step: at }))).flows[0] as Tour | undefined

  it('goes on, back and off like the server', () => {
    expect(after(['step.next', 'a'])).toMatchObject({ step: 'b', status: 'active' })
    expect(after(['step.next', 'a'], ['step.back', 'b'])?.step).toBe('a')
    expect(after(['step.back', 'a'])?.step).toBe('a')
    expect(after(['step.next', 'a'], ['step.next', 'b'], ['step.next', 'c'])).toBeUndefined()
    expect(after(['flow.dismissed', 'a'])).toBeUndefined()
  })

  it('ignores what does not belong to the current step or run', () => {
    expect(after(['step.next', 'b'])?.step).toBe('a')
    expect(after(['step.next', 'a', 2])?.step).toBe('a')
  })

  it('of the same commands again changes nothing more', () => {
    const commands = [{ type: 'step.next', flow: 't', run: 1, step: 'a' }] as const
    const once = predict(state(three), commands)
    expect(predict(once, commands)).toEqual(once)
  })
})

describe('Prediction of a checklist', () => {
  const of = (type: 'task.completed' | 'task.reopened', task: string) => predict(state(moving()), [{ type, flow: 'move-in', task }]).flows[0]
  it('ticks what may be ticked by hand, and counts as the server does', () => {
    expect(of('task.completed', 'read')).toMatchObject({ done: 2, percent: 50 })
    expect(of('task.completed', 'import')).toEqual(moving())
    expect(of('task.reopened', 'read')).toEqual(moving())
  })
})

describe('News between two states', () => {
  it('are tasks that became done and lists that became complete, once', () => {
    const before = state(checklist({ done: 4 }))
    const now = state(checklist({ status: 'completed', done: 5, tasks: checklist().tasks.map((task) => ({ ...task, done: true })) }))
    expect(diff(before, now).map(([name, detail]) => [name, detail['task']])).toEqual([
      ['task.completed', 'assign'], ['task.completed', 'invite'], ['task.completed', 'due'], ['checklist.completed', undefined],
    ])
    expect(diff(now, now)).toEqual([])
    expect(diff(null, now)).toEqual([])
  })
})

describe('An accent', () => {
  const luminance = (text: string): number => {
    const [r, g, b] = text.match(/\d+/g)!.map(Number).map((value) => value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
  }
  const contrast = (a: string, b: string): number => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
    return (high! + 0.05) / (low! + 0.05)
  }

  it('of any colour gives readable labels, links and controls in both themes', () => {
    const parts = ['00', '33', '66', '99', 'cc', 'ff']
    for (const r of parts) for (const g of parts) for (const b of parts) for (const dark of [false, true]) {
      const roles = accentRoles(`#${r}${g}${b}`, dark)
      const ground = dark ? '29 30 38' : '255 255 255'
      expect(contrast(roles.accent, ground), `#${r}${g}${b} control`).toBeGreaterThanOrEqual(3)
      expect(contrast(roles.link, ground), `#${r}${g}${b} link`).toBeGreaterThanOrEqual(4.5)
      expect(contrast(roles.on, roles.accent), `#${r}${g}${b} label`).toBeGreaterThanOrEqual(4.2)
    }
  })

  it('that is no colour falls back to the default', () => {
    expect(accentRoles('url(x)', false)).toEqual(accentRoles(undefined, false))
  })
})

describe('A card', () => {
  const box = { x: 400, y: 300, width: 100, height: 40 }
  const at = (side: 'top' | 'right' | 'bottom' | 'left', align?: string, rtl = false, from = box): number[] => {
    const { x, y } = besides(from, side, align, 200, 80, 1000, 700, rtl)
    return [x, y]
  }

  it('stands beside its target, in line with its start, middle or end', () => {
    expect(at('bottom')).toEqual([350, 356])
    expect(at('top', 'start')).toEqual([400, 204])
    expect(at('bottom', 'end')).toEqual([300, 356])
    expect(at('right')).toEqual([516, 280])
    expect(at('left', 'end')).toEqual([184, 260])
  })

  it('begins where lines begin on a right-to-left page', () => {
    expect(at('bottom', 'start', true)).toEqual(at('bottom', 'end'))
    expect(at('left', 'start', true)).toEqual(at('left', 'start'))
  })

  it('is moved into the window where it would stick out', () => {
    expect(at('bottom', undefined, false, { ...box, x: 950 })).toEqual([788, 356])
    expect(at('right', undefined, false, { ...box, y: 0 })).toEqual([516, 12])
  })
})

describe('Words', () => {
  it('fill in their placeholders', () => {
    expect(word({ progress: '{1}/{0}' }, 'progress', 2, 5)).toBe('5/2')
  })

  it('that the widget asks for are all sent by the server', () => {
    const folder = new URL('../src/', import.meta.url)
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    const asked = sources.flatMap((name) => [...readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8').matchAll(/\bword\(([^\n]*)/g)])
      .flatMap(([, rest]) => [...rest!.split(')')[0]!.matchAll(/'(\w+)'/g)].map(([, key]) => key!))
    expect(asked.length).toBeGreaterThan(15)
    expect(asked.filter((key) => !(key in english))).toEqual([])
  })

  it('have the same keys and placeholders in every culture of the server', () => {
    const folder = new URL('../../src/OnboardingSdk/Strings/', import.meta.url)
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
    expect(files.length).toBeGreaterThan(5)
    const marks = (text: string): string => (text.match(/\{\d\}/g) ?? []).sort().join()
    for (const file of files) {
      const strings = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, string>
      expect(Object.keys(strings).sort(), file).toEqual(Object.keys(english).sort())
      for (const [key, text] of Object.entries(strings)) expect(marks(text), `${file}: ${key}`).toBe(marks(english[key]!))
    }
  })
})
