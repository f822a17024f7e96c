// Stories of honest and of gamed work, told with a seed: the same cases on every machine.
import { epochMs, instantFromMs, parseInstant, type Instant } from '../../../../kernel/instant.ts'
import { GAMING_KINDS, type GamingKind, type WatchedDevice, type WatchedDossier } from './watched.ts'

const none = (what: string): never => {
  throw new Error(`no ${what}`)
}

const CASES = 200
const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000]

/** The same cases on every machine. */
const randomOf = (seed: number) => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  /** One of the stories, by their weights. */
  const story = <T extends string>(weights: Readonly<Record<T, number>>): T => {
    const all = Object.entries(weights) as [T, number][]
    let left = next() * all.reduce((sum, [, weight]) => sum + weight, 0)
    return (all.find(([, weight]) => (left -= weight) < 0) ?? all[0] ?? none('story'))[0]
  }
  return { between, story }
}
type Random = ReturnType<typeof randomOf>

const START = epochMs(parseInstant('2025-03-03T01:00:00Z') ?? none('start'))
const at = (ms: number): Instant => instantFromMs(START + ms)

let made = 0
export const dossier = (own: Partial<WatchedDossier>): WatchedDossier => {
  made += 1
  return {
    id: `d${made}`, procedureCode: '9.000001', applicant: `a${made}`, channel: 'in-person', assisted: false, submittedAt: at(0), receivedAt: at(HOUR), endedAt: at(2 * DAY), closedBy: 'o1', end: 'result', immediate: false,
    supplementAsked: false, dueAt: at(5 * DAY), dueChanges: [], saidDays: [], journal: [at(0), at(HOUR), at(2 * DAY)], results: [{ sha256: `s${made}`, sizeBytes: 40_000, madeAt: at(DAY) }], ...own,
  }
}
export type Case = { readonly gamed: boolean; readonly counted?: false; readonly dossier?: WatchedDossier; readonly device?: WatchedDevice }
type Story = (random: Random) => readonly Case[]
const one = (gamed: boolean, own: Partial<WatchedDossier>): readonly Case[] => [{ gamed, dossier: dossier(own) }]
const many = (size: number, of: (place: number) => Case): readonly Case[] => Array.from({ length: size }, (_, place) => of(place))

const finished: Story = (random) => {
  const result = (madeAt: number) => ({ results: [{ sha256: `r${made}`, sizeBytes: 40_000, madeAt: at(madeAt) }] })
  switch (random.story({ before: 30, scannedLater: 6, after: 60, oldFile: 4 })) {
    case 'before': return one(true, result(HOUR - random.between(MINUTE, 20 * DAY)))
    case 'scannedLater': return one(true, result(HOUR + random.between(MINUTE, HOUR)))
    // Honest: a paper from the archive that is handed out again.
    case 'oldFile': return one(false, result(-random.between(DAY, 300 * DAY)))
    case 'after': return one(false, result(HOUR + random.between(MINUTE, DAY)))
  }
}

const withinMinute: Story = (random) => {
  const took = (ms: number, own: Partial<WatchedDossier> = {}) => ({ endedAt: at(HOUR + ms), ...own })
  switch (random.story({ clicked: 30, atOnce: 15, quick: 5, usual: 45, withdrawn: 5 })) {
    case 'clicked': return one(true, took(random.between(3 * SECOND, 70 * SECOND)))
    case 'atOnce': return one(false, took(random.between(10 * SECOND, 20 * MINUTE), { immediate: true }))
    case 'quick': return one(false, took(random.between(50 * SECOND, 5 * MINUTE)))
    case 'usual': return one(false, took(random.between(10 * MINUTE, 5 * DAY)))
    case 'withdrawn': return one(false, took(random.between(20 * SECOND, DAY), { end: 'withdrawn' }))
  }
}

