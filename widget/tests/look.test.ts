import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect } from 'vitest'
import { checklist, step, tour } from './support/flows'
import { it, until } from './support/world'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const body = '<main><h1>App</h1><button id="a">A</button></main>'
const long = step('one', {
  target: '#a', title: 'Legen Sie Ihr erstes gemeinsames Projektverzeichnis an', skippable: true, next: 'Verstanden, weiter zum nächsten Schritt',
  body: [{ t: 'p', c: ['In einem Projekt liegen die Aufgaben Ihrer Arbeitsgruppe. Die Benachrichtigungseinstellungen lassen sich jederzeit anpassen.'] }, { t: 'pre', v: 'a very long line of code that must not make the page scroll sideways at all' }],
})
const settled = 'Promise.all([...document.querySelector("onboarding-root").shadowRoot.querySelectorAll("*")].flatMap((e) => e.getAnimations()).map((a) => a.finished.catch(() => 0))).then(() => 1)'

describe('How it looks', () => {
  it.for([
    ['a tour', 'light'], ['a tour', 'dark'], ['a checklist', 'light'], ['a checklist', 'dark'], ['a finished checklist', 'light'],
  ] as const)('%s in %s has nothing that axe finds wrong', async ([what, scheme], { scene }) => {
    const done = checklist({ status: 'completed', done: 5, percent: 100, tasks: checklist().tasks.map((task) => ({ ...task, done: true })) })
    const flow = what === 'a tour' ? tour('t', [step('zero'), { ...long }], { step: 'one', status: 'active' }) : what === 'a checklist' ? checklist() : done
    const { page } = await scene({ flows: [flow], theme: { accent: '#facc15', scheme } }, body, { js: axe })
    await page.locator('.popover.ready, .panel').first().waitFor()
    await page.evaluate(settled)
    const violations = await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.target.join(" ") + " " + n.failureSummary).join("; ")))')
    expect(violations).toEqual([])
  })

  it.for([[320, 568], [375, 667], [640, 360]] as const)('fits %i × %i: no sideways scroll, every button within reach', async ([width, height], { scene }) => {
    const { page, title, button } = await scene({ flows: [tour('t', [step('zero'), long], { step: 'one', status: 'active' }), checklist()] }, body, { viewport: { width, height } })
    await title('Legen Sie')
    await page.evaluate(settled)
    const reach = async (selector: string): Promise<void> => {
      for (const box of await page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))) {
        expect(box.left).toBeGreaterThanOrEqual(0)
        expect(box.right).toBeLessThanOrEqual(width)
        expect(box.top).toBeGreaterThanOrEqual(0)
        expect(box.bottom).toBeLessThanOrEqual(height)
      }
    }
    await reach('.popover[role=dialog], .popover[role=dialog] button')
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await button('close').click()
    if (width < 480) await button('expand').click()
    await page.locator('.panel').waitFor()
    await page.evaluate(settled)
    await reach('.panel, .panel header button, .panel footer button:not([hidden])')
  })

  it('follows the page’s color-scheme while it is shown, and the system’s where the page says nothing', async ({ scene }) => {
    const { page, title } = await scene({ flows: [tour('t', [step('one')])], theme: { accent: '#0a0', scheme: 'auto' } }, body, { css: '.night { color-scheme: dark } .day { color-scheme: light }', html: 'class="day"' })
    await title('Step one')
    const scheme = (): Promise<string | null> => page.locator('.layer').getAttribute('data-scheme')
    expect(await scheme()).toBe('light')
    await page.evaluate('document.documentElement.className = "night"')
    await until(scheme, (now) => now === 'dark', 'dark')
    await page.evaluate('document.documentElement.className = ""')
    await until(scheme, (now) => now === 'light', 'the system’s light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await until(scheme, (now) => now === 'dark', 'the system’s dark')
  })

  it('takes the page’s font, and the system’s where the page names none', async ({ scene }) => {
    const own = await scene({ flows: [tour('t', [step('one')])] }, body, { css: 'body { font-family: Georgia, serif }' })
    await own.title('Step one')
    expect(await own.card.evaluate((node) => getComputedStyle(node).fontFamily)).toContain('Georgia')
    const none = await scene({ flows: [tour('t', [step('one')])] }, body)
    await none.title('Step one')
    expect(await none.card.evaluate((node) => getComputedStyle(node).fontFamily)).toContain('system-ui')
  })

  it('moves nothing where motion is not wanted', async ({ scene }) => {
    const { page, title } = await scene({ flows: [tour('t', [step('one', { target: '#a' })])] }, body, { context: { reducedMotion: 'reduce' } })
    await title('Step one')
    const moving = await page.evaluate('[...document.querySelector("onboarding-root").shadowRoot.querySelectorAll("*")].flatMap((e) => e.getAnimations()).flatMap((a) => a.effect.getKeyframes()).filter((k) => k.transform && k.transform !== "none").length')
    expect(moving).toBe(0)
  })

  it('draws borders where colours are forced', async ({ scene }) => {
    const { page, title, card } = await scene({ flows: [tour('t', [step('one', { target: '#a' }), step('two')])] }, body, { context: { forcedColors: 'active' } })
    await title('Step one')
    await until(() => page.locator('.popover .primary').evaluate((node) => getComputedStyle(node).borderStyle), (style) => style === 'solid', 'the later styles')
    expect(await card.evaluate((node) => getComputedStyle(node).borderTopWidth)).toBe('1px')
  })

  it('has its words in the page’s culture', async ({ scene }) => {
    const { title, card, button } = await scene({ culture: 'de', strings: { next: 'Weiter', progress: '{0} von {1}', close: 'Schließen' }, flows: [tour('t', [step('one'), step('two')])] }, body)
    await title('Step one')
    expect(await button('next').innerText()).toBe('Weiter')
    await card.getByText('1 von 2').waitFor()
    expect(await button('close').getAttribute('aria-label')).toBe('Schließen')
  })
})
