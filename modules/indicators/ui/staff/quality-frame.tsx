import type { ReactNode } from 'react'
import { type LoaderFunctionArgs } from 'react-router'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { PrintButton } from '../../../../design-system/components/print-button.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { personOf, unitOf } from '../../../../platform/web/loader.ts'
import type { showQualityIndex } from '../../contract.ts'
import type { Things } from '../../domain/drilling.ts'
import { qualityAddress, readQualityAddress } from '../quality-address.ts'
import { sayDay, sayPeriod } from '../say.ts'
import { useIndicatorWords } from '../words.ts'
import { useQualityDeskWords } from './words.ts'

const DESK = '/desk/quality'
export type QualityTab = 'index' | 'units' | 'trend' | 'due' | 'procedures' | 'officers' | 'snapshots' | 'portal' | 'signs'
const ADDRESSES: Readonly<Record<QualityTab, string>> = { index: DESK, units: `${DESK}/units`, trend: `${DESK}/trend`, due: `${DESK}/due`, procedures: `${DESK}/procedures`, officers: `${DESK}/officers`, snapshots: `${DESK}/snapshots`, portal: `${DESK}/portal`, signs: `${DESK}/signs` }

export type Looked = { readonly unit?: string; readonly period?: string; readonly on?: string; readonly sector?: string }

/** Only some pages know a sector. */
export const sectorAsked = (args: LoaderFunctionArgs): { readonly sector?: string } => {
  const { sector } = readQualityAddress(args.request.url)
  return sector === undefined ? {} : { sector }
}

/** The unit of the address, else the one chosen in the bar or led; who controls the procedures of the province begins with all of it. */
export const lookedAt = (args: LoaderFunctionArgs): Looked => {
  const { sector: _sector, ...asked } = readQualityAddress(args.request.url)
  const person = personOf(args)
  const roles = person?.kind === 'staff' ? person.roles : []
  const own = roles.some(({ role }) => role === 'control-officer') ? undefined : (unitOf(args) ?? roles.find(({ role }) => role === 'head-of-unit')?.unitId)
  const unit = asked.unit ?? own
  return { ...asked, ...(unit === undefined ? {} : { unit }) }
}

export const deskAddress = (tab: QualityTab, looked: Looked): string => qualityAddress(looked, ADDRESSES[tab])
type Drilled = Looked & { readonly kind?: string | undefined; readonly after?: string | undefined; readonly procedure?: string | undefined }

export const drillAddress = (component: string, { kind, after, procedure, ...looked }: Drilled): string => {
  const address = qualityAddress(looked, `${DESK}/components/${component}`)
  const more = new URLSearchParams({ ...(kind ? { kind } : {}), ...(procedure ? { procedure } : {}), ...(after ? { after } : {}) }).toString()
  return more === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${more}`
}

/** Where what makes a figure is listed. */
export const behindAddress = (code: string, things: Things, looked: Looked): string => {
  if (things === 'portal') return deskAddress('portal', looked)
  if (things === 'old-results') return '/desk/old-results'
  return drillAddress(things === 'dossiers' ? code : `${code}/${things}`, looked)
}

type Shown = Pick<AnswerOf<typeof showQualityIndex>['components'][number], 'name' | 'numerator' | 'denominator'>

/** A component, or a target of the plan. */
export const shownOf = ({ components, planTargets }: AnswerOf<typeof showQualityIndex>, code: string): Shown | undefined => components.find((each) => each.code === code) ?? planTargets.find(({ key }) => key === code)

/** Targets of the plan are called by their name alone. */
export const figureTitle = (code: string, name: string): string => (/^\d/.test(code) ? `${code} ${name}` : name)

/** What is listed is of a past day. */
export const Replayed = ({ on }: { readonly on: string | undefined }): ReactNode => {
  const m = useIndicatorWords()
  return on === undefined ? null : <p className="mc-meta">{m.replayed(sayDay(on))}</p>
}

export const PeriodTabs = (props: { readonly tab: QualityTab; readonly looked: Looked; readonly periods: readonly string[]; readonly current: string }): ReactNode => {
  const m = useIndicatorWords()
  const { tab, looked, current } = props
  const periods = props.periods.includes(current) ? props.periods : [current, ...props.periods]
  return <LinkTabs label={m.period} tabs={periods.map((period) => ({ to: deskAddress(tab, { ...looked, period }), label: sayPeriod(period, m), current: period === current }))} />
}

export const QualityFrame = (props: { readonly tab: QualityTab; readonly unitName?: string; readonly looked: Looked; readonly children: ReactNode }): ReactNode => {
  const m = useQualityDeskWords()
  const { tab, unitName, looked } = props
  return (
    <Stack>
      <PageHeader title={m.tabs[tab]} caption={unitName === undefined ? m.title : `${m.title} · ${unitName}`} actions={<Row gap="s"><PrintButton /></Row>} />
      <LinkTabs label={m.title} tabs={(Object.keys(ADDRESSES) as QualityTab[]).map((each) => ({ to: deskAddress(each, looked), label: m.tabs[each], current: each === tab }))} />
      {props.children}
    </Stack>
  )
}
