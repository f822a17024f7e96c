/** Why a counter's command is refused. */
export type CounterRefusal =
  | { readonly kind: 'reception-incomplete'; readonly count: number; readonly errors: readonly { readonly field: string; readonly reason: string }[] }
  | { readonly kind: 'same-filing-open'; readonly reference: string; readonly filedOn: string }
  | { readonly kind: 'desk-not-yours' }
  | { readonly kind: 'bundle-empty' }
  | { readonly kind: 'bundle-changed'; readonly codes: string }
  | { readonly kind: 'bundle-not-found' }
  | { readonly kind: 'bundle-taken'; readonly who: string; readonly when: string }
  | { readonly kind: 'bundle-unanswered'; readonly codes: string }
  | { readonly kind: 'missing-without-reason'; readonly codes: string }
  | { readonly kind: 'batch-not-found' }
  | { readonly kind: 'batch-too-long'; readonly rows: number; readonly most: number }
  | { readonly kind: 'sheet-empty'; readonly fileName: string }
  | { readonly kind: 'batch-incomplete'; readonly count: number; readonly errors: readonly { readonly field: string; readonly reason: string }[] }
  | { readonly kind: 'nothing-to-return' }
  | { readonly kind: 'not-immediate' }
  | { readonly kind: 'not-your-turn' }
  | { readonly kind: 'guidance-empty' }
  | { readonly kind: 'guidance-not-found' }
