import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OfficialId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { getSeededUnitId } from '../../organisation/index.ts'
import { hearAnswer, hearFault, NOTHING_HEARD, type Connector } from '../domain/connector.ts'
import { keepHeard } from '../store/connection-store.ts'
import { alertConnections } from './alert-connections.ts'

const ADMINISTRATOR = newId<OfficialId>()
let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld()
  await world.db.work({}, async (work) => {
    const province = await getSeededUnitId(work, 'province')
    await sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at)
      VALUES (${newId()}, ${ADMINISTRATOR}, ${province}, 'Võ Việt Lâm', 'lam.thu', 'x', ${TEST_NOW}, false, ${TEST_NOW})`.execute(work.tx)
    await sql`INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) VALUES (${newId()}, ${ADMINISTRATOR}, 'administrator', ${province}, '2025-01-01T00:00:00Z')`.execute(work.tx)
  })
})
afterAll(() => world.close())

const at = (minute: number): number => epochMs(TEST_NOW) + minute * 60_000
const hear = (connector: Connector, minutes: readonly (readonly [number, boolean])[]) =>
  world.db.work({}, ({ tx }) => keepHeard(tx, connector, minutes.reduce((heard, [minute, answers]) => (answers ? hearAnswer(heard, at(minute)) : hearFault(heard, at(minute), 'no-answer')), NOTHING_HEARD)))
const alertAt = (minute: number) => world.db.work({ now: instantFromMs(at(minute)) }, alertConnections)
const told = async () => (await world.db.work({}, ({ tx }) => sql<{ count: string }>`SELECT params ->> 'count' AS count FROM notifications.notice WHERE recipient_id = ${ADMINISTRATOR} AND template = 'connections-silent' ORDER BY notice_id`.execute(tx))).rows.map(({ count }) => count)

it('tells administrators once of what stays silent, and again only after an answer came in between', async () => {
  await hear('post', [[0, false], [1, false], [2, false]])
  await hear('sms', [[0, false], [1, false], [2, false]])
  await hear('zalo', [[0, false], [1, false]])
  await hear('email', [[0, false], [1, false], [2, false], [3, true]])
  await alertAt(9)
  expect(await told(), 'ten minutes are not over').toEqual([])
  await alertAt(10)
  expect(await told(), 'two of them: one failed only twice, one answered since').toEqual(['2'])
  await hear('post', [[11, false]])
  await alertAt(30)
  expect(await told(), 'the same outage').toEqual(['2'])
  await hear('post', [[40, true], [41, false], [42, false], [43, false]])
  await alertAt(60)
  expect(await told()).toEqual(['2', '1'])
})
