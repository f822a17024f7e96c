import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listSuspicions, showQualityIndex } from '../../contract.ts'
import { useFigure } from '../index-parts.tsx'
import { lookedAt, PeriodTabs, QualityFrame } from './quality-frame.tsx'
import { useQualityDeskWords } from './words.ts'

export const loadSigns = async (args: LoaderFunctionArgs) => {
  const looked = lookedAt(args)
  const [list, index] = await Promise.all([apiOf(args)(listSuspicions, { query: looked }), apiOf(args)(showQualityIndex, { query: looked })])
  const { period, periods } = valueOf(index)
  const { looked: count, ...suspicions } = valueOf(list)
  return { looked, count, period: period.key, periods, ...suspicions }
}

type Sign = ReturnType<typeof useLoaderData<typeof loadSigns>>['signs'][number]

const SignDossiers = ({ sign }: { readonly sign: Sign }): ReactNode => {
  const m = useQualityDeskWords()
  const language = useLanguage()
  const say = useFigure()
  return (
    <Stack gap="s">
      <DataTable
        caption={sign.name[language]}
        captionUnseen
        columns={[
          { key: 'dossier', label: m.dossier, names: true, cell: (row) => <Stack gap="s"><TextLink look="strong" to={`/desk/dossiers/${row.code ?? row.dossierId}`}>{row.procedure.name}</TextLink>{row.code ? <Code>{row.code}</Code> : null}</Stack> },
          { key: 'reason', label: m.reason, cell: (row) => row.reason[language] },
          { key: 'unit', label: m.unit, cell: (row) => <span lang="vi">{row.unit.name}</span> },
        ]}
        rows={sign.items}
        rowKey={({ dossierId }) => dossierId}
      />
      {sign.found > sign.items.length ? <p>{m.signsMore(say(sign.items.length))}</p> : null}
    </Stack>
  )
}

/** NĐ 61/2018 article 30: signs that a figure looks better than the work was. */
export const SignsPage = (): ReactNode => {
  const m = useQualityDeskWords()
  const language = useLanguage()
  const say = useFigure()
  const { looked, unit, count, more, signs, period, periods } = useLoaderData<typeof loadSigns>()
  return (
    <QualityFrame tab="signs" unitName={unit.name} looked={looked}>
      <PeriodTabs tab="signs" looked={looked} periods={periods} current={period} />
      <p>{m.signsLead}</p>
      <p className="mc-meta">{m.signsLooked(say(count), more)}</p>
      {signs.map((sign) => (
        <Details key={sign.kind} boxed open={sign.found > 0} summary={`${sign.name[language]}: ${sign.watched ? say(sign.found) : m.signsUnwatched}`}>
          <Stack gap="s">
            {sign.items.length > 0 ? <SignDossiers sign={sign} /> : sign.watched ? <p>{m.signsNone}</p> : null}
            <p><small lang="vi">{sign.source}</small></p>
          </Stack>
        </Details>
      ))}
    </QualityFrame>
  )
}
