import '@testing-library/jest-dom/vitest'

import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// A write is followed by all that is shown, one request after the other, on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

// jsdom lays nothing out, and knows no media.
window.scrollTo = () => undefined
Element.prototype.scrollIntoView = () => undefined
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList
// Nor has it dialogs that hold the focus, and give it back.
let focused: Element | null = null
HTMLDialogElement.prototype.showModal = function () {
  focused = document.activeElement
  this.open = true
  this.querySelector('input')?.focus()
}
HTMLDialogElement.prototype.close = function () {
  this.open = false
  if (focused instanceof HTMLElement) focused.focus()
  this.dispatchEvent(new Event('close'))
}

afterEach(() => {
  cleanup()
  localStorage.clear()
})
