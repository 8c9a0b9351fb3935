import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect } from 'vitest'
import type { Flow } from '../src/wire'
import { banner, goal, hint, launcher, modal, mood, nps, sitting, slideOut, stars, survey, tools, why } from './support/flows'
import { it, until } from './support/world'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const body = '<main id="main"><h1>App</h1><button id="a">A</button></main>'
const settled = 'Promise.all([...document.querySelector("onboarding-root").shadowRoot.querySelectorAll("*")].flatMap((e) => e.getAnimations()).filter((a) => a.effect.getTiming().iterations !== 3).map((a) => a.finished.catch(() => 0))).then(() => 1)'
const image = { src: '/picture.svg', alt: 'A board' }
const kinds: Record<string, Flow> = {
  'a modal': modal({ image }), 'a slide-out': slideOut(), 'a banner': banner({ primary: { label: 'More' }, secondary: { label: 'Later' } }),
  'an inline banner': banner({ position: 'inline', target: '#main' }), 'a hint': hint('a'), 'a launcher': launcher({ action: { call: 'x' } }), 'a launcher with words': launcher({ variant: 'text', label: 'Help and what is new here', action: { call: 'x' } }), 'a launcher on a target': sitting('a', { variant: 'icon', action: { call: 'x' } }),
  'a survey': survey([nps, why]), 'a survey of choices': survey([goal], { variant: 'dialog' }), 'a survey of everything': survey([nps, mood, stars, tools, why], { oneAtATime: false }),
}
const shown = '.over, .banner, .beacon, .opener'

describe('Each further kind', () => {
  it.for(Object.keys(kinds).flatMap((what) => (['light', 'dark'] as const).map((scheme) => [what, scheme] as const)))('%s in %s has nothing that axe finds wrong', async ([what, scheme], { scene }) => {
    const { page } = await scene({ flows: [kinds[what]!], theme: { accent: '#facc15', scheme } }, body, { js: axe })
    await page.locator(shown).first().waitFor()
    if (what === 'a hint') await page.locator('.beacon').click()
    await page.waitForLoadState('networkidle')
    await page.evaluate(settled)
    const violations = await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.target.join(" ") + " " + n.failureSummary).join("; ")))')
    expect(violations).toEqual([])
  })

  it.for(Object.keys(kinds))('%s fits 320 × 480: nothing sticks out, every button within reach', async (what, { scene }) => {
    const { page } = await scene({ flows: [kinds[what]!] }, body, { viewport: { width: 320, height: 480 } })
    await page.locator(shown).first().waitFor()
    if (what === 'a hint') await page.locator('.beacon').click()
    await page.waitForLoadState('networkidle')
    await page.evaluate(settled)
    const boxes = await page.locator('.over, .over button, .over label, .over textarea, .banner, .banner button, .hint, .hint button, .opener, main')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
    expect(boxes.length).toBeGreaterThan(1)
    for (const { left, right } of boxes) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(320)
    }
    const card = await page.locator('.over, .banner, .hint, .opener').first().boundingBox()
    expect(card!.y).toBeGreaterThanOrEqual(0)
    expect(card!.y + card!.height).toBeLessThanOrEqual(480)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })

  it.for(['a modal', 'a banner', 'a hint', 'a survey'])('%s does not move where motion is not wanted', async (what, { scene }) => {
    const { page } = await scene({ flows: [kinds[what]!] }, body, { context: { reducedMotion: 'reduce' } })
    await page.locator(shown).first().waitFor()
    const moving = await page.evaluate('[...document.querySelector("onboarding-root").shadowRoot.querySelectorAll("*")].flatMap((e) => e.getAnimations()).flatMap((a) => a.effect.getKeyframes()).filter((f) => f.transform && f.transform !== "none").length')
    expect(moving).toBe(0)
  })

  it('leaves no listener that acts, and nothing on the page, after fifty starts and stops', async ({ scene }) => {
    const { page } = await scene({ flows: [modal(), banner(), hint('a'), survey()] }, body)
    await page.locator('.modal').waitFor()
    const before = await page.evaluate('document.body.outerHTML')
    for (let round = 0; round < 50; round++) {
      await page.evaluate('onboarding.stop()')
      await page.evaluate('onboarding.refresh()')
    }
    await page.evaluate('onboarding.stop()')
    expect(await page.evaluate('document.body.outerHTML')).toBe(before)
    expect(await page.evaluate('document.querySelectorAll("onboarding-root, onboarding-banner").length')).toBe(0)
    await until(() => page.evaluate('document.getAnimations().length') as Promise<number>, (count) => count === 0, 'no animation')
    expect(await page.evaluate('getComputedStyle(document.documentElement).paddingTop')).toBe('0px')
  })

  it('whose chunk is blocked leaves the rest as it is', async ({ scene }) => {
    const { page, context, site } = await scene({ flows: [modal(), banner()] }, body, { open: false, expected: /ERR_FAILED|Failed to fetch/ })
    await context.route('**/modal-*.js', (route) => route.abort())
    await page.goto(`${site.base}/`)
    await page.locator('.banner').waitFor()
    expect(await page.locator('.modal').count()).toBe(0)
  })

  it('shows text as text, whatever is in it', async ({ scene }) => {
    const evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
    const { page } = await scene({
      flows: [
        modal({ title: evil, body: [{ t: 'p', c: [evil, { t: 'a', href: 'javascript:hacked=1', c: [evil] }] }], image: { src: 'javascript:hacked=1', alt: evil }, primary: { label: evil }, secondary: { label: evil } }),
        banner({ title: evil, primary: { label: evil, href: 'javascript:window.hacked=1' } }),
        survey([{ ...goal, title: evil, otherLabel: evil, choices: [{ id: 'a', label: evil }, { id: 'b', label: evil }] }], { title: evil }),
      ],
    }, body)
    await page.locator('.modal').waitFor()
    await page.locator('.modal [data-action=primary]').click()
    await page.locator('.banner [data-action=primary]').click()
    await page.locator('.survey .choice').first().click()
    expect(await page.evaluate('window.hacked')).toBeUndefined()
    expect(await page.evaluate('document.querySelector("onboarding-root").shadowRoot.querySelectorAll("script, [onerror]").length')).toBe(0)
  })
})
