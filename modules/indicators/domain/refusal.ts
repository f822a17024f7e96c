export type IndicatorRefusal =
  | { readonly kind: 'unit-unknown'; readonly unit: string }
  | { readonly kind: 'period-unreadable'; readonly period: string }
  | { readonly kind: 'period-to-come'; readonly period: string }
  | { readonly kind: 'day-unreadable'; readonly day: string }
  | { readonly kind: 'day-to-come'; readonly day: string }
  | { readonly kind: 'component-unknown'; readonly component: string }
  | { readonly kind: 'not-your-unit' }
