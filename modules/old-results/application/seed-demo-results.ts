import type { Actor } from '../../../kernel/actor.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import type { Outcome, Refusal } from '../../../kernel/outcome.ts'
import { addDays, plainDateAt } from '../../../kernel/plain-date.ts'
import { drawPlainPage } from '../../../platform/pdf/plain-page.ts'
import type { Work } from '../../../platform/work.ts'
import { storeFile } from '../../documents/index.ts'
import { listDemoAccounts, findDemoActor } from '../../identity/index.ts'
import { getUnit } from '../../organisation/index.ts'
import { findPublished } from '../../procedures/index.ts'
import { INVENTORY_HEADINGS } from '../domain/inventory-table.ts'
import type { OldResult } from '../domain/old-result.ts'
import { listOldResults } from '../store/progress.view.ts'
import { publishOldResult } from './publish.ts'
import { setPlan } from './set-plan.ts'
import { signOldResults } from './sign-old-results.ts'
import { takeInventory } from './take-inventory.ts'
import { checkOldResult, enterOldResult, scanOldResult, sendBackOldResult } from './take-step.ts'

const valueOf = <T, R extends Refusal>(outcome: Outcome<T, R>): T => {
  if (outcome.ok) return outcome.value
  throw new Error(`the demo was refused: ${JSON.stringify(outcome.refusal)}`)
}

const PROCEDURES = ['1.001193', '1.012753', '2.000635'] as const
const NAMES = ['Trần Thị Mẫu', 'Lê Văn Thử', 'Nguyễn Thị Sao', 'Phan Văn Giả', 'Hoàng Thị Định', 'Đỗ Văn Ví', 'Võ Thị Dụ', 'Bùi Văn Tạm', 'Cao Thị Nháp', 'Đinh Văn Lệ']

type Stage = { readonly unitId: UnitId; readonly unitName: string; readonly officer: Actor; readonly head: Actor; readonly procedureCode: string }

/** The first commune's committee whose officer and head have demo accounts, and a procedure of the demo. */
const findStage = async (work: Work): Promise<Stage | undefined> => {
  const codes: string[] = []
  for (const code of PROCEDURES) if (await findPublished(work, code, plainDateAt(work.now))) codes.push(code)
  for (const { unitId, role } of await listDemoAccounts(work)) {
    const unit = await getUnit(work, unitId)
    if (role !== 'case-officer' || unit.kind !== 'commune-peoples-committee') continue
    const [officer, head, procedureCode] = [await findDemoActor(work, 'case-officer', unitId), await findDemoActor(work, 'head-of-unit', unitId), codes[0]]
    if (officer && head && procedureCode) return { unitId, unitName: unit.name, officer, head, procedureCode }
  }
  return undefined
}

const DAY_MS = 86_400_000
const on = (work: Work, actor: Actor, daysAgo: number): Work => ({ ...work, actor, now: instantFromMs(epochMs(work.now) - daysAgo * DAY_MS) })

const listed = (procedureCode: string): readonly (readonly string[])[] => [
  INVENTORY_HEADINGS,
  ...NAMES.map((name, at) => [procedureCode, '', `${at + 11}/2016`, `0${(at % 9) + 1}/05/2016`, name, `0441900010${String(at).padStart(2, '0')}`, '', '1', `Kho 1, kệ ${Math.floor(at / 4) + 1}, hộp ${(at % 4) + 1}`]),
]

type Step = { readonly stage: Stage; readonly result: OldResult; readonly daysAgo: number }

const scan = async (work: Work, { stage: { officer, unitId }, result, daysAgo }: Step): Promise<void> => {
  const there = on(work, officer, daysAgo)
  const bytes = drawPlainPage([result.resultName, `So ${result.listed.number}`, result.listed.holderName ?? '', 'Ban quet trinh dien'])
  const file = valueOf(await storeFile(there, { bytes, fileName: `ket-qua-${result.listed.number.replace('/', '-')}.pdf`, owner: { kind: 'unit', unitId } }))
  valueOf(await scanOldResult(there, result.id, { fileId: file.id, unread: true }))
}

const entryOf = ({ listed: { number, issuedOn = '', holderName = '', holderIdNumber } }: OldResult, issuer: string) => ({ number, issuedOn, issuer, holderName, ...(holderIdNumber ? { holderIdNumber } : {}) })

/** As far as `stands` says: 1 scanned, 2 entered, 3 checked, 4 in the vault. */
const takeOn = async (work: Work, step: Step, stands: number): Promise<void> => {
  const { stage: { officer, head, unitName }, result, daysAgo } = step
  const entry = entryOf(result, unitName)
  if (stands >= 1) await scan(work, step)
  if (stands >= 2) valueOf(await enterOldResult(on(work, officer, daysAgo - 0.1), result.id, entry))
  if (stands >= 3) valueOf(await checkOldResult(on(work, head, daysAgo - 0.2), result.id, { entry, isDecided: false }))
}

/** Ten results in every state, a plan that will be late at this pace, one that came back: no list is empty. */
export const seedDemoResults = async (work: Work, publicUrl: string): Promise<void> => {
  const stage = await findStage(work)
  if (!stage) return
  const { unitId, officer, head, procedureCode } = stage
  valueOf(await setPlan(on(work, head, 30), { unitId, procedureCode, expected: 60, dueOn: addDays(plainDateAt(work.now), 30), pagesPerDay: 80, people: 2 }))
  valueOf(await takeInventory(on(work, officer, 28), unitId, listed(procedureCode)))
  const results = [...(await listOldResults(work.tx, { unitIds: [unitId], limit: 100 }))].toSorted((one, other) => (one.listed.number < other.listed.number ? -1 : 1))
  const stands = [4, 4, 3, 3, 2, 2, 1, 1, 0, 0]
  for (const [at, result] of results.entries()) await takeOn(work, { stage, result, daysAgo: 12 - at }, stands[at] ?? 0)
  for (const [at, result] of results.slice(0, 2).entries()) {
    // The head has checked these; another one signs where there is one, else they wait.
    const signed = await signOldResults(on(work, head, 8 - at * 4), [result.id], publicUrl)
    for (const one of signed.ok ? signed.value : []) if (one.fileId) await publishOldResult(on(work, head, 8 - at * 4), one, one.fileId)
  }
  const [back] = results.slice(7, 8)
  if (back) valueOf(await sendBackOldResult(on(work, head, 1), back.id, { to: 'inventoried', reason: 'Bản quét bị mờ ở góc dưới, không đọc được dấu' }))
}
