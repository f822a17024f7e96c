import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { NotNow } from './announcing/announcement.ts'

export type NotFound = { readonly kind: 'procedure-not-found'; readonly code: string }
export type Retired = { readonly kind: 'procedure-retired'; readonly code: string; readonly retiredOn: PlainDate } | { readonly kind: 'procedure-replaced'; readonly code: string; readonly retiredOn: PlainDate; readonly replacedByCode: string }
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
export type RemovalRefusal = { readonly kind: 'posting-gone' } | { readonly kind: 'removal-unexplained' }
export type PostingRefusal = PostingUnitUnknown | EditionPassed | NothingToPost | PostingUnproven | PhotoUnusable

export type NoAnnouncement = { readonly kind: 'announcement-not-found' }
export type NotYourAnnouncement = { readonly kind: 'not-your-announcement' }
export type LineUnusable =
  | { readonly kind: 'announcement-empty' }
  | { readonly kind: 'announcement-line-twice'; readonly code: string }
  | { readonly kind: 'announcement-line-unknown'; readonly code: string }
  | { readonly kind: 'announcement-line-public'; readonly code: string; readonly number: number }
  | { readonly kind: 'announcement-line-retired'; readonly code: string; readonly retiredOn: PlainDate }
  | { readonly kind: 'announcement-line-undated'; readonly code: string }
  | { readonly kind: 'basis-days-crossed' }
export type SignatureUnusable = { readonly kind: 'decision-signed-in-future'; readonly signedOn: PlainDate } | { readonly kind: 'decision-number-taken'; readonly number: string }
export type AnnouncementRefusal = NoAnnouncement | NotYourAnnouncement | NotNow | LineUnusable | SignatureUnusable | { readonly kind: 'checked-by-drafter' }
