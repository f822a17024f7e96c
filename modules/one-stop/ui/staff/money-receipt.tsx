import type { ReactNode } from 'react'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useCounterWords } from './words.ts'

/** For whoever paid over the counter. */
export const MoneyReceipt = ({ dossierId, receiptId }: { readonly dossierId: string; readonly receiptId: string }): ReactNode => {
  const m = useCounterWords()
  return <TextLink href={`/api/dossiers/${dossierId}/papers/${encodeURIComponent(receiptId)}`} newTab icon="print">{m.openMoneyReceipt}</TextLink>
}
