export type IndicatorRefusal =
  | { readonly kind: 'unit-unknown'; readonly unit: string }
  | { readonly kind: 'period-unreadable'; readonly period: string }
  | { readonly kind: 'period-to-come'; readonly period: string }
  | { readonly kind: 'day-unreadable'; readonly day: string }
  | { readonly kind: 'day-to-come'; readonly day: string }
  | { readonly kind: 'component-unknown'; readonly component: string }
  | { readonly kind: 'sector-unknown'; readonly sector: string }
  | { readonly kind: 'procedure-unknown'; readonly procedure: string }
  | { readonly kind: 'not-your-unit' }

export type ReminderRefusal =
  | IndicatorRefusal
  | { readonly kind: 'nothing-due' }
  | { readonly kind: 'reminded-today'; readonly number: string }
  | { readonly kind: 'reminder-unknown' }

export type SnapshotRefusal =
  | { readonly kind: 'snapshot-of-months'; readonly period: string }
  | { readonly kind: 'month-not-over'; readonly period: string }
  | { readonly kind: 'snapshot-unknown'; readonly period: string }
  | { readonly kind: 'snapshot-unsealed'; readonly period: string }

export type PortalRefusal = IndicatorRefusal | { readonly kind: 'portal-list-empty' } | { readonly kind: 'portal-list-too-long'; readonly most: number }
