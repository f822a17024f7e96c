import type { AskedRow, ComponentRow, DossierRow, DueDateChangeRow, PauseRow, ResultRow } from './dossier-rows.ts'

/** `json` stands beside the text of a row: how PostgreSQL orders and spaces its fields is its own affair. */
type Kind = 'word' | 'instant' | 'json'
type Columns<Row> = { readonly [Column in keyof Row]: Kind }

const DOSSIER: Columns<DossierRow> = {
  dossier_id: 'word', version: 'word', state: 'word', national_status: 'word', code: 'word', procedure_code: 'word', procedure_version_id: 'word', procedure_name: 'word', channel: 'word', assisted: 'word',
  receiving_unit_id: 'word', resolving_unit_id: 'word', applicant_kind: 'word', applicant_name: 'word', applicant_person_id: 'word', submitter_person_id: 'word', rule_set: 'word',
  submitted_at: 'instant', accepted_at: 'instant', due_at: 'instant', index_due_at: 'instant', pause_kind: 'word', paused_since: 'instant', rests: 'word', applicant_id_number: 'word', applicant_phone: 'word',
  decided_at: 'instant', finished_at: 'instant', returned_at: 'instant', ended_at: 'instant', originals_desk_id: 'word', withdrawal_asked_at: 'instant',
  holder_step: 'word', holder_stage: 'word', holder_unit_id: 'word', holder_role: 'word', holder_assignee_id: 'word', holder_since: 'instant', holder_due_at: 'instant',
}
const COMPONENT: Columns<ComponentRow> = { dossier_id: 'word', serial: 'word', component_key: 'word', name: 'word', originals: 'word', copies: 'word', files: 'json', revision: 'word' }
const DUE_DATE_CHANGE: Columns<DueDateChangeRow> = { dossier_id: 'word', serial: 'word', at: 'instant', changed_by: 'word', why: 'word', from_at: 'instant', to_at: 'instant', trace: 'json', words: 'word' }
const RESULT: Columns<ResultRow> = { dossier_id: 'word', serial: 'word', name: 'word', number: 'word', file_id: 'word', issued_at: 'instant', undone: 'word', unsigned: 'word' }
const PAUSE: Columns<PauseRow> = { dossier_id: 'word', serial: 'word', kind: 'word', mode: 'word', basis: 'word', reason: 'word', from_at: 'instant', until_at: 'instant', undone: 'word' }
const ASKED: Columns<AskedRow> = { dossier_id: 'word', kind: 'word', serial: 'word', unit_id: 'word', content: 'word', asked_at: 'instant', due_at: 'instant', answered_at: 'instant', undone: 'word' }

const QUOTED = /["\\(),\t-\r ]/

const word = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 't' : 'f'
  const text = String(value)
  return text === '' || QUOTED.test(text) ? `"${text.replaceAll('\\', '\\\\').replaceAll('"', '""')}"` : text
}

const WHOLE_SECOND = '.000Z'

const instant = (value: unknown): string => {
  if (typeof value !== 'string') return ''
  const fraction = value.slice('2025-01-01T00:00:00'.length)
  return `"${value.slice(0, 10)} ${value.slice(11, 19)}${fraction === WHOLE_SECOND ? '' : fraction.slice(0, -1).replace(/0+$/, '')}+00"`
}

export type RowTexts = {
  readonly table: string
  /** SQL of a row as one text. */
  readonly text: string
  /** SQL of what it holds as JSON. */
  readonly data?: string
  /** The same text of a row that was folded: equal texts are equal rows; others need not differ (zones, spaces nobody foresaw). */
  readonly textOf: (row: object) => string
  readonly dataOf: (row: object) => unknown
}

const rowTexts = (table: string, columns: Readonly<Record<string, Kind>>): RowTexts => {
  const written = Object.entries(columns).filter(([, kind]) => kind !== 'json').map(([column, kind]) => ({ column, write: kind === 'instant' ? instant : word }))
  const data = Object.keys(columns).find((column) => columns[column] === 'json')
  const at = (row: object, column: string): unknown => (row as Readonly<Record<string, unknown>>)[column]
  return {
    table,
    text: `ROW(${written.map(({ column }) => column).join(', ')})::text`,
    ...(data === undefined ? {} : { data }),
    textOf: (row) => `(${written.map(({ column, write }) => write(at(row, column))).join(',')})`,
    dataOf: (row) => (data === undefined ? undefined : at(row, data)),
  }
}

export const DOSSIER_TEXTS = rowTexts('dossiers.dossier', DOSSIER)
export const HANGING_TEXTS = {
  component: rowTexts('dossiers.dossier_component', COMPONENT),
  dueDateChange: rowTexts('dossiers.due_date_change', DUE_DATE_CHANGE),
  result: rowTexts('dossiers.issued_result', RESULT),
  pause: rowTexts('dossiers.pause', PAUSE),
  asked: rowTexts('dossiers.asked_unit', ASKED),
} as const
