import { setTimeout as sleep } from 'node:timers/promises'
import { openDossier } from '../../../modules/dossiers/contract.ts'
import { inventPopulation, type Resident } from '../../../simulators/lgsp/people.ts'
import { createQueue, type EventQueue } from './event-queue.ts'
import { carriesOf } from './carry-papers.ts'
import { chooseWay, fileLife } from './file-life.ts'
import type { Head, Matter, Team } from './find-matters.ts'
import { createClock } from './move-clock.ts'
import type { Lived, Seen } from './act.ts'
import { nextAct, TURNING } from './next-act.ts'
import type { Ask, Who } from './open-people.ts'
import { ASIDE } from './post-acts.ts'
import { inOfficeHours, type DaysOff } from './plan-days.ts'
import { planLives, type PlannedLife } from './plan-lives.ts'
import { sayAfterwards } from './say-afterwards.ts'
import { createTally, type Counts, type Tally } from './tally.ts'

export type Rehearsal = {
  readonly ask: Ask
  readonly clockFile: string
  readonly from: number
  readonly dossiers: number
  readonly seed: number
  readonly years: number
  /** Dossiers begun in a second of real time at most; none: as fast as the product answers. */
  readonly rate?: number
  readonly teams: readonly Team[]
  readonly heads: readonly Head[]
  readonly matters: readonly Matter[]
  readonly off: DaysOff
  /** The page of the post, where somebody plays the postman. */
  readonly postOffice: string
  readonly report: (line: string) => void
}

export type Rehearsed = { readonly dossiers: number; readonly from: string; readonly until: string; readonly acts: Counts; readonly states: Counts; readonly refusals: Counts }

type Playing = Rehearsal & { readonly people: readonly Resident[]; readonly queue: EventQueue; readonly tally: Tally; now: number }

const HOUR_MS = 3_600_000
/** More acts than any life has: a dossier that goes round in circles ends here. */
const MOST_ACTS = 30
const REPORT_EVERY = 50

/** Whoever acts reads first, as people do and as approvals ask. */
const look = ({ ask }: Playing, by: Who, { dossierId }: Pick<Lived, 'dossierId'>): Promise<Seen> => ask(by, openDossier, { params: { reference: dossierId }, query: {} })

const schedule = (playing: Playing, life: { readonly lived: Lived; readonly seen: Seen; readonly step: number }): void => {
  const { lived, seen, step } = life
  const next = step > MOST_ACTS ? undefined : nextAct(lived, seen)
  if (next === undefined) return playing.queue.put({ at: playing.now, run: () => sayAfterwards(playing, lived, seen) })
  const { hours } = lived.life
  const at = inOfficeHours(Math.max(playing.now + (hours[step % hours.length] ?? 1) * HOUR_MS, next.notBefore ?? 0), playing.off)
  const run = async (): Promise<void> => {
    const { tally } = playing
    lived.now = playing.now
    const done = await tally.orRefused(async () => {
      const before = await look(playing, next.by, lived)
      // Days may have passed since it was looked at: what is to be done is asked again.
      const due = nextAct(lived, before) ?? next
      await due.carryOut(playing.ask, due.name === next.name ? before : await look(playing, due.by, lived))
      return due.name
    })
    if (done !== undefined) tally.add('acts', done)
    const officer = { staff: lived.matter.team.officer }
    const after = await look(playing, officer, lived)
    // A refused turn is given up and the straight way taken; a refused step of the straight way leaves the dossier as it is.
    const turned = TURNING.has(done ?? next.name)
    if (turned) lived.turning = false
    if (done !== undefined || turned || ASIDE.has(next.name)) schedule(playing, { lived, seen: after, step: step + 1 })
    else await sayAfterwards(playing, lived, after)
  }
  playing.queue.put({ at, run })
}

const begin = async (playing: Playing, life: PlannedLife): Promise<void> => {
  const { ask, matters, people, postOffice, rate, tally, teams } = playing
  const [matter, person] = [matters[life.matter], people[life.person]]
  if (!matter || !person) return
  const began = performance.now()
  const beside = teams.find(({ place }) => place !== matter.team.place) ?? matter.team
  const planned = { life, matter, person, ...chooseWay(life, matter, beside) }
  const filed = await tally.orRefused(() => fileLife(ask, planned))
  if (filed !== undefined) {
    const filing = { ...planned, desk: filed.desk }
    const { assisted, channel } = filing
    tally.add('acts', `file ${filed.desk === matter.team ? (assisted ? 'assisted' : channel) : 'elsewhere'}`)
    const lived: Lived = {
      ...filing, dossierId: filed.dossierId, turning: true, paysOnline: channel === 'online' && life.paysOnline, postOffice, wayChosen: false, carries: carriesOf(filing),
      papers: channel === 'online' && life.hasFetched ? 'at-home' : undefined, result: undefined, now: playing.now, beside,
    }
    schedule(playing, { lived, seen: await look(playing, { staff: matter.team.officer }, lived), step: 0 })
  }
  if (rate !== undefined) await sleep(Math.max(0, 1000 / rate - (performance.now() - began)))
}

const GROWN_BY = 2006

/** Plays every planned life in the order of the calendar, one act after another, so that the same seed gives the same province. */
export const runRehearsal = async (rehearsal: Rehearsal): Promise<Rehearsed> => {
  const { dossiers, from, matters, off, report, seed, years } = rehearsal
  const people = inventPopulation().filter(({ bornOn }) => Number(bornOn.slice(0, 4)) < GROWN_BY)
  const playing: Playing = { ...rehearsal, people, queue: createQueue(), tally: createTally(), now: from }
  const moveClock = await createClock(rehearsal.clockFile)
  let begun = 0
  for (const life of planLives({ dossiers, seed, from, years, people: people.length, matters: matters.length, off })) {
    const run = async (): Promise<void> => {
      await begin(playing, life)
      if ((begun += 1) % REPORT_EVERY === 0) report(`${begun}/${dossiers} …`)
    }
    playing.queue.put({ at: life.at, run })
  }
  for (let event = playing.queue.next(); event !== undefined; event = playing.queue.next()) {
    playing.now = await moveClock(event.at)
    await event.run()
  }
  const { acts, refusals, states } = playing.tally
  return { dossiers: begun, from: new Date(from).toISOString(), until: new Date(playing.now).toISOString(), acts, states, refusals }
}
