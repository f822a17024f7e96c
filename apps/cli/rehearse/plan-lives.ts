import { between, newChance, pick, type Chance } from '../../../simulators/lgsp/invent.ts'
import { DAY_MS, isFeast, isRush, midnightBefore, weekdayOf, type DaysOff } from './plan-days.ts'

export const CHANNELS = ['in-person', 'online', 'postal'] as const
export type PlannedChannel = (typeof CHANNELS)[number]

/** What happens to a dossier on its way; shares per thousand, our own guess: no published figures tell them apart. */
export const TURNS = {
  straight: 700,
  supplement: 80,
  opinion: 50,
  late: 40,
  'refused-at-reception': 30,
  'refused-examined': 20,
  'sent-back': 25,
  withdrawn: 25,
  suspended: 15,
  obligation: 15,
} as const
export type Turn = keyof typeof TURNS

export type PlannedLife = {
  readonly serial: number
  readonly at: number
  readonly channel: PlannedChannel
  readonly turn: Turn
  /** Which of the people and of the matters there are, by place in their lists. */
  readonly person: number
  readonly matter: number
  /** Names are typed composed or taken apart, as keyboards and phones do it. */
  readonly decomposed: boolean
  readonly oldAddress: boolean
  readonly rates: boolean
  readonly complains: boolean
  /** How many hours each of the office's steps takes, one after another. */
  readonly hours: readonly number[]
  /** Who files online pays on the platform's page, or else at the counter. */
  readonly paysOnline: boolean
  /** The result is brought home; who is found there at the first call, a later one, or never. */
  readonly byPost: boolean
  readonly found: 'at-once' | 'later' | 'never'
  /** What is owed is paid to the postman. */
  readonly paysAtDoor: boolean
  /** Originals of what was filed online are fetched from home. */
  readonly hasFetched: boolean
  /** Who complained does not take the first answer. */
  readonly contests: boolean
} & Ways

/** By which way what is planned is done, where there are several. */
type Ways = {
  /** How a supplement comes: over the counter, by whoever filed online from home, not enough, or never. */
  readonly supplementBy: 'counter' | 'online' | 'not-enough' | 'never'
  /** Who filed online withdraws from home too. */
  readonly withdrawsOnline: boolean
  /** The counter files on the portal for somebody who cannot, with their consent (Luật 91/2025/QH15 article 9). */
  readonly assisted: boolean
  /** Handed in at the desk of another agency of the province (NĐ 61/2018 article 14). */
  readonly elsewhere: boolean
  /** Papers go to the office in a bundle that both sides sign. */
  readonly bundled: boolean
}

export type Planning = { readonly dossiers: number; readonly seed: number; readonly from: number; readonly years: number; readonly people: number; readonly matters: number; readonly off: DaysOff }

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

/** Who comes to a counter in which hour of the day: little at lunch, most in the morning; and online in the evening too. */
const COUNTER_HOURS: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 4, 14, 16, 12, 5, 0, 3, 13, 14, 9, 1, 0, 0, 0, 0, 0, 0]
const ONLINE_HOURS: readonly number[] = [1, 0, 0, 0, 0, 1, 2, 4, 9, 10, 9, 6, 5, 5, 8, 9, 8, 5, 4, 6, 8, 7, 4, 2]
/** Sunday first: counters are shut at the weekend, Mondays are rush days. */
const COUNTER_DAYS: readonly number[] = [0, 17, 12, 10, 10, 11, 0]
const ONLINE_DAYS: readonly number[] = [4, 13, 11, 10, 10, 10, 5]
/** How many more come on a rush day than on another of its weekday. */
const RUSH = 1.7

const weighted = (chance: Chance, weights: readonly number[]): number => {
  let left = chance() * weights.reduce((sum, weight) => sum + weight, 0)
  return Math.max(0, weights.findIndex((weight) => (left -= weight) < 0))
}

const pickTurn = (chance: Chance): Turn => (Object.keys(TURNS) as Turn[])[weighted(chance, Object.values(TURNS))] ?? 'straight'
const pickChannel = (chance: Chance): PlannedChannel => CHANNELS[weighted(chance, [55, 40, 5])] ?? 'in-person'

/** Longer than offices ever rest together. */
const LEAST_DAYS = 14

const pickMoment = (chance: Chance, { from, years, off }: Planning, channel: PlannedChannel): number => {
  const days = Math.max(LEAST_DAYS, Math.round(years * 365))
  const [ofDays, ofHours] = channel === 'online' ? [ONLINE_DAYS, ONLINE_HOURS] : [COUNTER_DAYS, COUNTER_HOURS]
  const most = Math.max(...ofDays) * RUSH
  const midnight = midnightBefore(from)
  for (;;) {
    const day = midnight + between(chance, 1, days) * DAY_MS
    const weight = isFeast(day, off) && channel !== 'online' ? 0 : (ofDays[weekdayOf(day)] ?? 0) * (isRush(day, off) ? RUSH : 1)
    if (chance() * most >= weight) continue
    return day + weighted(chance, ofHours) * HOUR_MS + between(chance, 0, 59) * MINUTE_MS
  }
}

const STEPS_TIMED = 12

/** Drawn apart, so that no other habit hangs on them. */
const planWays = ({ seed }: Planning, serial: number): Ways => {
  const chance = newChance(Math.imul(seed ^ 0x5f3759df, 1_000_003) + serial)
  return {
    supplementBy: pick(chance, ['counter', 'counter', 'counter', 'counter', 'counter', 'online', 'online', 'online', 'not-enough', 'never']),
    withdrawsOnline: chance() < 0.6,
    assisted: chance() < 0.08,
    elsewhere: chance() < 0.08,
    bundled: chance() < 0.5,
  }
}

const planLife = (planning: Planning, serial: number): PlannedLife => {
  const chance = newChance(Math.imul(planning.seed, 1_000_003) + serial)
  const channel = pickChannel(chance)
  return {
    serial,
    channel,
    turn: pickTurn(chance),
    person: between(chance, 0, planning.people - 1),
    matter: between(chance, 0, planning.matters - 1),
    decomposed: chance() < 0.2,
    oldAddress: chance() < 0.4,
    rates: chance() < 0.3,
    complains: chance() < 0.02,
    hours: Array.from({ length: STEPS_TIMED }, () => pick(chance, [1, 1, 2, 3, 4, 6, 10, 24])),
    paysOnline: chance() < 0.8,
    byPost: chance() < 0.12,
    found: pick(chance, ['at-once', 'at-once', 'at-once', 'at-once', 'at-once', 'at-once', 'at-once', 'later', 'later', 'never']),
    paysAtDoor: chance() < 0.5,
    hasFetched: chance() < 0.1,
    contests: chance() < 0.3,
    ...planWays(planning, serial),
    // Last: how often it is drawn hangs on the weekdays of the calendar, and nothing else of a life may hang on the day it is planned.
    at: pickMoment(chance, planning, channel),
  }
}

/** Every dossier of a rehearsal in the order people come: the same for the same figures, whenever and wherever it is planned. */
export const planLives = (planning: Planning): readonly PlannedLife[] =>
  Array.from({ length: planning.dossiers }, (_, at) => planLife(planning, at + 1)).sort((a, b) => a.at - b.at || a.serial - b.serial)
