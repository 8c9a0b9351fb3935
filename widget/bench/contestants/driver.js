import { driver } from 'driver.js'
import 'driver.js/dist/driver.css'
import { missing, patience, steps } from './steps.js'

const as = ({ target, title, text }) => ({ element: target, waitForElement: patience, popover: { title, description: text } })
let tour

window.contestant = {
  start(waiting) {
    tour = driver({ showProgress: true, steps: (waiting ? [missing, ...steps] : steps).map(as) })
    tour.drive()
  },
  next: () => tour.moveNext(),
  popover: () => document.getElementById('driver-popover-content'),
  title: () => document.getElementById('driver-popover-title')?.textContent,
}
