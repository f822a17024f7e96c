import type { PlainDate } from '../../../kernel/plain-date.ts'

export type NotFound = { readonly kind: 'procedure-not-found'; readonly code: string }
export type Retired = { readonly kind: 'procedure-retired'; readonly code: string; readonly retiredOn: PlainDate; readonly replacedByCode: string }
export type VersionNotFound = { readonly kind: 'procedure-version-not-found'; readonly code: string; readonly number: number }
export type AlreadyPublished = { readonly kind: 'version-already-published'; readonly code: string; readonly number: number }
export type AlreadyRetired = { readonly kind: 'procedure-already-retired'; readonly code: string; readonly retiredOn: PlainDate }
export type ReplacementNotFound = { readonly kind: 'replacement-not-found'; readonly code: string }
export type RetirementUnfounded = { readonly kind: 'retirement-needs-legal-basis'; readonly code: string }
export type RunNotFound = { readonly kind: 'import-run-not-found' }
export type PostingUnitUnknown = { readonly kind: 'not-your-posting' }
export type EditionPassed = { readonly kind: 'edition-passed'; readonly edition: string; readonly inForce: string }
export type NothingToPost = { readonly kind: 'nothing-to-post' }
export type PostingUnproven = { readonly kind: 'posting-unproven' }
export type PhotoUnusable = { readonly kind: 'photo-unusable' }
export type NoPosting = { readonly kind: 'posting-not-found' }
export type PostingRefusal = PostingUnitUnknown | EditionPassed | NothingToPost | PostingUnproven | PhotoUnusable
