import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { apiOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { listPostalHandovers, showPostalHandover } from '../../contract.ts'
import { sayDigits, sayMoment } from '../say.ts'
import { minutesAddress, parcelAddress, POST, usePostWords } from './words.ts'

export const loadMinutes = async (args: LoaderFunctionArgs) => {
  const unitId = unitOf(args)
  return valueOf(await apiOf(args)(listPostalHandovers, { query: unitId ? { unitId } : {} }))
}

/** Every list signed with a postman. */
export const MinutesPage = (): ReactNode => {
  const m = usePostWords()
  const { items } = useLoaderData<typeof loadMinutes>()
  return (
    <Stack>
      <PageHeader title={m.minutes} caption={m.title} actions={<TextLink to={POST}>{m.title}</TextLink>} />
      <DataTable
        caption={m.minutes}
        captionUnseen
        rows={items}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="document" title={m.noMinutes} />}
        columns={[
          { key: 'number', label: m.minutesNumber, names: true, cell: ({ id, number }) => <TextLink look="strong" to={minutesAddress(id)}>{number}</TextLink> },
          { key: 'kind', label: m.what, cell: ({ kind }) => m.minutesKinds[kind] },
          { key: 'when', label: m.when, cell: ({ at }) => sayMoment(at) },
          { key: 'count', label: m.count, numeric: true, cell: ({ count }) => String(count) },
          { key: 'collect', label: m.collect, numeric: true, cell: ({ collect }) => (collect > 0 ? sayDigits(collect) : '') },
          { key: 'official', label: m.official, cell: ({ officialName }) => officialName },
          { key: 'postman', label: m.postman, cell: ({ postman }) => postman },
        ]}
      />
    </Stack>
  )
}

export const loadOneMinutes = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(showPostalHandover, { params: { handoverId: args.params['handoverId'] ?? '' } }))

export const OneMinutesPage = (): ReactNode => {
  const m = usePostWords()
  const { id, kind, number, at, officialName, postman, bag, listed } = useLoaderData<typeof loadOneMinutes>()
  return (
    <Stack>
      <PageHeader title={m.minutesOf(number)} caption={m.minutesKinds[kind]} actions={<Row><TextLink to={`${POST}/minutes`}>{m.minutes}</TextLink><TextLink href={`/api/desk/parcels/handovers/${id}/print`} newTab icon="print">{m.print}</TextLink></Row>} />
      <SummaryList rows={[{ key: 'when', label: m.when, value: sayMoment(at) }, { key: 'official', label: m.official, value: officialName }, { key: 'postman', label: m.postman, value: postman }, bag !== undefined && { key: 'bag', label: m.bag, value: bag }]} />
      <DataTable
        caption={m.count}
        captionUnseen
        rows={listed}
        rowKey={({ subjectId, serial }) => `${subjectId}-${serial}`}
        columns={[
          { key: 'number', label: m.number, names: true, cell: (row) => row.number },
          { key: 'label', label: m.label, cell: (row) => <TextLink to={parcelAddress(row)}>{row.label}</TextLink> },
          { key: 'person', label: m.person, cell: (row) => <div>{row.personName}<br /><span className="mc-meta">{row.address}</span></div> },
          { key: 'contents', label: m.contents, cell: (row) => row.contents.join('; ') },
          { key: 'collect', label: m.collect, numeric: true, cell: (row) => (row.collect > 0 ? sayDigits(row.collect) : '') },
        ]}
      />
    </Stack>
  )
}
