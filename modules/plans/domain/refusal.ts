import type { Column } from './read-columns.ts'

export type PlanRefusal =
  | { readonly kind: 'plan-not-found' }
  | { readonly kind: 'wall-over' }
  | { readonly kind: 'no-table' }
  | { readonly kind: 'columns-missing'; readonly columns: string }
  | { readonly kind: 'plan-head-missing'; readonly what: string }
  | { readonly kind: 'plan-known'; readonly number: string }
  | { readonly kind: 'plan-in-use' }
  | { readonly kind: 'withdrawal-unexplained' }
  | { readonly kind: 'nothing-for-next-year' }
  | { readonly kind: 'deliverable-not-found' }
  | { readonly kind: 'not-your-part' }
  | { readonly kind: 'part-unknown'; readonly part: string }
  | { readonly kind: 'evidence-not-found' }
  | { readonly kind: 'own-evidence' }
  | { readonly kind: 'evidence-decided' }
  | { readonly kind: 'evidence-empty' }
  | { readonly kind: 'evidence-file-unusable' }
  | { readonly kind: 'evidence-link-missing' }
  | { readonly kind: 'reference-unknown'; readonly reference: string }
  | { readonly kind: 'order-goes-round'; readonly reference: string }
  | { readonly kind: 'figure-uncounted'; readonly code: string }

/** Following up: nothing late, nobody there any more, urged already, no such letter. */
export type FollowUpRefusal = PlanRefusal | { readonly kind: 'nothing-to-urge' } | { readonly kind: 'addressee-closed'; readonly day: string } | { readonly kind: 'urged-today'; readonly number: string } | { readonly kind: 'letter-unknown' }

const NAMES: Readonly<Record<Column, string>> = { number: 'STT', title: 'Nhiệm vụ', result: 'Kết quả công việc', doers: 'Đơn vị thực hiện', supports: 'Đơn vị phối hợp', deadline: 'Thời hạn' }
export const namesOfColumns = (columns: readonly Column[]): string => columns.map((column) => NAMES[column]).join(', ')
