// NĐ 61/2018 articles 28.1, 32; plan 276 IV.2: satisfaction per unit and month, with how far it may be off.
import type { UnitId } from '../../../kernel/ids.ts'
import { addMonths, parsePlainDate, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import { findUnit, listAncestors, listIdsBelowEach, listUnits, type Unit } from '../../organisation/index.ts'
import { estimate } from '../domain/margin.ts'
import { questionnaireOn, type QuestionKey } from '../domain/questionnaire.ts'
import { addTallies, type Tallies } from '../domain/rating.ts'
import type { SurveyRefusal } from '../domain/refusal.ts'
import { countInvited, listReleased, type ReleasedRow } from '../store/results.view.ts'
import { monthOf } from './invite.ts'

const MONTHS_SHOWN = 12
const round1 = (value: number): number => Math.round(value * 10) / 10

export const mayWithSurveys = async (work: Work, verb: 'read' | 'handle' | 'call', unitId: UnitId): Promise<boolean> => {
  const above = await listAncestors(work, unitId)
  return can(work.actor, verb, 'survey', [unitId, ...above.map(({ id }) => id)])
}

const findAsked = async (work: Work, unitId: string | undefined): Promise<Unit | undefined> =>
  unitId === undefined ? (await listUnits(work, { roots: true, kind: 'provincial-peoples-committee', limit: 1 }))[0] : findUnit(work, unitId as UnitId)

const rateOf = (rows: readonly ReleasedRow[], invited: number) => {
  const rated = rows.reduce((sum, row) => sum + row.rated, 0)
  const tallies = addTallies(rows.map((row) => row.tallies))
  const [not = 0, yes = 0, very = 0] = tallies.overall ?? []
  const found = estimate(yes + very, not + yes + very, invited)
  return {
    invited,
    rated,
    tallies,
    ...(found === undefined ? {} : { rate: round1(found.rate * 100), low: round1(found.low * 100), high: round1(found.high * 100) }),
  }
}

const meanOf = (tallies: Tallies, key: QuestionKey): number | undefined => {
  const [none = 0, one = 0, two = 0] = tallies[key] ?? []
  const all = none + one + two
  return all === 0 ? undefined : round1((one + 2 * two) / all)
}

type Of = { readonly month: PlainDate; readonly fromOn: PlainDate }

type Read = { readonly now: ReturnType<typeof rateOf>; readonly rows: readonly ReleasedRow[] }

/** Sums of a unit hold those below it; so do the invitations they are measured by. Many units in as many questions as one. */
const readUnits = async (work: Work, units: readonly Unit[], { month, fromOn }: Of): Promise<(unit: Unit) => Read> => {
  const ids = units.map(({ id }) => id)
  const [released, below] = await Promise.all([listReleased(work.tx, { ownerIds: ids, fromOn, toOn: month }), listIdsBelowEach(work, ids)])
  const invited = await countInvited(work.tx, { ownerIds: [...new Set([...ids, ...[...below.values()].flat()])], fromOn: month, toOn: month })
  const byOwner = Map.groupBy(released, (row) => row.owner_id)
  return ({ id }) => {
    const rows = byOwner.get(id) ?? []
    const asked = [id, ...(below.get(id) ?? [])].reduce((sum, each) => sum + (invited.get(each) ?? 0), 0)
    return { now: rateOf(rows.filter((row) => row.month === month), asked), rows }
  }
}

const monthsOf = (rows: readonly ReleasedRow[], { month, fromOn }: Of) => {
  const months: PlainDate[] = []
  for (let each = fromOn; each <= month; each = addMonths(each, 1)) months.push(each)
  return months.map((each) => {
    const { rated, rate } = rateOf(rows.filter((row) => row.month === each), 0)
    return { month: each.slice(0, 7), rated, ...(rate === undefined ? {} : { rate }) }
  })
}

const lineOf = (unit: Unit, read: Read) => {
  const { tallies: _, ...now } = read.now
  return { unit: { id: unit.id as string, name: unit.name }, ...now }
}

const ask = async (work: Work, unit: Unit, month: PlainDate) => {
  const of = { month, fromOn: addMonths(month, 1 - MONTHS_SHOWN) }
  const below = await listUnits(work, { parentId: unit.id, limit: 500 })
  const readOf = await readUnits(work, [unit, ...below], of)
  const { now, rows } = readOf(unit)
  const units = below.map((each) => lineOf(each, readOf(each))).filter(({ invited, rated }) => invited > 0 || rated > 0)
  const { tallies, ...figures } = now
  return {
    unit: { id: unit.id as string, name: unit.name },
    month: month.slice(0, 7),
    ...figures,
    questions: questionnaireOn(month).questions.map(({ key, asked, choices, index }) => {
      const mean = meanOf(tallies, key)
      return { key, asked, choices: [choices[2], choices[1], choices[0]], counts: [...(tallies[key] ?? [0, 0, 0])].reverse(), ...(index === undefined ? {} : { index }), ...(mean === undefined ? {} : { mean }) }
    }),
    months: monthsOf(rows, of),
    units,
  }
}

export const showSurveyResults = async (work: Work, { unitId, month }: { readonly unitId?: string; readonly month?: string }): Promise<Outcome<Awaited<ReturnType<typeof ask>>, SurveyRefusal>> => {
  const unit = await findAsked(work, unitId)
  if (!unit) return refuse({ kind: 'survey-unit-unknown' })
  if (!(await mayWithSurveys(work, 'read', unit.id))) return refuse({ kind: 'survey-not-yours' })
  const asked = month === undefined ? undefined : parsePlainDate(`${month}-01`)
  return ok(await ask(work, unit, asked ?? monthOf(plainDateAt(work.now))))
}
