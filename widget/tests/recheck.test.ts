import { describe, expect } from 'vitest'
import { step, tour } from './support/flows'
import { it, until } from './support/world'

const body = '<button id="a">A</button>'
const trip = (): { live: boolean; flows: ReturnType<typeof tour>[] } => ({ live: false, flows: [tour('t', [step('one', { target: '#a' })])] })

describe('When time alone changes what is shown', () => {
  it('the widget asks once more at that time, and says how long the page view has lasted', async ({ scene }) => {
    const { page, site, backend, title } = await scene(trip(), body, { open: false })
    const ages: number[] = []
    const real = backend.state.bind(backend)
    let asked = 0
    backend.state = (where) => ({ ...real(where), ...asked++ === 0 ? { flows: [], recheck: 1000 } : {} })
    page.on('request', (request) => {
      const on = new URL(request.url()).searchParams.get('on')
      if (on) ages.push(+on)
    })
    const sent = page.waitForRequest((request) => request.method() === 'POST')
    await page.goto(`${site.base}/`)
    await title('Step one')
    expect(ages.length).toBe(2)
    expect(ages[1]! - ages[0]!).toBeGreaterThanOrEqual(1000)
    const { on } = JSON.parse((await sent).postData() ?? '{}') as { on?: number }
    expect(on).toBeGreaterThanOrEqual(ages[1]!)
  })

  it('a new path is a new page view, and another query is not', async ({ scene }) => {
    const { page, backend, title } = await scene(trip(), body)
    await title('Step one')
    const ask = async (to: string): Promise<number> => {
      const next = page.waitForRequest((request) => request.url().includes('state?'))
      await page.evaluate((address) => history.pushState(null, '', address), to)
      return +new URL((await next).url()).searchParams.get('on')!
    }
    await until(() => page.evaluate('performance.now()'), (now) => now as number > 400, 'the page to have some age')
    expect(await ask('?tab=2')).toBeGreaterThan(390)
    expect(await ask(`${new URL(page.url()).pathname}/other`)).toBeLessThan(390)
    await expect.poll(() => backend.requests.length).toBeGreaterThan(2)
  })
})
