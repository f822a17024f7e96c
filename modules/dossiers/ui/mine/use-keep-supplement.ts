import { createClient } from '../../../../platform/web/client.ts'
import { keepSupplementDraft } from '../../contract.ts'
import { useKeeping, type Keeping } from '../use-keeping.ts'

export const useKeepSupplement = ({ dossierId, version }: { readonly dossierId: string; readonly version: number }): Keeping =>
  useKeeping({
    storeKey: `unsaved supplement ${dossierId}`,
    version,
    send: (changes, basis) => createClient(fetch)(keepSupplementDraft, { params: { dossierId }, body: { changes: { ...changes }, ...basis } }),
  })
