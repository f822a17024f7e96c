import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { kindOf, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { can } from '../../identity/index.ts'
import type { OrganisationPorts } from '../ports.ts'
import { listUnits } from './ask-units.ts'
import { findCounterAt, hasCounterNetworks, keepCounterNetworks, showCounterNetworks } from './counter-networks.ts'

const ports: OrganisationPorts = { may: (actor, verb, place) => can(actor, verb, 'organisation', place) }

let world: DossierWorld
let here: Actor
let elsewhere: Actor
beforeAll(async () => {
  world = await openDossierWorld()
  const administratorAt = (unitId: UnitId): Actor => ({ ...world.head, roles: [{ role: 'administrator', unitId }] }) as Actor
  const place = (world.clerkElsewhere as Extract<Actor, { kind: 'staff' }>).roles[0]?.unitId ?? expect.fail('no desk')
  ;[here, elsewhere] = [administratorAt(world.desk.id), administratorAt(place)]
})
afterAll(() => world.close())

const as = <T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T> => world.db.work({ actor }, run)
const keep = (actor: Actor, ...networks: readonly string[]) => as(actor, (work) => keepCounterNetworks(work, ports, { unitId: world.desk.id, networks, source: 'Công văn 12/VNPT ngày 03/03/2025' }))
const at = (address: string) => as({ kind: 'anonymous' }, (work) => findCounterAt(work, address))

/** By a place that receives for the commune, for another, for the province. */
const named = () => as(here, async (work) => {
  const others = await listUnits(work, { level: 'commune', kind: 'commune-peoples-committee', limit: 500 })
  const [root] = await listUnits(work, { roots: true, limit: 1 })
  return Promise.all([world.committee, others.find(({ areaCode }) => areaCode !== world.committee.areaCode), root].map((unit) => hasCounterNetworks(work, unit?.id ?? expect.fail('no unit'))))
})

it('are named and read by whoever administers the place alone', async () => {
  for (const actor of [world.clerk, world.head, elsewhere, world.citizen]) {
    expect(kindOf(await keep(actor, '203.0.113.8/29'))).toBe('not-your-unit')
    expect(kindOf(await as(actor, (work) => showCounterNetworks(work, ports, world.desk.id)))).toBe('not-your-unit')
  }
  expect(await named()).toEqual([false, false, false])
  expect(valueOf(await keep(here, ' 203.0.113.9/29 ', '', '2001:db8::/48')).items.map(({ network }) => network)).toEqual(['203.0.113.8/29', '2001:db8::/48'])
  expect(await named(), 'of the commune and of the province, not of another commune').toEqual([true, false, true])
  expect(valueOf(await as(here, (work) => showCounterNetworks(work, ports, world.desk.id))).items[0]).toMatchObject({ source: 'Công văn 12/VNPT ngày 03/03/2025', changedBy: 'Đinh Văn Chủ' })
})

it('tell the place an address belongs to, the narrowest network first; one that is none changes nothing', async () => {
  expect([await at('203.0.113.12'), await at('::ffff:203.0.113.12'), await at('2001:db8::7'), await at('203.0.113.16'), await at('unknown')]).toEqual([world.desk.id, world.desk.id, world.desk.id, undefined, undefined])
  expect(await keep(here, '198.51.100.0/24', '10.0.0.0/8')).toEqual({ ok: false, refusal: { kind: 'network-malformed', network: '10.0.0.0/8' } })
  expect(await at('203.0.113.12')).toBe(world.desk.id)
  expect(valueOf(await keep(here)).items).toEqual([])
  expect([await at('203.0.113.12'), await named()]).toEqual([undefined, [false, false, false]])
})
