import type { Static } from 'typebox'
import type { procedureView } from '../../contract.ts'
import type { Words } from './words.ts'

export type Procedure = Static<typeof procedureView>
export type Channel = Procedure['channels'][number]
export type Levy = Channel['levies'][number]
type Limit = Channel['timeLimit']

/** Digits as Vietnamese print them: 1.250.000 and 3,5. */
export const sayNumber = (value: number): string => {
  const [whole = '0', part] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return part === undefined ? grouped : `${grouped},${part}`
}

/** `2025-01-24` → `24/01/2025`. */
export const sayDate = (on: string): string => on.slice(0, 10).split('-').reverse().join('/')

export const sayLimit = (limit: Limit, m: Words): string => {
  if (limit.unit === 'other') return limit.text.trim() === '' ? m.limitUnknown : limit.text.trim()
  const quantity = sayNumber(limit.quantity)
  const say = { hour: m.hours, 'working-day': m.workingDays, 'calendar-day': m.calendarDays, month: m.months }[limit.unit]
  return say(quantity)
}

const amountOf = (levy: Levy, m: Words): string | undefined => {
  if (levy.foreignAmount) return `${sayNumber(levy.foreignAmount.amount)} ${levy.foreignAmount.currency}`
  return levy.amount === undefined ? undefined : m.dong(sayNumber(levy.amount))
}

/** What a levy says to a citizen; only what its meaning allows is shown as an amount. */
export const sayLevy = (levy: Levy, m: Words): string => {
  switch (levy.meaning) {
    case 'free':
      return m.free
    case 'fixed':
      return amountOf(levy, m) ?? m.levySetElsewhere
    case 'set-elsewhere':
      return m.levySetElsewhere
    case 'doubtful':
      return m.levyDoubtful
    case 'unknown':
      return m.noLevy
  }
}

const LONG = 90
const unique = (values: readonly string[]): readonly string[] => [...new Set(values)]

/** One line for the box of key facts: one value, or one per channel, or “it depends”. */
const inShort = (channels: readonly Channel[], say: (channel: Channel) => string, m: Words): readonly string[] => {
  const values = unique(channels.map(say))
  if (values.length === 1) return values.map((value) => (value.length > LONG ? m.dependsOnCase : value))
  const kinds = unique(channels.map((channel) => channel.kind))
  if (kinds.length < channels.length) return values.length <= 3 && values.every((value) => value.length < LONG) ? values : [m.dependsOnCase]
  return channels.map((channel) => m.perChannel(m.channels[channel.kind], say(channel).length > LONG ? m.dependsOnCase : say(channel)))
}

const isSilent = (limit: Limit): boolean => limit.unit === 'other' && limit.text.trim() === ''

/** Where the channels are silent, the cases the portal registers may still say how long each takes. */
export const limitsInShort = (procedure: Pick<Procedure, 'channels' | 'registeredCases'>, m: Words): readonly string[] => {
  const { channels, registeredCases } = procedure
  if (!channels.every((channel) => isSilent(channel.timeLimit))) return inShort(channels, (channel) => sayLimit(channel.timeLimit, m), m)
  const limits = unique(registeredCases.flatMap(({ timeLimit }) => (timeLimit === undefined || isSilent(timeLimit) ? [] : [sayLimit(timeLimit, m)])))
  if (limits.length === 0) return [m.limitUnknown]
  return limits.length <= 3 ? limits : [m.dependsOnCase]
}

const leviesInOne = (channel: Channel, m: Words): string => {
  const values = unique(channel.levies.map((levy) => sayLevy(levy, m)))
  if (values.length === 0) return m.noLevy
  if (values.length === 1) return values[0] ?? m.noLevy
  const fixed = channel.levies.flatMap((levy) => (levy.meaning === 'fixed' && levy.amount !== undefined ? [levy.amount] : []))
  return fixed.length > 0 ? m.fromAmount(m.dong(sayNumber(Math.min(...fixed)))) : m.levySetElsewhere
}

export const leviesInShort = (channels: readonly Channel[], m: Words): readonly string[] =>
  channels.length === 0 ? [m.noLevy] : inShort(channels, (channel) => leviesInOne(channel, m), m)
