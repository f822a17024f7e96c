export type DraftRefusal =
  | { readonly kind: 'draft-not-found' }
  | { readonly kind: 'draft-already-filed'; readonly dossierId: string }
  | { readonly kind: 'levy-ground-unknown' }
  | { readonly kind: 'place-missing' }
  | { readonly kind: 'place-not-competent' }
  | { readonly kind: 'component-unknown'; readonly key: string }
  | { readonly kind: 'procedure-not-published' }
  /** The procedure wants a higher level of electronic identity (NĐ 42/2022 Đ12). */
  | { readonly kind: 'assurance-too-low'; readonly needed: 1 | 2; readonly held: number }
  /** Who is acted for has not proved that level, and nobody has looked at the paper. */
  | { readonly kind: 'principal-assurance-too-low'; readonly needed: 1 | 2 }
  /** For whom it is filed has ended what let the citizen act for them, or it does not reach this procedure. */
  | { readonly kind: 'representation-not-in-force' }
  | { readonly kind: 'too-many-files'; readonly limit: number }
