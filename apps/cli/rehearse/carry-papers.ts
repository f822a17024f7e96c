import { handOver, listHandovers, showBundle, takeOver } from '../../../modules/one-stop/contract-handover.ts'
import { act, type Acts, type Carry } from './act.ts'
import type { Filing } from './file-life.ts'

/** From another agency's desk always, for nobody else has the papers then; from the own desk as planned. */
export const carriesOf = ({ assisted, channel, desk, life, matter: { team } }: Filing): readonly Carry[] => {
  if (channel === 'online' || assisted || (desk === team && !life.bundled)) return []
  const ways: readonly Carry[] = [
    { fromUnitId: desk.deskId, toUnitId: team.deskId, giver: { staff: desk.clerk }, taker: { staff: team.clerk } },
    { fromUnitId: team.deskId, toUnitId: team.officeId, giver: { staff: team.clerk }, taker: { staff: team.officer } },
  ]
  return ways.filter(({ fromUnitId, toUnitId }) => fromUnitId !== toUnitId)
}

const MOST_IN_BUNDLE = 200
const WITH_PAPERS: ReadonlySet<string> = new Set(['accepted', 'examining'])

/** All that waits at a desk for the same place goes in one bundle, with one list that both sign; what went with an earlier one is there already. */
export const carryPapers: Acts = (lived, { summary }) => {
  const [carry] = lived.carries
  if (!carry || !WITH_PAPERS.has(summary.state)) return undefined
  const { fromUnitId, toUnitId, giver, taker } = carry
  return act('hand-over-bundle', { staff: lived.matter.team.officer }, async (ask) => {
    lived.carries = lived.carries.slice(1)
    const { waiting } = await ask(giver, listHandovers, {})
    const dossierIds = waiting.filter(({ fromUnit, toUnit }) => fromUnit.id === fromUnitId && toUnit.id === toUnitId).map(({ dossierId }) => dossierId)
    if (dossierIds.length === 0) return
    const { bundleId } = await ask(giver, handOver, { body: { fromUnitId, toUnitId, dossierIds: dossierIds.slice(0, MOST_IN_BUNDLE) } })
    const { listed } = await ask(taker, showBundle, { params: { bundleId } })
    await ask(taker, takeOver, { params: { bundleId }, body: { answers: listed.map(({ dossierId }) => ({ dossierId, outcome: 'received' as const })) } })
  })
}
