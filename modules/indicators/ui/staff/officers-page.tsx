import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listOfficerIndices, showQualityIndex } from '../../contract.ts'
import { useFigure } from '../index-parts.tsx'
import { useIndicatorWords } from '../words.ts'
import { lookedAt, PeriodTabs, QualityFrame } from './quality-frame.tsx'
import { useQualityDeskWords } from './words.ts'

export const loadOfficers = async (args: LoaderFunctionArgs) => {
  const looked = lookedAt(args)
  const [list, index] = await Promise.all([apiOf(args)(listOfficerIndices, { query: looked }), apiOf(args)(showQualityIndex, { query: looked })])
  const { period, periods } = valueOf(index)
  return { looked, period: period.key, periods, ...valueOf(list) }
}

type OfficerRow = AnswerOf<typeof listOfficerIndices>['rows'][number]

const NUMBERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

const useColumns = (): readonly Column<OfficerRow>[] => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const say = useFigure()
  const verdicts: Readonly<Record<string, string>> = words.verdicts
  const valueAt = (row: OfficerRow, number: string): string => {
    const value = row.indices.find(({ index }) => String(index) === number)?.value
    return value === undefined ? words.none : say(value)
  }
  return [
    { key: 'who', label: m.who, names: true, cell: (row) => row.who },
    { key: 'ended', label: m.ended, numeric: true, cell: (row) => say(row.dossiers) },
    ...NUMBERS.map((number): Column<OfficerRow> => ({ key: number, label: `${number}. ${words.nine[number]}`, numeric: true, cell: (row) => valueAt(row, number) })),
    { key: 'total', label: m.total, numeric: true, cell: (row) => `${say(row.total)} / ${row.outOf}` },
    { key: 'verdict', label: words.bandColumn, cell: (row) => (row.verdict === undefined ? words.none : verdicts[row.verdict]) },
  ]
}

/** TT 01/2018 articles 13-15. */
export const OfficersPage = (): ReactNode => {
  const m = useQualityDeskWords()
  const words = useIndicatorWords()
  const columns = useColumns()
  const { looked, unit, rows, period, periods } = useLoaderData<typeof loadOfficers>()
  return (
    <QualityFrame tab="officers" unitName={unit.name} looked={looked}>
      <PeriodTabs tab="officers" looked={looked} periods={periods} current={period} />
      <p>{words.nineLead}</p>
      <DataTable caption={m.tabs.officers} captionUnseen columns={columns} rows={rows} rowKey={(row) => String(rows.indexOf(row))} />
    </QualityFrame>
  )
}
