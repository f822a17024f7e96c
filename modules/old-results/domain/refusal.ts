import type { EntryField } from './entry.ts'

/** `at`: the fields to look at again. */
export type OldResultRefusal =
  | { readonly kind: 'old-result-not-found' }
  | { readonly kind: 'old-results-not-yours' }
  | { readonly kind: 'old-result-not-now'; readonly state: string }
  | { readonly kind: 'entry-wrong'; readonly vi: string; readonly en: string; readonly at: readonly EntryField[] }
  | { readonly kind: 'entered-by-yourself' }
  | { readonly kind: 'entries-differ'; readonly vi: string; readonly en: string; readonly at: readonly EntryField[] }
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'withdrawal-reason-missing' }
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'old-result-batch-not-found' }
  | { readonly kind: 'procedure-unknown'; readonly code: string }
  | { readonly kind: 'signer-without-certificate' }
  | { readonly kind: 'scan-part-wrong'; readonly from: number; readonly to: number; readonly pages: number }
  | { readonly kind: 'scan-page-twice'; readonly page: number }
  | { readonly kind: 'scans-being-read'; readonly numbers: string }
  | { readonly kind: 'inventory-unreadable' }
