import { mkdirSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { checklist, step, tour } from './support/flows'
import type { Scene } from './support/world'
import { it } from './support/world'

// As the server sends them: a Hebrew text that begins with a Latin name has a mark in front, an English one that has no translation is set apart, and so is an English name.
const hebrew = '\u200fTaskBoard מוכן לעבודה!'
const english = '\u200e\u2066Hello, friend!\u2069'
const body = '<main><h1>לוח משימות</h1><button id="a">פרויקט חדש</button></main>'
const steps = [
  step('one', { title: hebrew, target: '#a', body: [{ t: 'p', c: ['ברוך הבא, \u2068Ada Lovelace\u2069! כאן נמצאים הפרויקטים של הצוות שלך.'] }, { t: 'p', c: ['\u200e\u2066', 'No translation yet.', '\u2069'] }] }),
  step('two', { title: english }),
]

const settled = 'Promise.all([...document.querySelector("onboarding-root").shadowRoot.querySelectorAll("*")].flatMap((e) => e.getAnimations()).map((a) => a.finished.catch(() => 0))).then(() => 1)'

/** Where a character of a text is on screen. */
const at = (scene: Scene, text: string, character: string): Promise<number> => scene.page.evaluate(`(() => {
  const walker = document.createTreeWalker(document.querySelector('onboarding-root').shadowRoot, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (!node.data.includes(${JSON.stringify(text)}) || !node.parentElement.checkVisibility()) continue
    const range = document.createRange()
    const index = node.data.indexOf(${JSON.stringify(character)})
    range.setStart(node, index)
    range.setEnd(node, index + 1)
    return range.getBoundingClientRect().left
  }
  return NaN
})()`)

describe('Texts of both directions', () => {
  it.for(['rtl', 'ltr'] as const)('read as their language does on a page that begins on the side of %s', async (dir, { scene }) => {
    const shown = await scene({ direction: 'rtl', culture: 'he', flows: [tour('t', steps)] }, body, { html: `dir="${dir}" lang="he"`, css: '#a { position: absolute; left: 480px; top: 240px }' })
    await shown.title('TaskBoard')
    expect(await at(shown, 'TaskBoard', '!'), 'the end of a Hebrew sentence is on the left').toBeLessThan(await at(shown, 'TaskBoard', 'T'))
    expect(await at(shown, 'No translation', '.'), 'the end of an English one on the right').toBeGreaterThan(await at(shown, 'No translation', 'N'))
    expect(await at(shown, 'ברוך', '!'), 'what follows an English name goes on to the left').toBeLessThan(await at(shown, 'ברוך', 'A'))
    await shown.button('next').click()
    await shown.title('Hello')
    expect(await at(shown, 'Hello', '!')).toBeGreaterThan(await at(shown, 'Hello', 'H'))
  })

  it('stand in a list from right to left', async ({ scene }) => {
    const list = checklist({ title: 'שתף את הצוות', tasks: [
      { id: 'a', title: 'צור פרויקט', done: true },
      { id: 'b', title: 'הזמן את \u2068Ada\u2069!', done: false, body: [{ t: 'p', c: ['\u200fTaskBoard טוב יותר בשניים.'] }], action: { label: 'הראה לי', href: '/team' } },
      { id: 'c', title: english, done: false },
    ] })
    const shown = await scene({ direction: 'rtl', culture: 'he', flows: [list] }, body, { html: 'dir="rtl" lang="he"' })
    await shown.page.locator('.panel').waitFor()
    expect(await at(shown, 'הזמן', '!')).toBeLessThan(await at(shown, 'הזמן', 'A'))
    if (process.env.SCREENSHOTS) {
      mkdirSync(process.env.SCREENSHOTS, { recursive: true })
      await shown.page.evaluate(settled)
      await shown.page.screenshot({ path: `${process.env.SCREENSHOTS}/hebrew-list.png` })
      const tourOf = await scene({ direction: 'rtl', culture: 'he', flows: [tour('t', steps)] }, body, { html: 'dir="rtl" lang="he"', css: '#a { position: absolute; left: 480px; top: 240px }' })
      await tourOf.title('TaskBoard')
      await tourOf.page.evaluate(settled)
      await tourOf.page.screenshot({ path: `${process.env.SCREENSHOTS}/hebrew-tour.png` })
    }
  })
})
