import type { ReactNode } from 'react'
import { Form, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { DateInput } from '../../../../design-system/components/date-field.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { ProgressBar } from '../../../../design-system/components/progress-bar.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { apiOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { reportCertification } from '../../contract.ts'
import { shareOf, useCopyWords, useNumber } from './words.ts'

type Line = AnswerOf<typeof reportCertification>['items'][number]

const dayAsked = (search: URLSearchParams, name: 'from' | 'to') => (/^\d{4}-\d{2}-\d{2}$/.test(search.get(name) ?? '') ? { [name]: search.get(name) ?? '' } : {})

export const loadCertificationReport = async (args: LoaderFunctionArgs) => {
  const { searchParams } = new URL(args.request.url)
  const unitId = unitOf(args)
  const ofUnit = unitId ? { unitId } : {}
  const { items, from, to } = valueOf(await apiOf(args)(reportCertification, { query: { ...ofUnit, ...dayAsked(searchParams, 'from'), ...dayAsked(searchParams, 'to') } }))
  return { items, query: { from, to, ...ofUnit } }
}

const useColumns = (): readonly Column<Line>[] => {
  const m = useCopyWords()
  const write = useNumber()
  return [
    { key: 'unit', label: m.unitName, names: true, cell: (line) => <TextLink to={`/desk/certification-book?unit=${line.unitId}`}>{line.unitName}</TextLink> },
    { key: 'certified', label: m.certifiedCount, numeric: true, cell: (line) => write(line.certified) },
    { key: 'electronic', label: m.electronicShare, numeric: true, cell: (line) => m.shareOf(write(line.electronic), write(line.certified), write(shareOf(line.electronic, line.certified))) },
    { key: 'copies', label: m.copiesShort, numeric: true, cell: (line) => write(line.copies) },
    { key: 'levy', label: m.levy, numeric: true, cell: (line) => m.money(write(line.levy)) },
    { key: 'refused', label: m.refusedCount, numeric: true, cell: (line) => write(line.refused) },
  ]
}

/** How much was certified per unit, and how much of it is electronic too. */
export const CertificationReportPage = (): ReactNode => {
  const m = useCopyWords()
  const write = useNumber()
  const { items, query } = useLoaderData<typeof loadCertificationReport>()
  const search = new URLSearchParams(query).toString()
  const [electronic, certified] = [items.reduce((sum, line) => sum + line.electronic, 0), items.reduce((sum, line) => sum + line.certified, 0)]
  const exports = (
    <Row>
      <TextLink href={`/api/desk/certification-report/export?${search}&format=xlsx`} download icon="download">{m.xlsx}</TextLink>
      <TextLink href={`/api/desk/certification-report/export?${search}&format=csv`} download icon="download">{m.csv}</TextLink>
    </Row>
  )
  return (
    <Stack>
      <PageHeader title={m.reportTitle} lead={m.reportLead} actions={exports} />
      <Form method="get">
        <Row>
          <DateInput name="from" label={m.from} defaultValue={query.from} />
          <DateInput name="to" label={m.to} defaultValue={query.to} />
        </Row>
        <ButtonRow><Button kind="secondary">{m.show}</Button></ButtonRow>
      </Form>
      {certified > 0 ? <ProgressBar label={m.electronicShare} value={electronic} max={certified} text={m.shareOf(write(electronic), write(certified), write(shareOf(electronic, certified)))} /> : null}
      <DataTable caption={m.reportTitle} captionUnseen columns={useColumns()} rows={items} rowKey={(line) => line.unitId} empty={<EmptyState icon="document" title={m.reportNone} />} />
    </Stack>
  )
}
