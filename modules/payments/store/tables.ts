import type { Generated } from 'kysely'

export type DemandRow = {
  readonly subject_id: string
  readonly serial: number
  readonly version: number
  readonly state: string
  readonly unit_id: string
  readonly purpose: string
  readonly purpose_serial: number
  readonly label: string
  readonly procedure_code: string
  readonly procedure_name: string
  readonly payer_name: string
  readonly amount: number
  readonly exempted: number
  readonly received: number
  readonly received_online: number
  readonly refunded: number
  readonly demanded_at: string
  readonly pay_by: string | null
  readonly settled_at: string | null
}

export type ReceiptRow = {
  readonly subject_id: string
  readonly demand_serial: number
  readonly serial: number
  readonly unit_id: string
  readonly document_id: string
  readonly number: string
  readonly method: string
  readonly amount: number
  readonly reference: string | null
  readonly transaction_no: string | null
  readonly received_at: string
  readonly account_number: string | null
}

export type RefundRow = {
  readonly subject_id: string
  readonly demand_serial: number
  readonly serial: number
  readonly unit_id: string
  readonly amount: number
  readonly reason: string
  readonly ordered_at: string
  readonly done_at: string | null
  readonly evidence: string | null
  readonly withdrawn_at: string | null
}

export type ReversalRow = {
  readonly subject_id: string
  readonly demand_serial: number
  readonly receipt_serial: number
  readonly unit_id: string
  readonly method: string
  readonly amount: number
  readonly reason: string
  readonly reversed_at: string
  readonly reversed_by: string
}

export type DifferenceRow = {
  readonly id: string
  readonly kind: string
  readonly reference: string
  readonly unit_id: string | null
  readonly subject_id: string | null
  readonly demand_serial: number | null
  readonly ours: number | null
  readonly platform: number | null
  readonly statement: number | null
  readonly transaction_no: string | null
  readonly detail: string | null
  readonly found_at: string
  readonly repaired_at: string | null
  readonly repaired_by: string | null
  readonly repair: string | null
}

export type CollectingAccountRow = {
  readonly id: string
  readonly unit_id: string | null
  readonly kind: string | null
  readonly bank_bin: string
  readonly bank_name: string
  readonly number: string
  readonly holder: string
  readonly basis: string
  readonly valid_from: string
  readonly valid_until: string | null
  readonly entered_at: string
  readonly entered_by: string
  readonly ended_by: string | null
}

export type PaymentTables = {
  'payments.collecting_account': CollectingAccountRow
  'payments.demand': DemandRow
  'payments.payment_event': { subject_id: string; demand_serial: number; version: number; at: string; made_by: string; type: string; event: string }
  'payments.attempt': {
    subject_id: string
    demand_serial: number
    serial: number
    reference: string
    method: string
    amount: number
    state: string
    started_at: string
    ask_at: string | null
    asks: Generated<number>
    shown_at: Generated<string | null>
    account_number: string | null
  }
  'payments.receipt': ReceiptRow
  'payments.refund': RefundRow
  'payments.reversal': ReversalRow
  'payments.cash_closing': { unit_id: string; on_day: string; serial: number; expected: number; counted: number; words: string | null; closed_at: string; closed_by: string }
  'payments.message_event': { id: string; at: string; via: string; reference: string | null; verdict: string; body: string }
  'payments.difference': DifferenceRow
  'payments.reconciliation': { id: string; day: string; at: string; checked: number; settled: number; differences: number; platform_heard: boolean; statement_heard: boolean }
}
