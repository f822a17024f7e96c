// ISO 8601 durations as BPMN timers carry them. A day of another tool is a calendar day; ours say in words of their own what they mean.
import type { TimeLimit } from '../../../../kernel/time-limit.ts'
import type { StepLimit } from '../step-graph.ts'

const DURATION = /^P(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+)M)?)?$/

const MINUTES_PER_HOUR = 60

/** A duration of one unit; undefined for one that mixes units or that nobody can count. */
export const readDuration = (text: string): TimeLimit | undefined => {
  const [, months, days, hours, minutes] = DURATION.exec(text.trim()) ?? []
  const parts = [months, days, hours ?? minutes].filter((part) => part !== undefined)
  if (parts.length !== 1) return undefined
  if (months !== undefined) return { unit: 'month', quantity: Number(months) }
  if (days !== undefined) return { unit: 'calendar-day', quantity: Number(days) }
  return { unit: 'hour', quantity: Number(hours ?? 0) + Number(minutes ?? 0) / MINUTES_PER_HOUR }
}

/** For other tools to show; what it really means stands beside it. */
export const writeDuration = (limit: StepLimit | undefined): string => {
  switch (limit?.unit) {
    case 'hour':
      return `PT${Math.floor(limit.quantity)}H`
    case 'working-day':
    case 'calendar-day':
      return `P${Math.ceil(limit.quantity)}D`
    case 'month':
      return `P${Math.ceil(limit.quantity)}M`
    default:
      return 'PT0H'
  }
}

const UNITS = ['hour', 'working-day', 'calendar-day', 'month', 'share'] as const

/** `8 hour`, `60 share`: a limit in one attribute. */
export const writeLimit = (limit: StepLimit): string => (limit.unit === 'share' ? `${limit.percent} share` : limit.unit === 'other' ? '' : `${limit.quantity} ${limit.unit}`)

export const readLimit = (text: string | undefined): StepLimit | undefined => {
  const [amount = '', word = ''] = text?.split(' ') ?? []
  const unit = UNITS.find((each) => each === word)
  const quantity = Number(amount)
  if (!unit || !(quantity > 0)) return undefined
  return unit === 'share' ? { unit, percent: quantity } : { unit, quantity }
}
