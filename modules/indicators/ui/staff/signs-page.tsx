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
import { sayDay, sayMoment } from '../say.ts'
import { lookedAt, PeriodTabs, QualityFrame } from './quality-frame.tsx'
import { useQualityDeskWords } from './words.ts'

export const loadSigns = async (args: LoaderFunctionArgs) => {
  const looked = lookedAt(args)
  const [list, index] = await Promise.all([apiOf(args)(listSuspicions, { query: looked }), apiOf(args)(showQualityIndex, { query: looked })])
  const { period, periods } = valueOf(index)
  return { looked, period: period.key, periods, ...valueOf(list) }
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
          { key: 'dossier', label: m.dossier, names: true, cell: (row) => (row.procedure ? <Stack gap="s"><TextLink look="strong" to={`/desk/dossiers/${row.code ?? row.dossierId}`}>{row.procedure.name}</TextLink>{row.code ? <Code>{row.code}</Code> : null}</Stack> : m.ratings) },
          { key: 'on', label: m.signsOn, cell: (row) => sayDay(row.on) },
          { key: 'reason', label: m.reason, cell: (row) => row.reason[language] },
          { key: 'unit', label: m.unit, cell: (row) => <span lang="vi">{row.unit.name}</span> },
        ]}
        rows={sign.items}
        rowKey={({ dossierId, unit, on, reason }) => dossierId ?? `${unit.code} ${on} ${reason.vi}`}
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
  const { looked, unit, lookedUntil, signs, period, periods } = useLoaderData<typeof loadSigns>()
  return (
    <QualityFrame tab="signs" unitName={unit.name} looked={looked}>
      <PeriodTabs tab="signs" looked={looked} periods={periods} current={period} />
      <p>{m.signsLead}</p>
      <p className="mc-meta">{lookedUntil === undefined ? m.signsNotYet : m.signsLooked(sayMoment(lookedUntil))}</p>
      {signs.map((sign) => (
        <Details key={sign.kind} boxed open={sign.found > 0} summary={`${sign.name[language]}: ${sign.watched ? say(sign.found) : m.signsNotWatched}`}>
          <Stack gap="s">
            {sign.items.length > 0 ? <SignDossiers sign={sign} /> : <p>{sign.watched ? m.signsNone : m.signsUnwatched}</p>}
            <p><small lang="vi">{sign.source}</small></p>
          </Stack>
        </Details>
      ))}
    </QualityFrame>
  )
}
