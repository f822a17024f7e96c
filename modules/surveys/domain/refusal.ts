export type SurveyRefusal =
  | { readonly kind: 'survey-unknown' }
  | { readonly kind: 'survey-ended' }
  | { readonly kind: 'already-rated' }
  | { readonly kind: 'overall-missing' }
  | { readonly kind: 'answer-to-nothing' }
  | { readonly kind: 'rated-yourself' }
  | { readonly kind: 'survey-unit-unknown' }
  | { readonly kind: 'survey-not-yours' }
  | { readonly kind: 'case-unknown' }
