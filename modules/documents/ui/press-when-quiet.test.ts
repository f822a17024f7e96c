import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pressWhenQuiet } from './press-when-quiet.ts'

const openForm = (typing: boolean) => {
  const form = new EventTarget() as HTMLFormElement
  const state = { typing, pressed: 0 }
  pressWhenQuiet(form, () => void (state.pressed += 1), () => state.typing)
  const leave = (to: 'a field' | 'nothing'): void => {
    state.typing = to === 'a field'
    form.dispatchEvent(new Event('focusout'))
    vi.advanceTimersByTime(5000)
  }
  return { form, state, leave }
}

describe('a form pressed for the person', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is pressed at once while nobody types', () => expect(openForm(false).state.pressed).toBe(1))

  it('waits until the last field is left, and is pressed once', () => {
    const { state, leave } = openForm(true)
    leave('a field')
    expect(state.pressed).toBe(0)
    leave('nothing')
    leave('nothing')
    expect(state.pressed).toBe(1)
  })

  it('is left alone once they pressed it themselves', () => {
    const { form, state, leave } = openForm(true)
    form.dispatchEvent(new Event('submit'))
    leave('nothing')
    expect(state.pressed).toBe(0)
  })
})
