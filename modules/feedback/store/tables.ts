export type ItemRow = {
  readonly id: string
  readonly version: number
  readonly code: string
  readonly kind: string
  readonly channel: string
  readonly state: string
  readonly class: string | null
  readonly foreign_code: string | null
  readonly unit_id: string
  readonly about_dossier_id: string | null
  readonly about_official_id: string | null
  readonly person_id: string | null
  readonly sender_name: string
  readonly sender_phone: string | null
  readonly heading: string
  readonly received_at: string
  readonly due_at: string | null
  readonly published_at: string | null
  readonly in_time: boolean | null
  readonly outcome: string | null
  readonly solved: boolean | null
  readonly contested: boolean
  readonly unfounded: boolean
  readonly counted_by_rating: boolean
  readonly public_text: string | null
  readonly public_answer: string | null
  readonly answered_by_unit_id: string | null
  readonly changed_at: string
}

export type PlaceRow = { readonly unit_id: string; readonly address: string; readonly hotline: string; readonly email: string; readonly changed_at: string; readonly changed_by: string }

export type FeedbackTables = {
  'feedback.item': ItemRow
  'feedback.item_event': { item_id: string; version: number; at: string; made_by: string; type: string; event: string }
  'feedback.reception_place': PlaceRow
  'feedback.sheet_posting': { id: string; unit_id: string; place: string; edition: string; said: string; confirmation: string; posted_at: string; official_name: string }
  'feedback.sheet_removal': { posting_id: string; reason: string; removed_at: string; official_name: string }
  'feedback.sheet_alarm': { posting_id: string; edition: string; told_at: string }
}
