import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

export type DemandFault = { readonly subjectId: string; readonly serial: number; readonly why: string }

/** Sums of the row against sums of the journal and of the receipts, in one walk. */
export const findDemandFaults = async (tx: Transaction): Promise<{ readonly checked: number; readonly faults: readonly DemandFault[] }> => {
  const { rows } = await sql<{ subject_id: string; serial: number; version: number; received: number; events: number; journalled: number; receipted: number }>`
    SELECT demand.subject_id, demand.serial, demand.version, demand.received,
      (SELECT count(*)::int FROM payments.payment_event event WHERE event.subject_id = demand.subject_id AND event.demand_serial = demand.serial) AS events,
      (SELECT coalesce(sum((event.event ->> 'amount')::bigint * CASE event.type WHEN 'MoneyReceived' THEN 1 ELSE -1 END), 0)::bigint FROM payments.payment_event event
        WHERE event.subject_id = demand.subject_id AND event.demand_serial = demand.serial AND event.type IN ('MoneyReceived', 'ReceiptReversed')) AS journalled,
      (SELECT coalesce(sum(receipt.amount), 0)::bigint FROM payments.receipt receipt WHERE receipt.subject_id = demand.subject_id AND receipt.demand_serial = demand.serial)
        - (SELECT coalesce(sum(reversal.amount), 0)::bigint FROM payments.reversal reversal WHERE reversal.subject_id = demand.subject_id AND reversal.demand_serial = demand.serial) AS receipted
    FROM payments.demand demand`.execute(tx)
  const faults = rows.flatMap(({ subject_id: subjectId, serial, version, received, events, journalled, receipted }): readonly DemandFault[] => [
    ...(version === events ? [] : [{ subjectId, serial, why: `version ${version}, ${events} events` }]),
    ...(received === journalled && received === receipted ? [] : [{ subjectId, serial, why: `row ${received}, journal ${journalled}, receipts ${receipted}` }]),
  ])
  return { checked: rows.length, faults }
}
