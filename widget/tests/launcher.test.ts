import { describe, expect } from 'vitest'
import { center, checklist, launcher, modal, resources, sitting, step, tour } from './support/flows'
import { it, until } from './support/world'

const body = '<main id="main"><h1>App</h1><button id="x">X</button><p id="rest">text</p></main>'
const css = '#x { margin: 200px 120px }'
const help = { flows: [launcher(), center()], resources: { help: resources() } }

describe('A launcher', () => {
  it('floats in its corner, says its name and how much is unread, and is counted once', async ({ scene }) => {
    const { page, backend, events } = await scene(help, body)
    const button = page.getByRole('button', { name: 'Help, Unread: 2' })
    await button.waitFor()
    // Where it comes to rest.
    await expect.poll(async () => {
      const box = (await button.boundingBox())!
      return [box.x + box.width, box.y + box.height]
    }).toEqual([980, 680])
    expect(await page.locator('.badge').textContent()).toBe('2')
    await until(() => backend.types(), (types) => types.length === 1, 'the impression')
    expect(backend.types()).toEqual(['flow.shown'])
    expect(await events()).toEqual(['launcher.shown'])
    await page.reload()
    await button.waitFor()
    await page.waitForLoadState('networkidle')
    expect(backend.types(), 'it was on screen before').toEqual(['flow.shown'])
  })

  it('is pressed by pointer and keys, does what its action says, and tells only the first press', async ({ scene }) => {
    const { page, backend, events } = await scene({ flows: [launcher({ label: 'Chat', action: { call: 'chat' } })] }, body, {
      js: 'window.calls = 0; onboarding.push(["registerAction", "chat", () => { calls++ }])',
    })
    const button = page.getByRole('button', { name: 'Chat' })
    await button.click()
    await until(() => page.evaluate('calls'), (calls) => calls === 1, 'the call')
    await button.press('Enter')
    await button.press('Space')
    await until(() => page.evaluate('calls'), (calls) => calls === 3, 'the calls')
    await until(() => backend.types(), (types) => types.length === 2, 'the commands')
    expect(backend.types()).toEqual(['flow.shown', 'flow.completed'])
    expect(await events()).toEqual(['launcher.shown', 'launcher.pressed', 'launcher.pressed', 'launcher.pressed'])
  })

  it('goes for good where its action dismisses it', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [launcher({ label: 'Once', action: { call: 'once', dismiss: true } })] }, body, { js: 'onboarding.push(["registerAction", "once", () => {}])' })
    await page.getByRole('button', { name: 'Once' }).click()
    await until(() => page.locator('.opener').count(), (count) => count === 0, 'its end')
    await until(() => backend.ended.has('opener'), Boolean, 'the end on the server')
  })

  it('has the list of tasks above it, folded and open, also on a phone', async ({ scene }) => {
    for (const [viewport, collapsed] of [[{ width: 1000, height: 700 }, false], [{ width: 1000, height: 700 }, true], [{ width: 320, height: 568 }, true]] as const) {
      const { page } = await scene({ ...help, flows: [...help.flows, checklist({ collapsed })] }, body, { viewport })
      const [button, list] = [page.locator('.opener'), page.locator('.corner > :visible').first()]
      await button.waitFor()
      await list.waitFor()
      await until(async () => (await button.boundingBox())!.y - (await list.boundingBox())!.y - (await list.boundingBox())!.height, (gap) => gap >= 8 && gap < 24, 'the list above')
      expect((await list.boundingBox())!.y).toBeGreaterThanOrEqual(0)
    }
  })

  it('steps aside for a tour and for a modal, and comes back', async ({ scene }) => {
    const { page, title, button } = await scene({ flows: [tour('t', [step('one')]), modal(), launcher()] }, body)
    await title('Step one')
    await page.waitForLoadState('networkidle')
    const opener = page.locator('.opener')
    await until(() => opener.isVisible(), (visible) => !visible, 'stepping aside for the tour')
    await button('next').click()
    await page.locator('.modal').waitFor()
    await until(() => opener.isVisible(), (visible) => !visible, 'stepping aside for the modal')
    await page.locator('.modal [data-action=close]').click()
    await opener.waitFor()
  })

  it('stands at the other side in its other corner, and on right-to-left pages', async ({ scene }) => {
    const start = await scene({ flows: [launcher({ position: 'bottomStart', variant: 'text', label: 'Help and news' })] }, body)
    await start.page.getByRole('button', { name: 'Help and news' }).waitFor()
    await expect.poll(async () => (await start.page.locator('.opener').boundingBox())!.x).toBe(20)
    const rtl = await scene({ flows: [launcher()] }, body, { html: 'dir=rtl' })
    await rtl.page.locator('.opener').waitFor()
    await expect.poll(async () => (await rtl.page.locator('.opener').boundingBox())!.x).toBe(20)
  })

  it('leaves nothing behind', async ({ scene }) => {
    const { page } = await scene({ flows: [launcher(), sitting('x')] }, body, { css })
    await page.locator('.opener.sits').waitFor()
    const before = await page.evaluate('document.body.outerHTML')
    await page.evaluate('onboarding.stop()')
    expect(await page.evaluate('document.body.outerHTML')).toBe(before)
    expect(await page.evaluate('document.querySelectorAll("onboarding-root").length')).toBe(0)
  })
})

describe('A launcher on a part of the page', () => {
  it('sits on the corner of its target as a point, and beside it as a button', async ({ scene }) => {
    for (const variant of ['beacon', 'icon', 'text'] as const) {
      const { page } = await scene({ flows: [sitting('x', { variant })] }, body, { css })
      const opener = page.getByRole('button', { name: 'Open x' })
      await opener.waitFor()
      const target = (await page.locator('#x').boundingBox())!
      await until(async () => {
        const box = (await opener.boundingBox())!
        return variant === 'beacon' ? Math.abs(box.x + box.width / 2 - target.x - target.width) + Math.abs(box.y + box.height / 2 - target.y)
          : Math.abs(box.x - target.x - target.width - 8) + Math.abs(box.y + box.height / 2 - target.y - target.height / 2)
      }, (off) => off < 3, `the place of a ${variant}`)
    }
  })

  it('follows its target, goes with it and comes with it', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [sitting('x'), sitting('later')] }, body, { css })
    const opener = page.getByRole('button', { name: 'Open x' })
    await opener.waitFor()
    expect(await page.locator('.opener').count(), 'no target, no launcher').toBe(1)
    await page.evaluate('document.querySelector("#x").style.marginTop = "300px"')
    await until(async () => {
      const [target, box] = [(await page.locator('#x').boundingBox())!, (await opener.boundingBox())!]
      return Math.abs(box.y + box.height / 2 - target.y)
    }, (off) => off < 3, 'following')
    await page.evaluate('document.querySelector("#x").hidden = true')
    await until(() => opener.count(), (count) => count === 0, 'going')
    await page.evaluate('document.querySelector("#x").hidden = false')
    await opener.waitFor()
    await page.evaluate('main.append(Object.assign(document.createElement("button"), { id: "later", textContent: "L" }))')
    await page.getByRole('button', { name: 'Open later' }).waitFor()
    await until(() => backend.types(), (types) => types.length === 2, 'an impression of each')
  })

  it('an invalid selector harms nobody', async ({ scene }) => {
    const { page } = await scene({ flows: [sitting('bad', { target: '][' }), sitting('x')] }, body, { css })
    await page.getByRole('button', { name: 'Open x' }).waitFor()
    expect(await page.locator('.opener').count()).toBe(1)
  })
})
