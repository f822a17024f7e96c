export type PaymentRefusal =
  | { readonly kind: 'demand-not-found' }
  | { readonly kind: 'nothing-owed' }
  | { readonly kind: 'more-than-owed'; readonly left: number }
  | { readonly kind: 'amount-wrong' }
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'ground-unknown' }
  | { readonly kind: 'refund-too-large'; readonly left: number }
  | { readonly kind: 'nothing-overpaid' }
  | { readonly kind: 'transfer-known'; readonly receipt: string; readonly label: string }
  | { readonly kind: 'day-to-come' }
  | { readonly kind: 'cash-changed'; readonly expected: number }
  | { readonly kind: 'cash-unexplained'; readonly expected: number }
  | { readonly kind: 'receipt-not-standing' }
  | { readonly kind: 'given-back-already'; readonly amount: number }
  | { readonly kind: 'statement-tells' }
  | { readonly kind: 'refund-not-open' }
  | { readonly kind: 'platform-down' }
  | { readonly kind: 'platform-refused'; readonly cause: string }
  | { readonly kind: 'platform-missing' }
  | { readonly kind: 'bill-not-heard' }
  | { readonly kind: 'difference-not-open' }
  | { readonly kind: 'difference-needs-person' }
  | { readonly kind: 'code-missing' }
  | { readonly kind: 'no-demand-of-code' }
  | { readonly kind: 'not-permitted-here' }
