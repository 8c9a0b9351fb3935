// One contestant on one page: what it costs, in a fresh context.
const METRICS = ['TaskDuration', 'ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration']

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

export const measure = async (browser, { url, fresh }, { settle = 700, watch = 2000 } = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const figures = {}
  try {
    const open = async (query, ready = true) => {
      fresh(query)
      const page = await context.newPage()
      const cdp = await context.newCDPSession(page)
      await cdp.send('Performance.enable')
      await page.goto(`${url}?${query}`, { waitUntil: 'load' })
      if (ready) {
        await page.waitForFunction('window.contestant')
        await page.waitForLoadState('networkidle')
        await page.evaluate('new Promise((done) => requestIdleCallback(done, { timeout: 2000 }))')
      }
      const metrics = async () => {
        const { metrics: all } = await cdp.send('Performance.getMetrics')
        return Object.fromEntries(all.filter(({ name }) => METRICS.includes(name)).map(({ name, value }) => [name, value * 1000]))
      }
      const spent = async (over) => {
        const before = await metrics()
        const frames = await page.evaluate('frames_asked')
        const result = await over()
        const after = await metrics()
        return { result, frames: await page.evaluate('frames_asked') - frames, ...Object.fromEntries(METRICS.map((name) => [name, after[name] - before[name]])) }
      }
      return { page, cdp, spent, close: () => page.close() }
    }

    // A tour that begins with the page.
    const loaded = await open('auto', false)
    figures.load = await loaded.page.evaluate('seen("Step 1", 0)')
    await loaded.close()

    // A tour that is started on a page that has been there for a while; first nothing, as the floor.
    const still = await open('none')
    const floor = await still.spent(() => pause(settle))
    const idle = await still.spent(() => pause(watch))
    figures.floorIdle = idle.TaskDuration / watch * 1000
    await still.page.evaluate('change()')
    figures.floorChanging = (await still.spent(() => pause(watch))).TaskDuration / watch * 1000
    await still.close()

    const started = await open('')
    const start = await started.spent(async () => {
      const first = await started.page.evaluate('timed("Step 1", () => contestant.start())')
      await pause(settle)
      return first
    })
    figures.first = start.result
    figures.startTask = start.TaskDuration - floor.TaskDuration
    figures.startScript = start.ScriptDuration
    figures.startStyle = start.LayoutDuration + start.RecalcStyleDuration
    const open1 = await started.spent(() => pause(watch))
    figures.idle = open1.TaskDuration / watch * 1000
    figures.idleFrames = open1.frames / watch * 1000
    const changes = []
    for (const title of ['Step 2', 'Step 3', 'Step 4', 'Step 5']) {
      changes.push(await started.page.evaluate((next) => timed(next, () => contestant.next()), title))
      await pause(settle)
    }
    figures.next = median(changes)
    await started.close()

    // A target that never comes, on a page that changes twenty times a second.
    const waiting = await open('')
    await waiting.page.evaluate('void contestant.start(true)')
    await pause(settle)
    await waiting.page.evaluate('change()')
    figures.waiting = (await waiting.spent(() => pause(watch))).TaskDuration / watch * 1000
    await waiting.close()

    // A slow phone: what the longest single task at the start takes (0: none over 50 ms).
    const slow = await open('')
    await slow.cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await pause(settle)
    await slow.page.evaluate('longest = 0')
    await slow.page.evaluate('void contestant.start()')
    await slow.page.evaluate('seen("Step 1", 0)')
    await pause(settle)
    figures.longest = await slow.page.evaluate('longest')
    await slow.close()
  } finally {
    await context.close()
  }
  return figures
}

export const median = (list) => {
  const sorted = [...list].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
