import type { ReactNode } from 'react'
import { Stack } from '../../../design-system/components/layout.tsx'
import { SummaryList } from '../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../design-system/components/tag.tsx'
import { TextLink } from '../../../design-system/components/text-link.tsx'
import { useLanguage } from '../../../platform/web/language.ts'
import { billHref, receiptHref, sayAmount, sayMoment, TONES, usePaymentWords, type Demand } from './words.ts'

type Given = { readonly demand: Demand; readonly subjectId: string }

const Receipts = ({ demand, subjectId }: Given): ReactNode => {
  const m = usePaymentWords()
  const language = useLanguage()
  return (
    <Stack gap="s">
      {demand.receipts.map(({ documentId, number, amount, method, at, reversed }) => (
        <span key={documentId}>
          <TextLink href={receiptHref(subjectId, documentId)} newTab icon="document">{m.receipt(number, m.methods[method])}</TextLink>
          {` · ${m.dong(sayAmount(amount))} · ${sayMoment(at)}${reversed ? ` · ${reversed[language]}` : ''}`}
          {method === 'platform' ? <>{' · '}<TextLink href={billHref(subjectId, demand.serial, documentId)} newTab>{m.bill}</TextLink></> : null}
        </span>
      ))}
    </Stack>
  )
}

/** ONE status first, then what it is made of. */
export const DemandFacts = ({ demand, subjectId }: Given): ReactNode => {
  const m = usePaymentWords()
  const sum = (key: string, label: string, amount: number) => amount > 0 && { key, label, value: m.dong(sayAmount(amount)) }
  return (
    <SummaryList
      rows={[
        { key: 'state', label: m.status, value: <Tag tone={TONES[demand.state]}>{m.states[demand.state]}</Tag> },
        ...demand.lines.map(({ name, amount, exemption }, index) => ({ key: `line-${index}`, label: name, value: exemption ? m.exemptLine(exemption) : m.dong(sayAmount(amount)) })),
        sum('exempted', m.exempted, demand.exempted),
        sum('received', m.received, demand.received),
        demand.owed > 0 && { key: 'owed', label: m.owed, value: <strong>{m.dong(sayAmount(demand.owed))}</strong> },
        demand.owed > 0 && demand.payBy !== undefined && { key: 'by', label: m.payBy, value: sayMoment(demand.payBy) },
        sum('to-refund', m.toRefund, demand.toRefund),
        sum('refunded', m.refunded, demand.refunded),
        demand.receipts.length > 0 && { key: 'receipts', label: m.receipts, value: <Receipts demand={demand} subjectId={subjectId} /> },
      ]}
    />
  )
}
