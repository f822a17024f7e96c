import * as indicators from '../../modules/indicators/contract.ts'
import { listOrganisationUnits } from '../../modules/organisation/contract.ts'
import type { Client } from '../../platform/web/client.ts'
import { must, signInAs } from '../load/light-client.ts'

/** The 766 page and the first page of what makes a figure, as a browser asks for them. */
export const INDEX_STEPS = ['index-province', 'index-department', 'index-commune', 'index-drill-down'] as const
export type IndexStep = (typeof INDEX_STEPS)[number]

/** p95 in ms at the largest size, and by how much it may have grown since a hundred thousand. */
export const INDEX_ASKED: Readonly<Record<IndexStep, number>> = { 'index-province': 20, 'index-department': 20, 'index-commune': 20, 'index-drill-down': 40 }
export const INDEX_GROWTH = { from: 100_000, most: 1.5 }

const DRILLED = ['2.1', '3.3', '4.1', '4.2', '4.3', '5.4'] as const

/** One question each; the month of today and its year take turns, so do the components. */
export const openIndexPages = async (origin: string): Promise<(at: number) => readonly (readonly [IndexStep, () => Promise<unknown>])[]> => {
  const control: Client = await signInAs(origin, 'control-officer@province')
  const codeOf = async (kind: 'department' | 'commune-peoples-committee'): Promise<string> => {
    const [unit] = must(await control(listOrganisationUnits, { query: { kind, limit: 1 } })).items
    if (unit === undefined) throw new Error(`no ${kind} in the province`)
    return unit.code
  }
  const [department, commune] = [await codeOf('department'), await codeOf('commune-peoples-committee')]
  const year = new Date().toISOString().slice(0, 4)
  return (at) => {
    const period = at % 2 === 0 ? {} : { period: year }
    const page = (unit: { readonly unit?: string }) => async () => must(await control(indicators.showQualityIndex, { query: { ...unit, ...period } }))
    return [
      ['index-province', page({})],
      ['index-department', page({ unit: department })],
      ['index-commune', page({ unit: commune })],
      ['index-drill-down', async () => must(await control(indicators.listIndicatorDossiers, { params: { component: DRILLED[at % DRILLED.length] ?? '2.1' }, query: period }))],
    ]
  }
}
