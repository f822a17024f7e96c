import type { PaperRefusal } from '../../domain/vault/paper-record.ts'
import type { OpenFileRefusal } from '../open-file.ts'

export type VaultRefusal = PaperRefusal | OpenFileRefusal | { readonly kind: 'paper-kept-by-law' } | { readonly kind: 'paper-of-another' } | { readonly kind: 'paper-not-valid' } | { readonly kind: 'paper-share-not-found' } | { readonly kind: 'dossier-ended-no-share' }
