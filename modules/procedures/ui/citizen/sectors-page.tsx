import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listSectors } from '../../contract.ts'
import { sayNumber } from './say.ts'
import { searchAddress } from './search-address.ts'
import { useWords } from './words.ts'

export const loadSectors = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(listSectors, {})).items

export const SectorsPage = (): ReactNode => {
  const m = useWords()
  const sectors = useLoaderData<typeof loadSectors>()
  return (
    <div className="mc-wide mc-page">
      <Breadcrumbs crumbs={[{ to: '/', label: m.home }, { label: m.sectors }]} />
      <PageHeader title={m.sectors} />
      <ul className="mc-columns" lang="vi">
        {sectors.map((sector) => (
          <li key={sector.key}>
            <TextLink to={searchAddress({ sector: sector.key })} look="quiet">{sector.name}</TextLink> <span className="mc-meta">{sayNumber(sector.count)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
