// Plan 276 III.4g: the networks of each reception place are named by whoever administers it; of an address only the place is ever told on.
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/outcome.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import { isDeskFor } from '../domain/desk-for.ts'
import { readAddress, readNetwork } from '../domain/counter-network.ts'
import type { OrganisationUnit } from '../domain/unit.ts'
import type { OrganisationPorts } from '../ports.ts'
import * as store from '../store/counter-network-store.ts'
import { findUnit, listUnits } from './ask-units.ts'
import { authorise, type Refusable } from './authorise.ts'

export type ShownNetworks = { readonly unit: OrganisationUnit; readonly items: readonly store.CounterNetwork[] }

export const showCounterNetworks = async (work: Work, ports: OrganisationPorts, unitId: UnitId): Promise<Refusable<ShownNetworks>> => {
  const unit = await authorise(work, ports, { verb: 'change', unitId })
  return unit.ok ? ok({ unit: unit.value, items: await store.listNetworks(work.tx, unitId) }) : unit
}

type KeepNetworks = { readonly unitId: UnitId; readonly networks: readonly string[]; readonly source: string }

/** All of a place at once; none is said by an empty list. */
export const keepCounterNetworks = async (work: Work, ports: OrganisationPorts, { unitId, networks, source }: KeepNetworks): Promise<Refusable<ShownNetworks>> => {
  const unit = await authorise(work, ports, { verb: 'change', unitId })
  if (!unit.ok) return unit
  const typed = networks.map((each) => enterLine(each)).filter((each) => each !== '')
  const wrong = typed.find((each) => readNetwork(each) === undefined)
  if (wrong !== undefined) return refuse({ kind: 'network-malformed', network: wrong })
  const by = work.actor.kind === 'staff' ? work.actor.fullName : work.actor.kind
  await store.replaceNetworks(work.tx, { unitId, networks: typed.map((each) => readNetwork(each) ?? each), source: enterLine(source), at: work.now, by })
  return ok({ unit: unit.value, items: await store.listNetworks(work.tx, unitId) })
}

/** The reception place whose network an address is of; the address itself is kept by nobody who asks. */
export const findCounterAt = async (work: Work, address: string): Promise<UnitId | undefined> => {
  const read = readAddress(address)
  return read === undefined ? undefined : store.selectUnitAt(work.tx, read)
}

/** Of all there are. */
const MOST_DESKS = 5000

/** False until a place that receives for the unit has named one: then nothing can be told there from an address. */
export const hasCounterNetworks = async (work: Work, unitId: UnitId): Promise<boolean> => {
  const unit = await findUnit(work, unitId)
  if (unit === undefined) return false
  const desks = (await listUnits(work, { oneStop: true, limit: MOST_DESKS })).filter(isDeskFor(unit))
  return store.hasNetworks(work.tx, desks.map(({ id }) => id))
}
