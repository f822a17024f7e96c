import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Work } from '../../../platform/work.ts'
import { at } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { listUnits } from '../../organisation/index.ts'
import { forgetDevices, listRatedDevices, noteDevice, type RatedFrom } from './rated-devices.ts'

const secret = new Uint8Array(32).fill(7)
const NOON = at('2025-03-12', 720)

let world: DossierWorld
beforeAll(async () => void (world = await openDossierWorld()))
afterAll(() => world.close())

const as = <T>(run: (work: Work) => Promise<T>, now = NOON): Promise<T> => world.db.work({ actor: { kind: 'anonymous' }, now }, run)
const rate = (from: Partial<RatedFrom>, now = NOON, with_ = secret) => as((work) => noteDevice(work, with_, { token: undefined, address: '198.51.100.7', channel: 'link', unitId: world.committee.id, ...from }), now)
const counted = async () => (await as((work) => listRatedDevices(work, { least: 1 }))).map(({ rated }) => rated).toSorted((a, b) => b - a)

it('counts what one device rates of a unit within a day, and gives it a mark once', async () => {
  const token = await rate({})
  expect(await rate({ token })).toBeUndefined()
  expect(await rate({ token, unitId: world.desk.id })).toBeUndefined()
  expect(await rate({ token }, at('2025-03-13', 719))).toBeUndefined()
  expect(await rate({ token }, at('2025-03-13', 721)), 'a day later it is nobody known').not.toBe(token)
  expect(await counted()).toEqual([3, 1, 1])
  expect(await rate({ token: `${token?.slice(0, -2)}AA` }), 'made by somebody else').toBeDefined()
  expect(await rate({ token }, NOON, new Uint8Array(32)), 'of another installation').toBeDefined()
})

it('keeps nothing that leads from a device to a rating, a dossier, a person or a place on the network', async () => {
  const { rows } = await world.db.work({}, ({ tx }) => sql<{ name: string }>`SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'surveys' AND table_name = 'rated_device' ORDER BY 1`.execute(tx))
  expect(rows.map(({ name }) => name)).toEqual(['device_hash', 'first_on', 'id', 'rated', 'unit_id'])
})

it('leaves out the device of the desk: anywhere while no network of counters is named, then on one alone', async () => {
  const before = await counted()
  expect(await rate({ channel: 'kiosk' })).toBeUndefined()
  expect(await counted()).toEqual(before)
  await world.db.work({}, ({ tx }) => sql`INSERT INTO organisation.counter_network VALUES (${world.desk.id}, '203.0.113.8/29', 'own', ${NOON}, 'Quản trị')`.execute(tx))
  expect(await rate({ channel: 'kiosk', address: '::ffff:203.0.113.9' })).toBeUndefined()
  expect(await counted()).toEqual(before)
  expect(await rate({ channel: 'kiosk' }), 'only said to be the desk’s').toBeDefined()
  expect(await rate({ address: '203.0.113.9' }), 'somebody’s own telephone in the hall').toBeDefined()
  expect((await counted()).length).toBe(before.length + 2)
  const elsewhere = (await as((work) => listUnits(work, { level: 'commune', kind: 'commune-peoples-committee', limit: 500 }))).find(({ areaCode }) => areaCode !== world.committee.areaCode)
  expect(await rate({ channel: 'kiosk', unitId: elsewhere?.id ?? '' }), 'the desk of another commune, which named none').toBeUndefined()
  expect((await counted()).length).toBe(before.length + 2)
})

it('forgets after a week', async () => {
  await as(forgetDevices, at('2025-03-20', 100))
  expect((await as((work) => listRatedDevices(work, { least: 1 }))).every(({ firstOn }) => firstOn >= '2025-03-13')).toBe(true)
  await as(forgetDevices, at('2025-03-30', 100))
  expect(await counted()).toEqual([])
})
