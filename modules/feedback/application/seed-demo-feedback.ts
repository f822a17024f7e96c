import type { Actor } from '../../../kernel/actor.ts'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import type { Outcome, Refusal } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { listDemoAccounts, findDemoActor } from '../../identity/index.ts'
import { getUnit } from '../../organisation/index.ts'
import { savePlace } from '../store/place-store.ts'
import { classify, draftAnswer, publishAnswer } from './act-on-item.ts'
import { receiverOfProvince } from './places.ts'
import { sendFeedback } from './send-feedback.ts'

const valueOf = <T, R extends Refusal>(outcome: Outcome<T, R>): T => {
  if (outcome.ok) return outcome.value
  throw new Error(`the demo was refused: ${JSON.stringify(outcome.refusal)}`)
}

type Stage = { readonly unitCode: string; readonly officer: Actor; readonly head: Actor }

/** The first commune's committee whose officer and head have demo accounts. */
const findStage = async (work: Work): Promise<Stage | undefined> => {
  for (const { unitId, role } of await listDemoAccounts(work)) {
    const unit = await getUnit(work, unitId)
    if (role !== 'case-officer' || unit.kind !== 'commune-peoples-committee') continue
    const [officer, head] = [await findDemoActor(work, 'case-officer', unitId), await findDemoActor(work, 'head-of-unit', unitId)]
    if (officer && head) return { unitCode: unit.code, officer, head }
  }
  return undefined
}

type Sample = { readonly kind: 'feedback' | 'proposal'; readonly text: string; readonly name: string; readonly hoursAgo: number; readonly answer?: string; readonly classified?: true }

const SAMPLES: readonly Sample[] = [
  { kind: 'feedback', text: 'Tôi đến nhận kết quả đúng ngày hẹn nhưng phải chờ thêm một buổi, gọi 0900000011 không ai nghe.', name: 'Hoàng Thị Mẫu', hoursAgo: 150, answer: 'Bộ phận Một cửa đã xin lỗi và trả kết quả trong ngày; từ nay báo trước qua tin nhắn khi kết quả chưa sẵn sàng.' },
  { kind: 'proposal', text: 'Đề nghị nhận hồ sơ thêm sáng thứ bảy để người đi làm xa có thể đến nộp.', name: 'Đỗ Văn Thử', hoursAgo: 50, classified: true },
  { kind: 'feedback', text: 'Bảng niêm yết phí ở quầy số 2 không giống mức phí trên cổng dịch vụ công.', name: 'Võ Thị Sao', hoursAgo: 3 },
]

const play = async (work: Work, { unitCode, officer, head }: Stage, sample: Sample): Promise<void> => {
  const at = (actor: Actor, later: number): Work => ({ ...work, actor, now: instantFromMs(epochMs(work.now) - (sample.hoursAgo - later) * 3_600_000) })
  const { kind, text, name, answer, classified } = sample
  const { id } = valueOf(await sendFeedback(at({ kind: 'anonymous' }, 0), { kind, text, unitCode, sender: { name, address: 'Địa chỉ hư cấu', phone: '0900000011' } }))
  if (answer ?? classified) valueOf(await classify(at(officer, 1), id, { class: kind === 'proposal' ? 'own-regulation' : 'conduct' }))
  if (!answer) return
  valueOf(await draftAnswer(at(officer, 2), id, { text: answer, outcome: 'fixed' }))
  valueOf(await publishAnswer(at(head, 3), id))
}

/** One answered, one in hand, one just come, and where the province takes feedback. */
export const seedDemoFeedback = async (work: Work): Promise<void> => {
  await savePlace(work.tx, { unit_id: await receiverOfProvince(work), address: 'Số 6 đường Hùng Vương, thành phố Đồng Hới (địa chỉ trình diễn)', hotline: '0232 000 0000', email: 'phananh@motcua.example.vn', changed_at: work.now, changed_by: 'seed' })
  const stage = await findStage(work)
  if (!stage) return
  for (const sample of SAMPLES) await play(work, stage, sample)
}