const EVENING = 10 * HOUR // 18:00 in Viet Nam, hours after START
const atNight: Story = (random) => {
  const day = random.between(0, 20) * DAY
  const session = (gamed: boolean, [size, from, length]: readonly [number, number, number]) =>
    many(size, (place) => ({ gamed, dossier: dossier({ closedBy: `n${made - place}`, endedAt: at(day + EVENING + from + Math.floor((place * length) / size)) }) }))
  const byOne = (cases: readonly Case[]) => cases.map((each) => ({ ...each, ...(each.dossier ? { dossier: { ...each.dossier, closedBy: cases[0]?.dossier?.closedBy ?? '' } } : {}) }))
  switch (random.story({ mass: 10, overtime: 6, single: 84 })) {
    case 'mass': return byOne(session(true, [random.between(8, 25), random.between(4, 7) * HOUR, random.between(20, 80) * MINUTE]))
    case 'overtime': return byOne(session(false, [random.between(3, 13), random.between(2, 5) * HOUR, random.between(60, 180) * MINUTE]))
    case 'single': return one(false, { closedBy: `o${made}`, endedAt: at(day + random.between(0, 20) * HOUR) })
  }
}

const dueDate: Story = (random) => {
  const moved = (why: string, days: number, hasSlip: boolean) => ({ dueChanges: [{ why: 'accepted', to: at(5 * DAY), hasSlip: false }, { why, from: at(5 * DAY), to: at((5 + days) * DAY), hasSlip }] })
  switch (random.story({ plain: 30, disguised: 4, letter: 25, pause: 25, earlier: 13, holiday: 3 })) {
    case 'plain': return one(true, moved(random.story({ reappointed: 1, recalculated: 1 }), random.between(1, 20), false))
    // A pause nobody needed: the clock itself moves the date.
    case 'disguised': return one(true, moved('resumed', random.between(1, 20), false))
    case 'letter': return one(false, moved('reappointed', random.between(1, 20), true))
    case 'pause': return one(false, moved('resumed', random.between(1, 20), false))
    case 'earlier': return one(false, moved('recalculated', -random.between(1, 3), false))
    // A holiday declared afterwards.
    case 'holiday': return one(false, moved('recalculated', random.between(1, 3), false))
  }
}

const backwards: Story = (random) => {
  const said = (saysAt: number, writtenAt: number) => ({ saidDays: [{ saysAt: at(saysAt), writtenAt: at(writtenAt) }] })
  switch (random.story({ afterDue: 22, journal: 6, beforeReception: 6, unseen: 4, sameDay: 54, lateNote: 8 })) {
    case 'afterDue': return one(true, said(random.between(2 * HOUR, 5 * DAY - HOUR), 5 * DAY + random.between(MINUTE, 10 * DAY)))
    case 'journal': return one(true, { journal: [at(0), at(3 * DAY), at(random.between(HOUR, 2 * DAY))] })
    case 'beforeReception': return one(true, said(-random.between(HOUR, 5 * DAY), random.between(2 * HOUR, 4 * DAY)))
    case 'unseen': return one(true, said(random.between(2 * HOUR, DAY), random.between(2 * DAY, 4 * DAY)))
    case 'sameDay': return one(false, said(random.between(2 * HOUR, 3 * DAY), 3 * DAY + random.between(MINUTE, 8 * HOUR)))
    // Minutes typed days after a visit: now and then the date passed between.
    case 'lateNote': { const visit = random.between(2 * DAY, 5 * DAY - HOUR); return one(false, said(visit, visit + random.between(HOUR, 2 * DAY))) }
  }
}

const sameResult: Story = (random) => {
  const file = (sha256: string, sizeBytes: number) => ({ results: [{ sha256, sizeBytes, madeAt: at(DAY) }] })
  const shared = (gamed: boolean, size: number) => { const name = `f${made}`; return many(size, () => ({ gamed, dossier: dossier(file(name, 30_000)) })) }
  switch (random.story({ copied: 9, empty: 14, own: 75, collective: 2 })) {
    case 'copied': return shared(true, random.between(2, 8))
    case 'empty': return one(true, file(`e${made}`, random.between(150, 1_200)))
    case 'own': return one(false, file(`o${made}`, random.between(3_000, 400_000)))
    // One decision for several households.
    case 'collective': return shared(false, random.between(2, 5))
  }
}

