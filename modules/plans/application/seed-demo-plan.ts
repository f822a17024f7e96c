import { readFile } from 'node:fs/promises'
import type { Actor } from '../../../kernel/actor.ts'
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { listDemoAccounts, findDemoActor } from '../../identity/index.ts'
import type { EvidencePart } from '../domain/plan.ts'
import { WHOLE } from '../domain/plan.ts'
import { lastDayOfPart, partsOfDeadline } from '../domain/standing.ts'
import { insertEvidence, markConfirmed } from '../store/evidence-store.ts'
import { listDeliverables, listDoers, type PlannedDeliverable } from '../store/plan-store.ts'
import { importPlan } from './import-plan.ts'

const FILE = new URL('../../../data/plans/demo-plan.md', import.meta.url)
const DAY_MS = 86_400_000

/** Recurring parts up to today, one of them left out; once-only ones where the year is old enough. */
const shownParts = ({ deadline, serial }: PlannedDeliverable, today: string): readonly EvidencePart[] => {
  const past = partsOfDeadline(deadline).filter((part) => (lastDayOfPart(part, deadline) ?? today) < today)
  return past.filter((part, at) => part === WHOLE || (at + serial) % 7 !== 0)
}

type Showing = { readonly planId: string; readonly unitId: UnitId; readonly head: Extract<Actor, { kind: 'staff' }>; readonly one: PlannedDeliverable; readonly part: EvidencePart }

const show = async (work: Work, { planId, unitId, head, one, part }: Showing, isConfirmed: boolean): Promise<void> => {
  const at = instantFromMs(epochMs(work.now) - 3 * DAY_MS)
  const evidence = { id: newId<string>(), planId, serial: one.serial, unitId, part, kind: 'document' as const, title: `Báo cáo kết quả mục ${one.reference}`, documentNumber: `${10 + one.serial}/BC-UBND`, recordedAt: at, recordedBy: head.officialId as OfficialId, recordedByName: head.fullName }
  await insertEvidence(work.tx, evidence)
  if (isConfirmed) await markConfirmed(work.tx, evidence, { at, name: 'Dương Gia Duy' })
}

/** A plan of the year the demonstration lives in, with what its units have shown so far: some done, some waiting, some late. */
export const seedDemoPlan = async (work: Work): Promise<void> => {
  const today = plainDateAt(work.now)
  const text = (await readFile(FILE, 'utf8')).replaceAll('{year}', today.slice(0, 4))
  const imported = await importPlan(work, { text })
  if (!imported.ok || imported.value.planId === undefined) throw new Error(`the demo plan was refused: ${JSON.stringify(imported)}`)
  const { planId } = imported.value
  const deliverables = await listDeliverables(work.tx, planId)
  const units = [...new Set((await listDemoAccounts(work)).filter(({ role }) => role === 'head-of-unit').map(({ unitId }) => unitId))]
  for (const [at, unitId] of units.entries()) {
    const head = await findDemoActor(work, 'head-of-unit', unitId)
    if (!head) continue
    const given = new Set((await listDoers(work.tx, planId, unitId)).map(({ serial }) => serial))
    for (const one of deliverables.filter(({ serial, figures }) => given.has(serial) && figures.length === 0 && (serial + at) % 4 !== 0))
      for (const part of shownParts(one, today)) await show(work, { planId, unitId, head, one, part }, (at + one.serial) % 5 !== 0)
  }
}
