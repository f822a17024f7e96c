import type { ReactNode } from 'react'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Row, Section } from '../../../../design-system/components/layout.tsx'
import { PrintButton } from '../../../../design-system/components/print-button.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import type { Batch, Fault } from './batch-actions.ts'
import { sayMoment } from './say.ts'
import { useCounterWords } from './words.ts'

/** Row, person, column, and in words what to do. */
export const Faults = (props: { readonly title: string; readonly faults: readonly Fault[]; readonly columns: Batch['columns'] }): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  if (props.faults.length === 0) return null
  const columnName = (key: string): string => props.columns.find((column) => column.key === key)?.label[language] ?? m.wholeRow
  return (
    <DataTable
      caption={props.title}
      rows={props.faults.map((fault, index) => ({ ...fault, index }))}
      rowKey={({ index }) => String(index)}
      rowTone={() => 'bad'}
      columns={[
        { key: 'serial', label: m.row, names: true, cell: ({ serial, shown }) => `${m.row} ${String(serial)}: ${shown}` },
        { key: 'column', label: m.column, cell: ({ column }) => columnName(column) },
        { key: 'fault', label: m.fault, cell: (fault) => fault[language] },
      ]}
    />
  )
}

const PRINTED_AT_ONCE = 100

/** What was filed, and the slips of all of them as one file. */
export const FiledRows = (props: { readonly batch: Batch }): ReactNode => {
  const m = useCounterWords()
  const { filed } = props.batch
  if (filed.length === 0) return null
  const slips = filed.flatMap(({ slipId }) => (slipId ? [slipId] : [])).slice(0, PRINTED_AT_ONCE)
  return (
    <Section title={m.filedCount(filed.length)}>
      <Row>
        {slips.length > 0 ? <TextLink href={`/api/desk/papers/sheaf?documents=${slips.join(',')}`} newTab icon="print">{m.printAllSlips(slips.length)}</TextLink> : null}
        {props.batch.common['paid'] === 'cash' ? <TextLink to="/desk/papers?kind=levy-receipt" icon="print">{m.printReceipts}</TextLink> : null}
        <PrintButton />
      </Row>
      <DataTable
        caption={m.filed}
        captionUnseen
        rows={filed}
        rowKey={({ dossierId }) => dossierId}
        columns={[
          { key: 'serial', label: m.row, numeric: true, cell: ({ serial }) => String(serial) },
          { key: 'name', label: m.applicant, names: true, cell: ({ applicantName }) => applicantName },
          { key: 'code', label: m.code, cell: ({ code }) => <TextLink to={`/desk/dossiers/${encodeURIComponent(code)}`}>{code}</TextLink> },
          { key: 'due', label: m.dueAt, cell: ({ dueAt }) => (dueAt ? sayMoment(dueAt) : '') },
          { key: 'slip', label: m.slip, cell: ({ dossierId, code }) => <TextLink href={`/api/dossiers/${dossierId}/slip`} newTab><span aria-hidden>{m.slip}</span><span className="mc-unseen">{m.slipOf(code)}</span></TextLink> },
        ]}
      />
    </Section>
  )
}
