export type DataRequestRefusal =
  | { readonly kind: 'request-unknown' }
  | { readonly kind: 'request-elsewhere'; readonly state: string }
  | { readonly kind: 'same-request-open' }
  | { readonly kind: 'words-missing' }
  | { readonly kind: 'doer-unknown' }
  | { readonly kind: 'not-extendable'; readonly source: string }
  | { readonly kind: 'extended-too-late' }

export type BreachRefusal =
  | { readonly kind: 'breach-unknown' }
  | { readonly kind: 'breach-closed' }
  | { readonly kind: 'not-notified-yet' }
  | { readonly kind: 'noticed-in-future' }
  | { readonly kind: 'notified-when' }
  | { readonly kind: 'late-reason-missing' }
