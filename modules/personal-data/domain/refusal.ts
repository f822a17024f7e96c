export type DataRequestRefusal =
  | { readonly kind: 'request-unknown' }
  | { readonly kind: 'request-elsewhere'; readonly state: string }
  | { readonly kind: 'same-request-open' }
  | { readonly kind: 'words-missing' }
  | { readonly kind: 'doer-unknown' }
  | { readonly kind: 'not-extendable'; readonly source: string }
  | { readonly kind: 'extended-too-late' }
  | { readonly kind: 'nothing-to-lift' }
  | { readonly kind: 'consent-not-standing' }
  | { readonly kind: 'proved-by-provider' }
  | { readonly kind: 'correction-unusable' }
  | { readonly kind: 'not-at-a-counter' }
  | { readonly kind: 'person-unusable' }
  | { readonly kind: 'person-name-differs' }

export type BreachRefusal =
  | { readonly kind: 'breach-unknown' }
  | { readonly kind: 'breach-closed' }
  | { readonly kind: 'not-notified-yet' }
  | { readonly kind: 'noticed-in-future' }
  | { readonly kind: 'notified-when' }
  | { readonly kind: 'late-reason-missing' }

export type StandingDutyRefusal = { readonly kind: 'duty-day-missing' } | { readonly kind: 'done-in-future' } | { readonly kind: 'duty-words-missing' }
