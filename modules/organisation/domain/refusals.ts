/** Why a change of the organisation is refused. */
export type OrganisationRefusal =
  | { readonly kind: 'not-your-unit' }
  | { readonly kind: 'unit-unknown' }
  | { readonly kind: 'unit-closed'; readonly name: string; readonly closedOn: string }
  | { readonly kind: 'parent-unknown' }
  | { readonly kind: 'parent-not-in-force'; readonly name: string; readonly fromOn: string }
  | { readonly kind: 'level-above-parent'; readonly name: string }
  | { readonly kind: 'circle'; readonly name: string }
  | { readonly kind: 'code-malformed'; readonly code: string }
  | { readonly kind: 'code-taken'; readonly code: string; readonly name: string }
  | { readonly kind: 'area-unknown'; readonly code: string; readonly fromOn: string }
  | { readonly kind: 'nothing-changes' }
  | { readonly kind: 'too-early'; readonly fromOn: string; readonly lastOn: string }
  | { readonly kind: 'units-below'; readonly count: number; readonly name: string }
  | { readonly kind: 'people-in-posts'; readonly count: number; readonly name: string }
  | { readonly kind: 'successor-unknown' }
  | { readonly kind: 'post-unknown' }
  | { readonly kind: 'post-ended'; readonly title: string; readonly untilOn: string }
  | { readonly kind: 'post-occupied'; readonly title: string; readonly fullName: string }
  | { readonly kind: 'post-empty'; readonly title: string }
  | { readonly kind: 'official-unknown' }
  | { readonly kind: 'person-incomplete' }
  | { readonly kind: 'network-malformed'; readonly network: string }
