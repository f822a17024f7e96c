import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { at, kindOf, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { getSeededUnitId } from '../../organisation/index.ts'
import { listStandingDuties, recordStandingDuty, remindOfStandingDuties } from './standing-duties.ts'

const BEGUN = at('2026-03-02', 600)
const on = (text: string): PlainDate => text as PlainDate

let world: DossierWorld
const as = <T>(actor: Actor, run: (work: Work) => Promise<T>, now: Instant = BEGUN): Promise<T> => world.db.work({ actor, now }, run)

beforeAll(async () => {
  world = await openDossierWorld()
  await as(world.head, async (work) => {
    const official = (world.head as { officialId: string }).officialId
    const province = await getSeededUnitId(work, 'province')
    await sql`INSERT INTO platform.seed (name, profile, at) VALUES ('thu', 'quang-binh-2025', ${BEGUN})`.execute(work.tx)
    await sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at)
      VALUES (${newId()}, ${official}, ${province}, 'Người quản trị thử', 'quan.tri.thu', 'x', ${BEGUN}, false, ${BEGUN})`.execute(work.tx)
    await sql`INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) VALUES (${newId()}, ${official}, 'administrator', ${province}, ${BEGUN})`.execute(work.tx)
  })
})
afterAll(() => world.close())

const dutyOf = async (code: string, now: Instant) => (await as(world.head, listStandingDuties, now)).find(({ duty }) => duty === code)

describe('standing duties', () => {
  it('are counted from the day the system began, then from the day each was done', async () => {
    expect(await dutyOf('impact-file', BEGUN)).toMatchObject({ dueOn: '2026-05-01', isLate: false, done: [] })
    expect(await dutyOf('impact-file', at('2026-05-02', 600))).toMatchObject({ isLate: true })
    const later = at('2026-05-03', 600)
    expect(kindOf(await as(world.head, (work) => recordStandingDuty(work, { duty: 'impact-file', doneOn: on('2026-05-04'), words: 'HS 1' }), later))).toBe('done-in-future')
    valueOf(await as(world.head, (work) => recordStandingDuty(work, { duty: 'impact-file', doneOn: on('2026-05-03'), words: 'Gửi A05 kèm công văn 12' }), later))
    // Found in a drawer afterwards: an earlier day does not move the next one back.
    valueOf(await as(world.head, (work) => recordStandingDuty(work, { duty: 'impact-file', doneOn: on('2026-04-01'), words: 'Bản thảo' }), later))
    expect(await dutyOf('impact-file', later)).toMatchObject({ dueOn: '2026-11-03', isLate: false, done: [{ doneOn: '2026-05-03', words: 'Gửi A05 kèm công văn 12', byName: (world.head as { fullName: string }).fullName }, { doneOn: '2026-04-01' }] })
    expect((await as(world.head, listStandingDuties, later)).map(({ dueOn }) => dueOn ?? '9')).toEqual((await as(world.head, listStandingDuties, later)).map(({ dueOn }) => dueOn ?? '9').toSorted())
  })

  it('remind the administrators of the province two weeks before and once late, each once', async () => {
    const told = async (now: Instant): Promise<readonly string[]> => {
      await as({ kind: 'system', process: 'test' }, remindOfStandingDuties, now)
      return as(world.head, async ({ tx }) => (await sql<{ said: string }>`SELECT template || ' ' || (params ->> 'day') AS said FROM notifications.notice WHERE about_kind = 'standing-duty' ORDER BY at, template, said`.execute(tx)).rows.map(({ said }) => said), now)
    }
    expect(await told(at('2026-03-17', 600))).toEqual([])
    const soon = ['standing-duty-soon 01/04/2026']
    expect(await told(at('2026-03-18', 600))).toEqual(soon)
    expect(await told(at('2026-04-01', 600)), 'its day itself is not late').toEqual(soon)
    expect(await told(at('2026-04-02', 600))).toEqual([...soon, 'standing-duty-late 01/04/2026'])
    expect(await told(at('2026-04-03', 600))).toEqual([...soon, 'standing-duty-late 01/04/2026'])
  })
})