/** Moments of ratings of one device, as marks of a day tell them: each mark begins with the first rating behind the one before. */
const marksOf = (moments: readonly number[]): readonly (readonly number[])[] => {
  const marks: number[][] = []
  for (const moment of moments.toSorted((a, b) => a - b)) {
    const last = marks.at(-1)
    if (last === undefined || moment - (last[0] ?? moment) >= DAY) marks.push([moment])
    else last.push(moment)
  }
  return marks
}

const ratings: Story = (random) => {
  const rated = (gamed: boolean, moments: readonly number[]): readonly Case[] =>
    marksOf(moments).flatMap((mark) => {
      const device = { id: `v${(made += 1)}`, rated: mark.length }
      return mark.map(() => ({ gamed, device }))
    })
  const spread = (size: number, length: number): readonly number[] => Array.from({ length: size }, (_, place) => Math.floor((place * length) / size))
  switch (random.story({ pumped: 10, emptied: 1, family: 70, agency: 3, borrowed: 7 })) {
    case 'pumped': return rated(true, spread(random.between(4, 15), random.between(1, 30) * HOUR))
    // Whoever empties the browser after each rating is not seen.
    case 'emptied': return many(random.between(4, 8), () => ({ gamed: true, device: { id: `v${(made += 1)}`, rated: 1 } }))
    case 'family': return rated(false, spread(random.between(1, 3), random.between(1, 200) * HOUR))
    // Somebody who files for others for a living, at one unit.
    case 'agency': return rated(false, spread(random.between(3, 7), random.between(20, 100) * HOUR))
    // A telephone that goes round a waiting room.
    case 'borrowed': return rated(false, spread(random.between(2, 6), random.between(1, 8) * HOUR))
  }
}

const fromCounter: Story = (random) => {
  const filed = (fromCounterNetwork: boolean, assisted = false) => ({ channel: 'online' as const, fromCounterNetwork, assisted })
  switch (random.story({ unsaid: 28, byPhone: 5, home: 45, said: 18, ownHere: 4 })) {
    case 'unsaid': return one(true, filed(true))
    // The official's own telephone: another network.
    case 'byPhone': return one(true, filed(false))
    case 'home': return one(false, filed(false))
    case 'said': return one(false, filed(true, true))
    // Somebody files by themselves in the hall.
    case 'ownHere': return one(false, filed(true))
  }
}

const second: Story = (random) => {
  const pair = (gamed: boolean, [days, earlier]: readonly [number, Partial<WatchedDossier>]): readonly Case[] => {
    const applicant = `p${made}`
    return [
      { gamed: false, counted: false, dossier: dossier({ applicant, endedAt: at(DAY), results: [], ...earlier }) },
      { gamed, dossier: dossier({ applicant, submittedAt: at(DAY * (1 + days)), receivedAt: at(DAY * (1 + days)), endedAt: at(DAY * (4 + days)) }) },
    ]
  }
  switch (random.story({ pushed: 28, first: 45, supplemented: 10, finished: 13, changed: 4 })) {
    case 'pushed': return pair(true, [random.between(0, 11), { end: random.story({ withdrawn: 1, refused: 1, discontinued: 1 }) }])
    case 'first': return one(false, {})
    case 'supplemented': return pair(false, [random.between(0, 9), { end: 'discontinued', supplementAsked: true }])
    case 'finished': return pair(false, [random.between(0, 9), { end: 'result' }])
    // The applicant wanted something else after all.
    case 'changed': return pair(false, [random.between(0, 30), { end: 'withdrawn' }])
  }
}

const STORIES: Readonly<Record<GamingKind, Story>> = {
  'received-after-finished': finished, 'closed-within-a-minute': withinMinute, 'closed-at-night': atNight, 'due-date-without-slip': dueDate, 'dates-backwards': backwards,
  'result-empty-or-same': sameResult, 'ratings-of-one-device': ratings, 'online-from-counter': fromCounter, 'second-filing': second,
}

export const casesOf = (kind: GamingKind): readonly Case[] => {
  const random = randomOf(766 + GAMING_KINDS.indexOf(kind))
  const cases: Case[] = []
  while (cases.filter(({ counted }) => counted !== false).length < CASES) cases.push(...STORIES[kind](random))
  while (cases.filter(({ counted }) => counted !== false).length > CASES) cases.pop()
  return cases
}
