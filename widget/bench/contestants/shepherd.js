import Shepherd from 'shepherd.js'
import 'shepherd.js/dist/css/shepherd.css'
import { missing, patience, steps } from './steps.js'

let tour
const buttons = [{ text: 'Back', action: () => tour.back() }, { text: 'Next', action: () => tour.next() }]
const as = ({ target, title, text }) => ({ title, text, buttons, attachTo: { element: target, on: 'bottom' }, waitForElement: patience })

window.contestant = {
  start(waiting) {
    tour = new Shepherd.Tour({ useModalOverlay: true, defaultStepOptions: { cancelIcon: { enabled: true } }, steps: (waiting ? [missing, ...steps] : steps).map(as) })
    void tour.start()
  },
  next: () => void tour.next(),
  popover: () => tour?.getCurrentStep()?.getElement(),
  title: () => tour?.getCurrentStep()?.getElement()?.querySelector('.shepherd-title')?.textContent,
}
