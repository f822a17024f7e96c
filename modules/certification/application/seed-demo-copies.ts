import type { Actor } from '../../../kernel/actor.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import type { Outcome, Refusal } from '../../../kernel/outcome.ts'
import { drawPlainPage } from '../../../platform/pdf/plain-page.ts'
import type { Work } from '../../../platform/work.ts'
import { storeFile } from '../../documents/index.ts'
import { listDemoAccounts, findDemoActor } from '../../identity/index.ts'
import { getUnit } from '../../organisation/index.ts'
import { certifyCopies } from './certify-copies.ts'
import { openCopyRequest } from './prepare-copy.ts'
import { handOutCopies } from './refuse-copy.ts'

const valueOf = <T, R extends Refusal>(outcome: Outcome<T, R>): T => {
  if (outcome.ok) return outcome.value
  throw new Error(`the demo was refused: ${JSON.stringify(outcome.refusal)}`)
}

type Stage = { readonly unitId: UnitId; readonly officer: Actor; readonly head: Actor }

/** The first commune's committee whose officer and head have demo accounts. */
const findStage = async (work: Work): Promise<Stage | undefined> => {
  for (const { unitId, role } of await listDemoAccounts(work)) {
    if (role !== 'case-officer' || (await getUnit(work, unitId)).kind !== 'commune-peoples-committee') continue
    const [officer, head] = [await findDemoActor(work, 'case-officer', unitId), await findDemoActor(work, 'head-of-unit', unitId)]
    if (officer && head) return { unitId, officer, head }
  }
  return undefined
}

type Sample = { readonly name: string; readonly issuer: string; readonly requester: string; readonly copies: number; readonly hoursAgo: number; readonly isCertified: boolean }

const SAMPLES: readonly Sample[] = [
  { name: 'Bằng tốt nghiệp trung học phổ thông', issuer: 'Sở Giáo dục và Đào tạo', requester: 'Hoàng Thị Mẫu', copies: 3, hoursAgo: 50, isCertified: true },
  { name: 'Giấy chứng nhận đăng ký kết hôn', issuer: 'Ủy ban nhân dân xã', requester: 'Đỗ Văn Thử', copies: 2, hoursAgo: 26, isCertified: true },
  { name: 'Bằng tốt nghiệp đại học', issuer: 'Trường Đại học Thử Nghiệm', requester: 'Võ Thị Sao', copies: 5, hoursAgo: 1, isCertified: false },
]

const play = async (work: Work, { unitId, officer, head }: Stage, { sample, publicUrl }: { readonly sample: Sample; readonly publicUrl: string }): Promise<void> => {
  const at = (actor: Actor, later: number): Work => ({ ...work, actor, now: instantFromMs(epochMs(work.now) - sample.hoursAgo * 3_600_000 + later) })
  const { name, issuer, requester, copies } = sample
  const file = valueOf(await storeFile(at(officer, 0), { bytes: drawPlainPage([name, issuer, requester, 'Ban quet trinh dien']), fileName: 'ban-quet.pdf', owner: { kind: 'unit', unitId } }))
  const { requestId, serial } = valueOf(await openCopyRequest(at(officer, 0), { unitId, requester: { name: requester, phone: '0900000001' }, original: { name, issuer }, pages: 1, copies, isCompared: true, unread: true, fileId: file.id }))
  if (!sample.isCertified) return
  valueOf(await certifyCopies(at(head, 600_000), [{ requestId, serial }], publicUrl))
  valueOf(await handOutCopies(at(officer, 1_200_000), { requestId, receivedBy: requester }))
}

/** Two certified and handed out, one waiting for the head, so that neither list nor book is empty. */
export const seedDemoCopies = async (work: Work, publicUrl: string): Promise<void> => {
  const stage = await findStage(work)
  if (!stage) return
  for (const sample of SAMPLES) await play(work, stage, { sample, publicUrl })
}
