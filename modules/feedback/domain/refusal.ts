export type FeedbackRefusal =
  | { readonly kind: 'feedback-not-found' }
  | { readonly kind: 'feedback-not-now' }
  | { readonly kind: 'feedback-text-missing' }
  | { readonly kind: 'feedback-text-too-long'; readonly length: number; readonly most: number }
  | { readonly kind: 'feedback-sender-missing' }
  | { readonly kind: 'feedback-is-complaint' }
  | { readonly kind: 'feedback-words-missing' }
  | { readonly kind: 'feedback-wording-changed' }
  | { readonly kind: 'feedback-same-person' }
  | { readonly kind: 'feedback-answered-before' }
  | { readonly kind: 'feedback-about-oneself' }
  | { readonly kind: 'feedback-same-unit' }
  | { readonly kind: 'feedback-unit-unknown' }
  | { readonly kind: 'feedback-duplicate-unknown' }
  | { readonly kind: 'feedback-foreign-code-missing' }
  | { readonly kind: 'feedback-foreign-code-beside' }
  | { readonly kind: 'feedback-brought-before'; readonly foreignCode: string; readonly code: string }
  | { readonly kind: 'feedback-brought-already'; readonly foreignCode: string }
  | { readonly kind: 'feedback-sheet-passed'; readonly edition: string; readonly inForce: string }
  | { readonly kind: 'feedback-sheet-gone' }
  | { readonly kind: 'feedback-contested-before' }
  | { readonly kind: 'feedback-files-full'; readonly most: number }
