import { describe, expect } from 'vitest'
import { modal, step, tour } from './support/flows'
import { it, until } from './support/world'

const body = '<main id="main"><h1>App</h1><button id="a">A</button></main>'
const css = '#a { margin: 120px }'
const frame = 'https://player.example.org/v/1'

describe('Media', () => {
  it('stand above a step’s words, and the card keeps to its target', async ({ scene }) => {
    const { page, card, title } = await scene({ flows: [tour('t', [step('one', { target: '#a', placement: 'bottom', image: { src: '/picture.svg', alt: 'A board' } })])] }, body, { css })
    await title('Step one')
    await card.getByRole('img', { name: 'A board' }).waitFor()
    const [target, box] = [(await page.locator('#a').boundingBox())!, (await card.boundingBox())!]
    expect(box.y).toBeGreaterThan(target.y + target.height)
    expect(box.y + box.height).toBeLessThanOrEqual(700)
    const picture = (await card.locator('.media').boundingBox())!
    expect(Math.abs(picture.width / picture.height - 16 / 9)).toBeLessThan(0.02)
  })

  it('a video is the browser’s own, loads nothing before it is played, and has its captions', async ({ scene }) => {
    const { page, card, backend } = await scene({ flows: [tour('t', [step('one', { video: { src: '/minute.mp4', title: 'In a minute', poster: '/picture.svg', captions: '/minute.vtt' } }), step('two')])] }, body)
    const video = card.locator('video')
    await video.waitFor()
    expect(await video.evaluate((one: HTMLVideoElement) => [one.controls, one.preload, one.getAttribute('aria-label'), one.querySelector('track')!.kind])).toEqual([true, 'none', 'In a minute', 'captions'])
    await video.focus()
    await page.keyboard.press('ArrowRight')
    expect(await card.locator('.title').textContent(), 'its keys are its own').toBe('Step one')
    expect(backend.types('step.next')).toEqual([])
  })

  it('an embed is a frame in a sandbox, with its title and a way to its page', async ({ scene }) => {
    const { page, context, site } = await scene({ flows: [modal({ embed: { src: frame, title: 'The film' } })] }, body, { open: false })
    await context.route('https://player.example.org/**', (route) => route.fulfill({ contentType: 'text/html', body: '<p>film</p>' }))
    await page.goto(`${site.base}/`)
    const element = page.locator('.modal iframe')
    await element.waitFor()
    expect(await element.getAttribute('title')).toBe('The film')
    const sandbox = (await element.getAttribute('sandbox'))!.split(' ')
    expect(sandbox).not.toContain('allow-top-navigation')
    expect(sandbox).not.toContain('allow-forms')
    await until(() => page.frameLocator('.modal iframe').locator('p').textContent(), (text) => text === 'film', 'what is in it')
  })

  it('an address that is none leaves an empty place', async ({ scene }) => {
    for (const embed of [{ src: 'http://player.example.org/x', title: 'T' }, { src: 'javascript:1', title: 'T' }, { src: '/own', title: 'T' }]) {
      const { page } = await scene({ flows: [modal({ embed })] }, body)
      await page.locator('.modal .figure').waitFor()
      expect(await page.locator('.modal iframe').count()).toBe(0)
    }
  })
})
