import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '../../kernel/actor.ts'
import type { AccountId, OfficialId, PersonId, SessionId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { calendarModule } from '../../modules/calendar/module.ts'
import { can, findOrCreatePerson, parsePersonalIdNumber } from '../../modules/identity/index.ts'
import { listUnits, type Unit } from '../../modules/organisation/index.ts'
import { organisationModule } from '../../modules/organisation/module.ts'
import { importSheets } from '../../modules/procedures/index.ts'
import { workflowModule } from '../../modules/workflow/module.ts'
import { newId } from '../../platform/db/new-id.ts'
import { stopPrinting } from '../../platform/pdf/render-pdf.ts'
import { useFileStore } from '../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../platform/storage/local-file-store.ts'
import { openFilledDatabase, TEST_NOW, type TestDatabase } from './database.ts'
import { PROCEDURE, WORLD_SHEET } from './world-sheet.ts'

export const PROFILE = 'quang-binh-2025'

export { PROCEDURE, WORLD_SHEET }

export type DossierWorld = {
  readonly db: TestDatabase
  readonly desk: Unit
  readonly committee: Unit
  readonly citizen: Actor
  readonly stranger: Actor
  readonly clerk: Actor
  readonly officer: Actor
  readonly otherOfficer: Actor
  readonly head: Actor
  readonly clerkElsewhere: Actor
  readonly close: () => Promise<void>
}

const staff = (fullName: string, role: string, unit: Unit): Actor => ({
  kind: 'staff',
  accountId: newId<AccountId>(),
  officialId: newId<OfficialId>(),
  sessionId: newId<SessionId>(),
  fullName,
  roles: [{ role, unitId: unit.id }],
})

const person = async (db: TestDatabase, name: string, number: string): Promise<Actor> => {
  const personalIdNumber = parsePersonalIdNumber(number)
  const found = await db.work({}, (work) => findOrCreatePerson(work, { kind: 'individual', name, ...(personalIdNumber ? { personalIdNumber } : {}) }))
  if (!found.ok) throw new Error(found.refusal.kind)
  return { kind: 'citizen', personId: found.value.id as PersonId, sessionId: newId<SessionId>(), fullName: name, assuranceLevel: 2 }
}

/** The province's units, calendars and graphs, and the one procedure. */
const fill = async (db: TestDatabase, profile: string, now: Instant): Promise<void> => {
  for (const module of [organisationModule({ may: (actor, verb, place) => can(actor, verb, 'organisation', place) }), calendarModule({ mayChange: (actor, place) => can(actor, 'change', 'calendar', place) }), workflowModule()])
    await db.work({ now }, async (work) => module.seed?.(work, profile, now))
  await db.work({ now }, (work) => importSheets(work, [WORLD_SHEET as never], { source: 'own', options: { publish: true } }))
}

/** A commune of the demo province with invented staff, a citizen, calendars and one procedure: enough to file a dossier. */
export const openDossierWorld = async (profile = PROFILE, now = TEST_NOW): Promise<DossierWorld> => {
  const folder = mkdtempSync(join(tmpdir(), 'dossiers-'))
  useFileStore(openLocalFileStore(folder))
  const db = await openFilledDatabase(`world_${profile}_${now}`.replace(/\W/g, '_').toLowerCase(), (database) => fill(database, profile, now))
  const [desk, elsewhere] = await db.work({ now }, (work) => listUnits(work, { level: 'commune', oneStop: true, limit: 2 }))
  const committees = await db.work({ now }, (work) => listUnits(work, { level: 'commune', kind: 'commune-peoples-committee', limit: 500 }))
  const committee = committees.find((unit) => unit.areaCode === desk?.areaCode)
  if (!desk || !elsewhere || !committee) throw new Error('the demo province has no communes')
  return {
    db,
    desk,
    committee,
    citizen: await person(db, 'Trần Thị Mẫu', '044190000001'),
    stranger: await person(db, 'Lê Văn Lạ', '044190000002'),
    clerk: staff('Phan Thị Tiếp', 'one-stop-officer', desk),
    officer: staff('Nguyễn Văn Thẩm', 'case-officer', committee),
    otherOfficer: staff('Hoàng Thị Khác', 'case-officer', committee),
    head: staff('Đinh Văn Chủ', 'head-of-unit', committee),
    clerkElsewhere: staff('Cao Thị Xa', 'one-stop-officer', elsewhere),
    close: async () => {
      await db.close()
      await stopPrinting()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
