import type { ReactNode } from 'react'
import { Form, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { DateInput } from '../../../../design-system/components/date-field.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { ProgressBar } from '../../../../design-system/components/progress-bar.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { apiOf, personOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { readCertificationBook } from '../../contract.ts'
import { requestAddress, shareOf, useCopyWords, useNumber, writeMoment } from './words.ts'

type Line = AnswerOf<typeof readCertificationBook>['items'][number]

const dayAsked = (search: URLSearchParams, name: string): string | undefined => (/^\d{4}-\d{2}-\d{2}$/.test(search.get(name) ?? '') ? (search.get(name) ?? undefined) : undefined)

export const loadCertificationBook = async (args: LoaderFunctionArgs) => {
  const { searchParams } = new URL(args.request.url)
  const person = personOf(args)
  const unitId = searchParams.get('unit') ?? unitOf(args) ?? (person?.kind === 'staff' ? person.roles[0]?.unitId : undefined) ?? ''
  const year = /^\d{4}$/.exec(searchParams.get('year') ?? '')?.[0]
  const [from, to, after] = [dayAsked(searchParams, 'from'), dayAsked(searchParams, 'to'), searchParams.get('after')]
  const query = { unitId, ...(from ? { from } : {}), ...(to ? { to } : {}) }
  const page = valueOf(await apiOf(args)(readCertificationBook, { query: { ...query, ...(year ? { year: Number(year) } : {}), ...(after ? { after: Number(after) } : {}) } }))
  return { ...page, asked: { ...query, year: page.year }, isLater: after !== null }
}

const useColumns = (): readonly Column<Line>[] => {
  const m = useCopyWords()
  const write = useNumber()
  return [
    { key: 'serial', label: m.number, numeric: true, cell: (line) => String(line.numberSerial) },
    { key: 'at', label: m.certifiedAt, cell: (line) => writeMoment(line.certifiedAt) },
    { key: 'requester', label: m.requester, cell: (line) => line.requesterName },
    { key: 'original', label: m.original, names: true, cell: (line) => <TextLink to={requestAddress(line.requestId)}>{line.originalName}</TextLink> },
    { key: 'signer', label: m.signer, cell: (line) => line.signerName },
    { key: 'copies', label: m.copiesShort, numeric: true, cell: (line) => write(line.copies) },
    { key: 'levy', label: m.levy, numeric: true, cell: (line) => m.money(write(line.levy)) },
    { key: 'electronic', label: m.electronic, cell: (line) => (line.isElectronic ? m.hasElectronic : m.paperOnly) },
  ]
}

type Asked = Awaited<ReturnType<typeof loadCertificationBook>>['asked']

const Part = ({ asked }: { readonly asked: Asked }): ReactNode => {
  const m = useCopyWords()
  return (
    <Form method="get">
      <input type="hidden" name="unit" value={asked.unitId} />
      <Row>
        <TextField name="year" label={m.year} width="xs" inputMode="numeric" defaultValue={String(asked.year)} />
        <DateInput name="from" label={m.from} optional defaultValue={asked.from} />
        <DateInput name="to" label={m.to} optional defaultValue={asked.to} />
      </Row>
      <ButtonRow><Button kind="secondary">{m.show}</Button></ButtonRow>
    </Form>
  )
}

const Exports = ({ asked }: { readonly asked: Asked }): ReactNode => {
  const m = useCopyWords()
  const { year, ...rest } = asked
  const search = new URLSearchParams({ ...rest, year: String(year) }).toString()
  return (
    <Row>
      <TextLink href={`/api/desk/certification-book/print?${search}`} newTab icon="print">{m.print}</TextLink>
      <TextLink href={`/api/desk/certification-book/export?${search}&format=xlsx`} download icon="download">{m.xlsx}</TextLink>
      <TextLink href={`/api/desk/certification-book/export?${search}&format=csv`} download icon="download">{m.csv}</TextLink>
    </Row>
  )
}

/** The book as it is written, its print, and how much of it is electronic too. */
export const CertificationBookPage = (): ReactNode => {
  const m = useCopyWords()
  const write = useNumber()
  const { items, figures, authorityName, asked, next, isLater } = useLoaderData<typeof loadCertificationBook>()
  const mayExport = useMay('export', 'certified-copy')
  const { unitId, year, ...days } = asked
  const here = new URLSearchParams({ unit: unitId, year: String(year), ...days }).toString()
  const address = `/desk/certification-book?${here}`
  return (
    <Stack>
      <PageHeader title={m.bookTitle(String(year))} caption={authorityName} lead={m.figures(write(figures.certified), write(figures.copies))} actions={mayExport ? <Exports asked={asked} /> : null} />
      <Part asked={asked} />
      {figures.certified > 0 ? <ProgressBar label={m.electronicShare} value={figures.electronic} max={figures.certified} text={m.shareOf(write(figures.electronic), write(figures.certified), write(shareOf(figures.electronic, figures.certified)))} /> : null}
      <DataTable caption={m.book} captionUnseen columns={useColumns()} rows={items} rowKey={(line) => String(line.numberSerial)} empty={<EmptyState icon="document" title={m.bookNone} />} />
      <Pagination first={isLater ? address : undefined} next={next === undefined ? undefined : `${address}&after=${next}`} />
    </Stack>
  )
}
