export type OrderRow = {
  readonly subject_id: string
  readonly serial: number
  readonly version: number
  readonly reference: string
  readonly direction: string
  readonly state: string
  readonly unit_id: string
  readonly label: string
  readonly person_name: string
  readonly address: string
  readonly number: string | null
  readonly collect: number
  readonly collected: number
  readonly postage: number
  readonly attempts: number
  readonly case_open: boolean
  readonly case_due_on: string | null
  readonly case_reminded: boolean
  readonly planned_at: string
  readonly released_at: string | null
  readonly handed_over_at: string | null
  readonly expected_on: string | null
  readonly delivered_at: string | null
  readonly changed_at: string
  readonly ended: boolean
}

export type HandoverRow = {
  readonly id: string
  readonly unit_id: string
  readonly kind: string
  readonly at: string
  readonly official_id: string
  readonly official_name: string
  readonly postman: string
  readonly bag: string | null
  readonly document_id: string
  readonly number: string
  readonly listed: unknown
}

export type MoneyDifferenceRow = {
  readonly id: string
  readonly kind: string
  readonly reference: string
  readonly unit_id: string | null
  readonly subject_id: string | null
  readonly order_serial: number | null
  readonly label: string | null
  readonly asked: number | null
  readonly counted: number | null
  readonly post: number | null
  readonly found_at: string
  readonly closed_at: string | null
  readonly closed_by: string | null
  readonly words: string | null
}

export type CollectedLineRow = { readonly collected_on: string; readonly reference: string; readonly amount: number; readonly remittance: string | null }

export type PostTables = {
  'post.collected_day': { collected_on: string; heard_at: string }
  'post.collected_line': CollectedLineRow
  'post.postal_order': OrderRow
  'post.order_event': { subject_id: string; order_serial: number; version: number; at: string; made_by: string; type: string; event: string }
  'post.handover': HandoverRow
  'post.message_event': { id: string; at: string; via: string; reference: string | null; verdict: string; body: string }
  'post.track_cursor': { name: string; last_id: string; asked_at: string }
  'post.money_difference': MoneyDifferenceRow
  'post.money_match': { id: string; at: string; from_on: string; checked: number; differences: number; heard: boolean }
}
