export type DraftRefusal =
  | { readonly kind: 'draft-not-found' }
  | { readonly kind: 'draft-already-filed'; readonly dossierId: string }
  | { readonly kind: 'place-missing' }
  | { readonly kind: 'place-not-competent' }
  | { readonly kind: 'component-unknown'; readonly key: string }
  | { readonly kind: 'procedure-not-published' }
  | { readonly kind: 'too-many-files'; readonly limit: number }
