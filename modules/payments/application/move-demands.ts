// NĐ 61/2018 article 4: whoever takes over a closed unit takes over what is owed to it and what it owes.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import type { CollectingUnit } from '../domain/demand.ts'
import type { PaymentExpected } from '../domain/told.ts'
import { lockDemands } from '../store/demand-store.ts'
import { listSubjectsWithMoney, listUnitsWithMoney as listUnits, moveLoose } from '../store/open-money.view.ts'
import { recordPayment } from './record-payment.ts'

export type MoveDemands = { readonly subjectId: string; readonly from: UnitId; readonly unit: CollectingUnit }
export type MoveMoney = Omit<MoveDemands, 'subjectId'> & { /** Subjects that are moved by themselves. */ readonly except: readonly string[] }

/** Everything demanded of a subject at that unit, with what is to be given back; receipts stay in the book they were numbered in. */
export const moveDemands = async (work: Work, { subjectId, from, unit }: MoveDemands): Promise<void> => {
  for (const demand of await lockDemands(work.tx, subjectId))
    if (demand.facts.unit.id === from) await recordPayment(work, demand, { subjectId, serial: demand.serial, events: [{ type: 'DemandRevised', facts: { ...demand.facts, unit } }] })
}

/** Units with money that somebody has still to see to: owed, to be given back, or not agreed on. */
export const listUnitsWithMoney = (work: Work): Promise<readonly UnitId[]> => listUnits(work.tx)

/** All of it at one unit, whatever became of the subjects; what is settled stays where it was settled. */
export const moveMoney = async (work: Work, { from, unit, except }: MoveMoney): Promise<void> => {
  for (const subjectId of await listSubjectsWithMoney(work.tx, from)) {
    if (except.includes(subjectId)) continue
    await work.tell({ type: 'PaymentExpected', subjectId } satisfies PaymentExpected)
    await moveDemands(work, { subjectId, from, unit })
  }
  await moveLoose(work.tx, { from, to: unit.id, except })
}
