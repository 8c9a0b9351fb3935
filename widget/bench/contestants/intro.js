import introJs from 'intro.js'
import 'intro.js/minified/introjs.min.css'
import { missing, steps } from './steps.js'

const as = ({ target, title, text }) => ({ element: document.querySelector(target), title, intro: text })
let tour

// It waits for nothing itself; this is what its users write.
const appears = (selector) => new Promise((resolve) => {
  if (document.querySelector(selector)) return resolve()
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return
    observer.disconnect()
    resolve()
  })
  observer.observe(document.body, { childList: true, subtree: true })
})

// It is among the body's last children: looking through the whole page would be counted as its cost.
const layer = () => {
  for (let at = document.body.lastElementChild, left = 6; at && left; at = at.previousElementSibling, left--) {
    const found = at.classList.contains('introjs-tooltip') ? at : at.querySelector('.introjs-tooltip')
    if (found) return found
  }
}

window.contestant = {
  async start(waiting) {
    if (waiting) await appears(missing.target)
    tour = (introJs.tour?.() ?? introJs()).setOptions({ showProgress: true, steps: steps.map(as) })
    void tour.start()
  },
  next: () => void tour.nextStep(),
  popover: layer,
  title: () => layer()?.querySelector('.introjs-tooltip-title')?.textContent,
}
