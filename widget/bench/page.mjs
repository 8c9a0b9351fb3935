// A page of about as many elements as asked for: a header and a side bar with the five targets, then rows as an admin page has them.
const target = (n, tag, text) => `<${tag} id="target-${n}" class="target">${text}</${tag}>`

/** One row has ten elements. */
const row = (n) => `<div class="row"><span class="check"><i></i></span><a href="#">Task ${n}</a><span class="who"><b>AB</b></span><span>May ${n % 28 + 1}</span><button>Open</button><em>low</em></div>`

export const markup = (elements) => {
  const rows = Math.max(1, Math.round((elements - 30) / 10))
  return `<header><h1>Projects</h1>${target(1, 'button', 'New project')}${target(2, 'button', 'Import')}</header>`
    + `<nav>${target(3, 'a', 'Members')}<a>Reports</a>${target(4, 'a', 'Settings')}</nav>`
    + `<main><p>${target(5, 'button', 'Filter')}</p>${Array.from({ length: rows }, (_, n) => row(n)).join('')}</main><div id="changing"></div>`
}

export const css = `* { box-sizing: border-box } body { margin: 0; font: 14px/20px sans-serif; color: #222 }
header { display: flex; gap: 12px; align-items: center; padding: 12px 24px; border-bottom: 1px solid #ddd } header h1 { flex: 1; margin: 0; font-size: 18px }
nav { float: left; width: 180px; padding: 16px; display: grid; gap: 8px } main { margin-left: 200px; padding: 16px }
.row { display: flex; gap: 12px; padding: 6px 0; border-bottom: 1px solid #eee } .row a { flex: 1 } .row:hover { background: #f7f7f7 } .row .who b { border-radius: 9px; background: #def; padding: 0 4px }
#changing { position: fixed; right: 8px; bottom: 8px; width: 160px; height: 60px; overflow: hidden }`

/** Runs in the page before anything else: what looks, and what counts. */
export const probe = `
  window.frames_asked = 0
  {
    const ask = window.requestAnimationFrame.bind(window)
    window.__frame = ask
    window.requestAnimationFrame = (callback) => { window.frames_asked++; return ask(callback) }
    window.longest = 0
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration) }).observe({ type: 'longtask' })
  }
  // The first frame in which a popover with this title can be seen, in milliseconds after 'from'.
  window.seen = (title, from) => new Promise((resolve, reject) => {
    const end = performance.now() + 20_000
    const look = () => {
      const popover = window.contestant?.title() === title && window.contestant.popover()
      if (popover) {
        const { width, height, top, left } = popover.getBoundingClientRect()
        const { opacity, visibility } = getComputedStyle(popover)
        if (width > 40 && height > 40 && top >= 0 && left >= 0 && top < innerHeight && left < innerWidth && visibility === 'visible' && +opacity >= 0.5) return resolve(performance.now() - from)
      }
      if (performance.now() > end) return reject(new Error('no popover says ' + title + '; it says ' + window.contestant?.title() + ' ' + window.contestant?.popover()?.outerHTML))
      window.__frame(look)
    }
    look()
  })
  window.timed = (title, act) => { const from = performance.now(); act(); return window.seen(title, from) }
  window.change = () => setInterval(() => {
    const row = document.createElement('div')
    for (let n = 0; n < 19; n++) row.append(document.createElement('span'))
    document.getElementById('changing').replaceChildren(row)
  }, 50)
`
