// NĐ 61/2018/NĐ-CP article 30, lessons idea 18: the journal of facts is walked in pages, each dossier compared with those it can be compared with; never a province at once.
import { createHmac } from 'node:crypto'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import { addDays, plainDateAt } from '../../../kernel/plain-date.ts'
import { newestOf, type KeyRing } from '../../../platform/keys/key-ring.ts'
import type { Work } from '../../../platform/work.ts'
import { findFiles } from '../../documents/index.ts'
import { countersFiledAt, livesOf } from '../../dossiers/index.ts'
import { listRatedDevices } from '../../surveys/index.ts'
import { DETECTORS } from '../domain/gaming/detectors.ts'
import { THRESHOLDS } from '../domain/gaming/thresholds.ts'
import type { Watched, WatchedDossier } from '../domain/gaming/watched.ts'
import * as store from '../store/signs-store.ts'
import { isNight } from './is-night.ts'
import { watchedOfLife } from './watched-of-life.ts'

const PAGE = 250
/** One run by day; at night, when nobody waits, a run catches up with more. */
const MOST_PAGES = { day: 4, night: 40 } as const
/** Acts that began before and are not committed yet come a little later than they say. */
const SETTLED_MS = 5 * 60_000
/** More of one closer, file or applicant change nothing. */
const MOST_NEAR = 50
const REACH = { nightMs: THRESHOLDS.nightWindowMs, secondFilingMs: THRESHOLDS.secondFilingMs, most: MOST_NEAR }

/** Only compared. Numbers of people are few enough to be tried one by one: without the installation's secret nobody can. */
const hidden = (facts: WatchedDossier, secret: KeyRing): WatchedDossier =>
  facts.applicant === undefined ? facts : { ...facts, applicant: createHmac('sha256', newestOf(secret)).update(`watched-applicant ${facts.applicant}`).digest('hex').slice(0, 32) }

/** The month it is a matter of is the one it ended in, or began in while it is open. */
const dayOf = ({ endedAt, receivedAt }: WatchedDossier) => plainDateAt(endedAt ?? receivedAt)

const readWatched = async (work: Work, secret: KeyRing, ids: readonly string[]): Promise<readonly store.KeptWatched[]> => {
  const [lives, counters] = await Promise.all([livesOf(work, ids as readonly DossierId[]), countersFiledAt(work, ids)])
  const results = lives.flatMap(({ states }) => states.at(-1)?.dossier.results.map(({ fileId }) => fileId) ?? [])
  const files = new Map((await findFiles(work, results)).map((file) => [file.id as string, file]))
  return lives.flatMap((life) => {
    const facts = watchedOfLife(life, files)
    const unitId = life.states.at(-1)?.dossier.resolvingUnitId
    if (facts === undefined || unitId === undefined) return []
    return [{ unitId, onDay: dayOf(facts), facts: hidden({ ...facts, fromCounterNetwork: counters.has(life.dossierId) }, secret) }]
  })
}

const foundIn = (watched: Watched, placeOf: (subjectId: string) => Pick<store.Found, 'unitId' | 'onDay'> | undefined): readonly store.Found[] =>
  DETECTORS.flatMap(({ kind, find }) => find(watched).flatMap(({ subjectId, reason }) => {
    const place = placeOf(subjectId)
    return place === undefined ? [] : [{ subjectId, kind, reason, unitId: place.unitId, onDay: place.onDay }]
  }))

/** A page of dossiers, whatever pages were looked at before. */
export const lookAt = async (work: Work, page: readonly store.KeptWatched[]): Promise<void> => {
  const ids = page.map(({ facts }) => facts.id)
  const before = await store.listNear(work.tx, ids, REACH)
  await store.saveWatched(work.tx, page)
  // What was found of those that stood beside one of the page may not be true without it.
  const dossierIds = [...new Set([...ids, ...(await store.listFoundAmong(work.tx, before.map(({ facts }) => facts.id)))])]
  const near = await store.listNear(work.tx, dossierIds, REACH)
  const places = new Map(near.map((each) => [each.facts.id, each]))
  await store.saveFound(work.tx, { dossierIds, found: foundIn({ dossiers: near.map(({ facts }) => facts), devices: [] }, (id) => places.get(id)), at: work.now })
}

const lookAtDevices = async (work: Work): Promise<void> => {
  const devices = await listRatedDevices(work, { least: THRESHOLDS.ratingsLeast })
  const places = new Map(devices.map(({ id, unitId, firstOn }) => [id, { unitId, onDay: firstOn }]))
  await store.saveFound(work.tx, { dossierIds: [], found: foundIn({ dossiers: [], devices }, (id) => places.get(id)), at: work.now })
}

type Looked = { readonly looked: number; readonly isDone: boolean }

/** So many pages of what changed since the last run; goes on from there. */
export const lookForSigns = async (work: Work, secret: KeyRing, { pages = isNight(work) ? MOST_PAGES.night : MOST_PAGES.day, size = PAGE }: { readonly pages?: number; readonly size?: number } = {}): Promise<Looked> => {
  const until = instantFromMs(epochMs(work.now) - SETTLED_MS)
  let [after, looked, isDone]: [store.Place, number, boolean] = [await store.readWalk(work.tx, true), 0, false]
  for (let page = 0; page < pages && !isDone; page += 1) {
    const changed = await store.listChanged(work.tx, { after, until, limit: size })
    const ids = [...new Set(changed.map(({ subjectId }) => subjectId))]
    if (ids.length > 0) await lookAt(work, await readWatched(work, secret, ids))
    ;[after, looked, isDone] = [changed.at(-1) ?? after, looked + ids.length, changed.length < size]
  }
  await store.writeWalk(work.tx, { ...after, ...(isDone ? { lookedUntil: until } : {}) })
  await lookAtDevices(work)
  const today = plainDateAt(work.now)
  await store.forgetSigns(work.tx, { comparedFrom: addDays(today, -THRESHOLDS.comparedDays), keptFrom: addDays(today, -THRESHOLDS.keptDays) })
  return { looked, isDone }
}

/** A hash under the key before is like none under the new one: what is there forgets it, and all of it is looked at again. */
export const renewApplicants = async ({ tx }: Work): Promise<number> => store.forgetApplicants(tx)
