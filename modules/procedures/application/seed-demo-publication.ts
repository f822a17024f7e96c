import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import type { Outcome, Refusal } from '../../../kernel/outcome.ts'
import { addDays, plainDateAt } from '../../../kernel/plain-date.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { findDemoActor, listDemoAccounts } from '../../identity/index.ts'
import { getUnit } from '../../organisation/index.ts'
import type { ProcedureSheet } from '../domain/procedure-sheet.ts'
import { insertPosting } from '../store/posting-store.ts'
import { findNewestVersion } from '../store/version-store.ts'
import { checkAnnouncement, sendBackAnnouncement, submitAnnouncement } from './announcing/check-announcement.ts'
import { draftAnnouncement } from './announcing/draft-announcement.ts'
import { importSheets } from './import-file.ts'
import { actorName } from './import-rows.ts'
import { nameEdition, readEdition } from './posting/read-edition.ts'
import { recordPosting } from './posting/record-posting.ts'

const valueOf = <T, R extends Refusal>(outcome: Outcome<T, R>): T => {
  if (outcome.ok) return outcome.value
  throw new Error(`the demo was refused: ${JSON.stringify(outcome.refusal)}`)
}

const DAY_MS = 86_400_000
const daysAgo = (work: Work, days: number): Work => ({ ...work, now: instantFromMs(epochMs(work.now) - days * DAY_MS) })

/** The list of what is received there hangs at the first one-stop place of each level above the communes (TT 01/2018 articles 3-5). */
const seedListsAbove = async (work: Work, desks: readonly UnitId[]): Promise<void> => {
  const units = await Promise.all(desks.map((unitId) => getUnit(work, unitId)))
  for (const level of ['province', 'district'] as const) {
    const desk = units.find((unit) => unit.level === level)
    const actor = desk && (await findDemoActor(work, 'one-stop-officer', desk.id))
    const { edition, held } = await readEdition(work, { level })
    if (desk && actor && Object.keys(held).length > 0)
      valueOf(await recordPosting({ ...daysAgo(work, 5), actor }, { unitId: desk.id, place: 'Sảnh chính, bảng danh mục thủ tục tiếp nhận', form: 'board', level, edition, confirmation: 'Đã treo danh mục và xem lại tại chỗ.' }))
  }
}

/** One board hangs as it should; a guide book was laid out before its last procedure came. */
const seedPostings = async (work: Work, desks: readonly UnitId[]): Promise<void> => {
  const { edition, held } = await readEdition(work, { level: 'commune' })
  const [first, second] = await Promise.all(desks.slice(0, 2).map((unitId) => findDemoActor(work, 'one-stop-officer', unitId)))
  if (Object.keys(held).length < 2 || !first || !second) return
  const [here, there] = [first.roles[0]?.unitId, second.roles[0]?.unitId]
  if (!here || !there) return
  valueOf(await recordPosting({ ...daysAgo(work, 3), actor: first }, { unitId: here, place: 'Sảnh tiếp dân, cạnh quầy số 1', form: 'board', level: 'commune', edition, confirmation: 'Đã treo thay bản cũ, chụp và xem lại tại chỗ.' }))
  const before = Object.fromEntries(Object.entries(held).slice(0, -1))
  await insertPosting(work.tx, {
    id: newId<string>(), unitId: there, place: 'Bàn viết hồ sơ, tầng 1', form: 'guide-book', level: 'commune', edition: nameEdition(before), held: before, confirmation: 'Đã đặt hai cuốn tại bàn viết hồ sơ.',
    postedAt: daysAgo(work, 40).now, postedBy: actorName(second), officialName: second.fullName,
  })
}

/** Two procedures of the province's own, on paper so far: nobody reads them before they are announced. */
const COMING = [
  { code: '2.990101', name: 'Hỗ trợ lắp đặt thiết bị giám sát hành trình tàu cá của tỉnh' },
  { code: '2.990102', name: 'Xét tặng danh hiệu gia đình hiếu học tiêu biểu cấp tỉnh' },
] as const

const seedAnnouncements = async (work: Work, departments: readonly UnitId[], controllers: readonly UnitId[]): Promise<void> => {
  const [department, office] = [departments[0], controllers[0]]
  if (!department || !office) return
  const [drafter, control] = [await findDemoActor(work, 'case-officer', department), await findDemoActor(work, 'control-officer', office)]
  const model = await findNewestVersion(work.tx, '1.001193')
  if (!drafter || !control || !model) return
  const { id: _id, number: _number, state: _state, validFromOn: _from, publishedAt: _published, source: _source, contentHash: _hash, ...sheet } = model
  const sheets = COMING.map(({ code, name }): ProcedureSheet => ({ ...sheet, code, name, kind: 'local', levels: ['province'], announcement: {}, keywords: [], lifeEvents: [], registeredCases: [] }))
  await importSheets(work, sheets, { source: 'Phiếu chờ công bố', options: { publish: false } })
  const today = plainDateAt(work.now)
  const basis = { number: '07/QĐ-UBND (trình diễn)', title: 'Quyết định của Ủy ban nhân dân tỉnh ban hành chính sách hỗ trợ (trình diễn)', promulgatedOn: addDays(today, -10), effectiveOn: addDays(today, 20), isShortened: false }
  const draft = (code: string, title: string, days: number) => draftAnnouncement({ ...daysAgo(work, days), actor: drafter }, { unitId: department, title, basis, lines: [{ code, change: 'new' }] })
  const going = valueOf(await draft(COMING[0].code, 'Công bố thủ tục hỗ trợ thiết bị giám sát hành trình tàu cá', 6))
  valueOf(await checkAnnouncement({ ...daysAgo(work, 4), actor: control }, going.id))
  valueOf(await submitAnnouncement({ ...daysAgo(work, 2), actor: control }, going.id))
  const back = valueOf(await draft(COMING[1].code, 'Công bố thủ tục xét tặng danh hiệu gia đình hiếu học', 5))
  valueOf(await sendBackAnnouncement({ ...daysAgo(work, 1), actor: control }, back.id, 'Chưa nêu số lượng hồ sơ và thời hạn của từng bước.'))
}

/** A little of what procedure control and the desks leave behind. */
export const seedDemoPublication = async (work: Work): Promise<void> => {
  const accounts = await listDemoAccounts(work)
  const unitsOf = (role: string): readonly UnitId[] => accounts.filter((account) => account.role === role).map(({ unitId }) => unitId)
  await seedPostings(work, unitsOf('one-stop-officer'))
  await seedListsAbove(work, unitsOf('one-stop-officer'))
  const departments: UnitId[] = []
  for (const unitId of unitsOf('case-officer')) if ((await getUnit(work, unitId)).kind === 'department') departments.push(unitId)
  await seedAnnouncements(work, departments, unitsOf('control-officer'))
}
