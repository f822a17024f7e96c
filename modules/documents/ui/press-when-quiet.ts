/** Own: long enough to go from one field to the next, or for a press on a button of the form to be the form's own. */
const QUIET_MS = 700

const TYPES = 'textarea, input:not([type=file], [type=hidden], [type=radio], [type=checkbox])'

const isTypingIn = (form: HTMLFormElement): boolean => {
  const { activeElement } = document
  return activeElement !== null && form.contains(activeElement) && activeElement.matches(TYPES)
}

/**
 * Presses for the person, but never while they type: the page that comes back would take the field from under their
 * fingers. A press of their own meanwhile sends the same.
 */
export const pressWhenQuiet = (form: HTMLFormElement, press: () => void, isTyping: () => boolean = () => isTypingIn(form)): void => {
  if (!isTyping()) {
    press()
    return
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => {
    clearTimeout(timer)
    form.removeEventListener('focusout', left)
    form.removeEventListener('submit', stop)
  }
  const look = (): void => {
    if (isTyping()) return
    stop()
    press()
  }
  const left = (): void => {
    clearTimeout(timer)
    timer = setTimeout(look, QUIET_MS)
  }
  form.addEventListener('focusout', left)
  form.addEventListener('submit', stop)
}
