/** Of questions about dossiers of business registration. */
export type RegistrationRefusal = RegisterRefusal | { readonly kind: 'receipt-number-unreadable' } | { readonly kind: 'days-not-listable' }

export type RegisterRefusal =
  /** No purpose, no legal basis or nothing it is asked for. */
  | { readonly kind: 'register-reason-missing' }
  | { readonly kind: 'register-not-connected' }
  | { readonly kind: 'register-question-incomplete' }
  /** A citizen asks about themselves alone. */
  | { readonly kind: 'register-not-yours' }
  /** Their data is restricted: only for a dossier that was filed. */
  | { readonly kind: 'register-person-restricted' }
  | { readonly kind: 'not-permitted-at-unit' }
