// NĐ 63/2010 articles 25, 26.2: the national catalogue is read over the network each night, and what differs is told with its date; nothing of ours is changed.
import { createHash } from 'node:crypto'
import { epochMs, type Instant } from '../../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { plainDateAt } from '../../../../kernel/plain-date.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import { addJob } from '../../../../platform/jobs/job-queue.ts'
import type { Step } from '../../../../platform/module.ts'
import type { Work } from '../../../../platform/work.ts'
import { differenceOfFacts } from '../../domain/national/national-facts.ts'
import { onlyHere, type NationalDifference } from '../../domain/national/national-difference.ts'
import type { NationalCatalogue, ProceduresPorts } from '../../ports.ts'
import * as store from '../../store/national-reading-store.ts'
import { insertComparison, listPublicSheets } from '../../store/national-store.ts'
import { actorName } from '../import-rows.ts'
import { shortened } from './compare-national.ts'

export const READ_NATIONAL = 'read-national-catalogue'
export type ReadingRefusal = { readonly kind: 'national-not-connected' }

/** So many answers are kept at once: a reading that stops goes on behind them. */
const CHUNK = 20
/** An older reading that stopped is begun anew: its first answers are no longer of today. */
const GOES_ON_MS = 24 * 3_600_000
const SOURCE = 'LayDanhSachTTHC, LayThuTuc'

export const askForReading = async (work: Work, { nationalCatalogue }: ProceduresPorts): Promise<Outcome<object, ReadingRefusal>> => {
  if (nationalCatalogue === undefined) return refuse({ kind: 'national-not-connected' })
  await addJob(work, { name: READ_NATIONAL, key: READ_NATIONAL })
  return ok({})
}

/** Since when this reading reads. */
const begin = async (work: Work): Promise<Instant> => {
  const { beganAt, endedAt } = await store.findReading(work.tx)
  if (beganAt !== undefined && endedAt === undefined && epochMs(work.now) - epochMs(beganAt) < GOES_ON_MS) return beganAt
  await store.writeBegan(work.tx, work.now)
  return work.now
}

/** The queue runs the job again, each time later. */
const stop = async (step: Step, fault: string): Promise<never> => {
  await step((work) => store.writeFault(work.tx, fault, work.now))
  throw new Error(`the national catalogue: ${fault}`)
}

const readChunk = async (catalogue: NationalCatalogue, codes: readonly string[]) => {
  const answers: store.KeptAnswer[] = []
  for (const code of codes) {
    const said = await catalogue.readFacts(code)
    if (!said.ok) return { answers, fault: said.fault }
    answers.push({ code, facts: said.value })
  }
  return { answers }
}

const compare = async (work: Work, { listed, began }: { readonly listed: readonly string[]; readonly began: Instant }): Promise<void> => {
  const here = await listPublicSheets(work.tx, plainDateAt(work.now))
  const answers = await store.listAnswers(work.tx, began)
  const told = answers.flatMap(({ facts }) => facts ?? [])
  const found = told.flatMap((facts) => differenceOfFacts(facts, here.get(facts.code)) ?? [])
  const there = new Set(listed)
  const missing = [...here.values()].filter(({ code, kind }) => !there.has(code) && kind === 'national').map(onlyHere)
  const all: readonly NationalDifference[] = [...found, ...missing].map(shortened)
  const count = (kind: NationalDifference['kind']): number => all.filter((each) => each.kind === kind).length
  const counts = { rows: answers.length, unreadable: answers.length - told.length, same: told.filter(({ code }) => here.has(code)).length - count('differs'), onlyHere: missing.length, onlyThere: count('only-there'), differs: count('differs') }
  const comparison = { id: newId<string>(), comparedAt: work.now, comparedByName: actorName(work.actor), comparedBy: actorName(work.actor), fileName: SOURCE, source: 'network' as const, complete: true, counts }
  await insertComparison(work.tx, { ...comparison, fileSha256: createHash('sha256').update(JSON.stringify(answers)).digest('hex') }, all)
  await store.deleteAnswers(work.tx, began)
  await store.writeEnded(work.tx, work.now)
}

/** The list, then each procedure of it, no transaction open while one waits; what was read before a fault is not read again. */
export const readNational = async (step: Step, { nationalCatalogue }: ProceduresPorts): Promise<void> => {
  if (nationalCatalogue === undefined) return
  const began = await step(begin)
  const listed = await nationalCatalogue.listCodes()
  if (!listed.ok) return stop(step, listed.fault)
  // Nothing at all is an answer gone wrong, not a country without procedures.
  if (listed.value.length === 0) return stop(step, 'list-empty')
  const read = new Set(await step((work) => store.listRead(work.tx, began)))
  const codes = [...new Set(listed.value)]
  const open = codes.filter((code) => !read.has(code))
  for (let at = 0; at < open.length; at += CHUNK) {
    const { answers, fault } = await readChunk(nationalCatalogue, open.slice(at, at + CHUNK))
    if (answers.length > 0) await step((work) => store.saveAnswers(work.tx, answers, work.now))
    if (fault !== undefined) return stop(step, fault)
  }
  await step((work) => compare(work, { listed: codes, began }))
}
