export type CertificationRefusal =
  | { readonly kind: 'copy-request-not-found' }
  | { readonly kind: 'copies-same-day' }
  | { readonly kind: 'promised-by-dossier' }
  | { readonly kind: 'nothing-to-prolong' }
  | { readonly kind: 'agreement-missing'; readonly most: number }
  | { readonly kind: 'promise-over' }
  | { readonly kind: 'certifying-unit-not-yours' }
  | { readonly kind: 'not-a-certifying-unit' }
  | { readonly kind: 'requester-missing' }
  | { readonly kind: 'exemption-ground-unknown' }
  | { readonly kind: 'not-compared' }
  | { readonly kind: 'validity-before-issue' }
  | { readonly kind: 'too-many-originals'; readonly most: number }
  | { readonly kind: 'already-decided'; readonly name: string }
  | { readonly kind: 'already-handed-out' }
  | { readonly kind: 'copies-waiting'; readonly count: number }
  | { readonly kind: 'dossier-not-for-copies'; readonly reference: string }
  | { readonly kind: 'dossier-not-ready'; readonly reference: string }
