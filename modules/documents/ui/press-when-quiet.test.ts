import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pressWhenQuiet } from './press-when-quiet.ts'

const openForm = (typing: boolean) => {
  const form = new EventTarget() as HTMLFormElement
  const state = { typing, pressed: 0 }
  pressWhenQuiet(form, () => void (state.pressed += 1), () => state.typing)
  const happen = (event: 'input' | 'focusout' | 'submit', thenMs: number): number => {
    form.dispatchEvent(new Event(event))
    vi.advanceTimersByTime(thenMs)
    return state.pressed
  }
  return { state, happen }
}

describe('a form pressed for the person', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is pressed at once while nobody types', () => expect(openForm(false).state.pressed).toBe(1))

  it('waits while letters come, and is pressed once when none do any more', () => {
    const { happen } = openForm(true)
    expect([happen('input', 3000), happen('input', 3000), happen('input', 4000), happen('input', 9000)]).toEqual([0, 0, 1, 1])
  })

  it('waits over the step from one field to the next, and is pressed when the last is left', () => {
    const { state, happen } = openForm(true)
    expect(happen('focusout', 1000)).toBe(0)
    state.typing = false
    expect(happen('focusout', 1000)).toBe(1)
  })

  it('is left alone once they pressed it themselves', () => {
    const { state, happen } = openForm(true)
    happen('submit', 9000)
    state.typing = false
    expect(happen('focusout', 9000)).toBe(0)
  })
})
