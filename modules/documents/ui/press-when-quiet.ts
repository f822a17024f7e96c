/** Own: long enough to go from one field to the next, or for a press on a button of the form to be the form's own. */
const LEFT_MS = 700
/** Own: who has typed nothing for so long thinks, or looks at the file. */
const IDLE_MS = 4000

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
  const after = (ms: number, act: () => void): void => {
    clearTimeout(timer)
    timer = setTimeout(act, ms)
  }
  const stop = (): void => {
    clearTimeout(timer)
    form.removeEventListener('input', typed)
    form.removeEventListener('focusout', left)
    form.removeEventListener('submit', stop)
  }
  const done = (): void => {
    stop()
    press()
  }
  const typed = (): void => after(IDLE_MS, done)
  const left = (): void => after(LEFT_MS, () => (isTyping() ? typed() : done()))
  form.addEventListener('input', typed)
  form.addEventListener('focusout', left)
  form.addEventListener('submit', stop)
  typed()
}
