import pg from 'pg'
import { newId } from '../../platform/db/new-id.ts'
import type { PaymentSimulator } from '../../simulators/payment-platform/start-payment-platform-simulator.ts'

const HOUR = 3_600_000
const AMOUNT = 50_000
/** Every fifth callback was lost. */
const LOST = 5

type Place = { readonly id: string; readonly name: string }

const referenceOf = (serial: number): string => `MC${String(serial).padStart(14, '0')}`

const eventsOf = (serial: number, facts: { readonly subjectId: string }): readonly object[] => {
  const reference = referenceOf(serial)
  const begun = [
    { type: 'Demanded', facts },
    { type: 'AttemptStarted', attempt: 1, reference, method: 'platform', amount: AMOUNT },
    { type: 'AttemptOpened', attempt: 1, url: 'http://localhost/' },
  ]
  return serial % LOST === 0 ? begun : [...begun, { type: 'MoneyReceived', serial: 1, method: 'platform', amount: AMOUNT, evidence: 'callback', attempt: 1, reference, transactionNo: `GD${serial}` }]
}

const factsOf = (subjectId: string, place: Place) => ({
  subjectId,
  purpose: 'levies',
  purposeSerial: 1,
  unit: { ...place, parentName: 'Ủy ban nhân dân', kind: 'desk', place: place.name },
  label: 'Cấp bản sao trích lục',
  procedure: { code: '9.000001', name: 'Cấp bản sao trích lục' },
  ruleSet: 'A',
  payer: { name: 'Lê Thị Đo Đạc' },
  personIds: [],
  lines: [{ kind: 'state-charge', name: 'Lệ phí', amount: AMOUNT }],
})

const FILL = `
  WITH made AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS row(id uuid, serial int, reference text, events jsonb)),
  demands AS (INSERT INTO payments.demand (subject_id, serial, version, state, unit_id, purpose, purpose_serial, label, procedure_code, procedure_name, payer_name, amount, exempted, received, received_online, refunded, demanded_at, settled_at)
    SELECT id, 1, jsonb_array_length(events), CASE WHEN jsonb_array_length(events) = 4 THEN 'paid' ELSE 'open' END, $2, 'levies', 1, 'Cấp bản sao trích lục', '9.000001', 'Cấp bản sao trích lục', 'Lê Thị Đo Đạc', ${AMOUNT}, 0,
      CASE WHEN jsonb_array_length(events) = 4 THEN ${AMOUNT} ELSE 0 END, CASE WHEN jsonb_array_length(events) = 4 THEN ${AMOUNT} ELSE 0 END, 0, $3, CASE WHEN jsonb_array_length(events) = 4 THEN $3::timestamptz END FROM made RETURNING 1),
  journal AS (INSERT INTO payments.payment_event (subject_id, demand_serial, version, at, made_by, type, event)
    SELECT id, 1, each.at, $3, '{"kind":"system","name":"bench"}', each.event ->> 'type', each.event FROM made, jsonb_array_elements(events) WITH ORDINALITY AS each(event, at) RETURNING 1),
  attempts AS (INSERT INTO payments.attempt (subject_id, demand_serial, serial, reference, method, amount, state, started_at, ask_at)
    SELECT id, 1, 1, reference, 'platform', ${AMOUNT}, CASE WHEN jsonb_array_length(events) = 4 THEN 'paid' ELSE 'waiting' END, $3, NULL FROM made RETURNING 1)
  INSERT INTO payments.receipt (subject_id, demand_serial, serial, unit_id, document_id, number, method, amount, reference, transaction_no, received_at)
    SELECT id, 1, 1, $2, gen_random_uuid(), serial || '/BNTP', 'platform', ${AMOUNT}, reference, 'GD' || serial, $3 FROM made WHERE jsonb_array_length(events) = 4`

/** Payments of an hour ago as they stand after a day of the platform: most were told, every fifth message never came. */
export const fillPayments = async (owner: pg.ClientConfig, simulator: PaymentSimulator, { place, count }: { readonly place: Place; readonly count: number }): Promise<void> => {
  const client = new pg.Client(owner)
  await client.connect()
  const at = Date.now() - HOUR
  const rows = Array.from({ length: count }, (_, index) => {
    const id = newId<string>()
    return { id, serial: index + 1, reference: referenceOf(index + 1), events: eventsOf(index + 1, factsOf(id, place)) }
  })
  await client.query('TRUNCATE payments.demand, payments.payment_event, payments.attempt, payments.receipt, payments.refund, payments.difference, payments.message_event')
  await client.query(FILL, [JSON.stringify(rows), place.id, new Date(at).toISOString()])
  await client.query('ANALYZE')
  await client.end()
  simulator.book.orders.clear()
  for (const { serial, reference } of rows) simulator.book.orders.set(reference, { reference, amount: AMOUNT, info: 'bench', payer: 'bench', unit: place.name, state: 'paid', transactionNo: `GD${serial}`, at })
}

export const countUnmatched = async (owner: pg.ClientConfig): Promise<number> => {
  const client = new pg.Client(owner)
  await client.connect()
  const { rows } = await client.query<{ open: string }>(`SELECT (SELECT count(*) FROM payments.demand WHERE state <> 'paid') + (SELECT count(*) FROM payments.difference WHERE repaired_at IS NULL) AS open`)
  await client.end()
  return Number(rows[0]?.open)
}
