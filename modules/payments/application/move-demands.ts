// NĐ 61/2018 article 4: whoever takes over a closed unit takes over what is owed to it and what it owes.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import type { CollectingUnit } from '../domain/demand.ts'
import { lockDemands } from '../store/demand-store.ts'
import { recordPayment } from './record-payment.ts'

export type MoveDemands = { readonly subjectId: string; readonly from: UnitId; readonly unit: CollectingUnit }

/** Everything demanded of a subject at that unit, with what is to be given back; receipts stay in the book they were numbered in. */
export const moveDemands = async (work: Work, { subjectId, from, unit }: MoveDemands): Promise<void> => {
  for (const demand of await lockDemands(work.tx, subjectId))
    if (demand.facts.unit.id === from) await recordPayment(work, demand, { subjectId, serial: demand.serial, events: [{ type: 'DemandRevised', facts: { ...demand.facts, unit } }] })
}
