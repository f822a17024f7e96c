import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable } from '../../design-system/components/data-table.tsx'
import { Section } from '../../design-system/components/layout.tsx'
import { Notice } from '../../design-system/components/notice.tsx'
import { PageHeader } from '../../design-system/components/page-header.tsx'
import { ProgressBar } from '../../design-system/components/progress-bar.tsx'
import { Tag } from '../../design-system/components/tag.tsx'
import { countProcedureFacets, searchProcedures } from '../../modules/procedures/contract.ts'
import { useLanguage } from '../../platform/web/language.ts'
import { apiOf, valueOf } from '../../platform/web/loader.ts'
import { usePortalWords } from './words.ts'

/** Only what the system counts from its own records today; the rest is named as not measured, never guessed. */
export const loadQuality = async (args: LoaderFunctionArgs) => {
  const api = apiOf(args)
  const [all, facets] = await Promise.all([api(searchProcedures, { query: { limit: 1 } }), api(countProcedureFacets, { query: {} })])
  const { levels, channels } = valueOf(facets)
  const countOf = (key: string): number => channels.find((channel) => channel.key === key)?.count ?? 0
  return {
    total: valueOf(all).total,
    online: countOf('online'),
    postal: countOf('postal'),
    levels: levels.map(({ key, count }) => ({ key, count })),
  }
}

/** Figures as the page's language writes them: 4.496 and 12,5 in Vietnamese, 4,496 and 12.5 in English. */
const useFigures = () => {
  const [thousands, decimal] = useLanguage() === 'en' ? [',', '.'] : ['.', ',']
  return {
    group: (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, thousands),
    percent: (part: number, whole: number): string => (whole === 0 ? '0' : ((100 * part) / whole).toFixed(1).replace('.', decimal)),
  }
}

const Catalogue = (): ReactNode => {
  const m = usePortalWords()
  const { group, percent } = useFigures()
  const { total, online, postal, levels } = useLoaderData<typeof loadQuality>()
  const names: Readonly<Record<string, string>> = m.levels
  return (
    <Section id="catalogue" title={m.qualityCatalogue} lead={m.qualityCatalogueLead(group(total))}>
      <div className="mc-measures">
        <ProgressBar label={m.qualityOnline} value={online} max={total || 1} text={m.qualityShare(percent(online, total), group(online), group(total))} />
        <ProgressBar label={m.qualityPostal} value={postal} max={total || 1} text={m.qualityShare(percent(postal, total), group(postal), group(total))} />
      </div>
      <DataTable
        caption={m.qualityByLevel}
        columns={[
          { key: 'level', label: m.qualityLevel, names: true, cell: (row) => names[row.key] ?? row.key },
          { key: 'count', label: m.qualityCount, numeric: true, cell: (row) => group(row.count) },
        ]}
        rows={levels}
        rowKey={(row) => row.key}
      />
    </Section>
  )
}

const Unmeasured = (): ReactNode => {
  const m = usePortalWords()
  const rows = [m.unmeasured.onTime, m.unmeasured.onlineShare, m.unmeasured.onlinePayment, m.unmeasured.digitised, m.unmeasured.satisfaction]
  return (
    <Section id="unmeasured" title={m.unmeasuredTitle} lead={m.unmeasuredLead}>
      <DataTable
        caption={m.unmeasuredTitle}
        captionUnseen
        columns={[
          { key: 'name', label: m.unmeasured.name, names: true, cell: (row) => row.name },
          { key: 'target', label: m.unmeasured.target, cell: (row) => row.target },
          { key: 'state', label: m.unmeasured.state, cell: () => <Tag>{m.unmeasured.notYet}</Tag> },
        ]}
        rows={rows}
        rowKey={(row) => row.name}
      />
    </Section>
  )
}

export const QualityPage = (): ReactNode => {
  const m = usePortalWords()
  return (
    <div className="mc-wide mc-page">
      <PageHeader title={m.quality} lead={<p>{m.qualityLead}</p>} />
      <Notice><p>{m.qualityHonest}</p></Notice>
      <Catalogue />
      <Unmeasured />
    </div>
  )
}
