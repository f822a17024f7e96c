import type { ReactNode } from 'react'
import { DataTable, type Column } from '../../../../../design-system/components/data-table.tsx'
import { Section } from '../../../../../design-system/components/layout.tsx'
import { TextLink } from '../../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../../platform/web/contract.ts'
import type { listResultsToSign } from '../../../contract.ts'
import { sayMoment } from '../../say.ts'
import { useListWords, type ListWords } from './words.ts'

type ToSign = AnswerOf<typeof listResultsToSign>['items'][number]

const columnsOf = (m: ListWords): readonly Column<ToSign>[] => [
  { key: 'result', label: m.result, names: true, cell: ({ dossierId, name, number }) => <TextLink to={`/desk/dossiers/${dossierId}?act=sign-result#acts`}>{number ? `${name} (${number})` : name}</TextLink> },
  { key: 'dossier', label: m.dossier, cell: ({ code, applicantName }) => <div>{code}<br />{applicantName}</div> },
  { key: 'since', label: m.attachedAt, cell: ({ issuedAt }) => sayMoment(issuedAt) },
]

/** What was attached without a signature that counts; nothing of it is in a vault yet. */
export const ResultsToSign = ({ items }: { readonly items: readonly ToSign[] }): ReactNode => {
  const m = useListWords()
  if (items.length === 0) return null
  return (
    <Section title={m.toSign} lead={m.toSignLead} id="to-sign">
      <DataTable caption={m.toSign} captionUnseen columns={columnsOf(m)} rows={items} rowKey={({ dossierId, serial }) => `${dossierId} ${serial}`} />
    </Section>
  )
}
