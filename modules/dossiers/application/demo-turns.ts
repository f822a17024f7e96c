import type { Outcome, Refusal } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt } from '../../calendar/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import { acceptSupplement } from './accept-supplement.ts'
import { apologise } from './apologise.ts'
import { demandObligation } from './demand-obligation.ts'
import type { DemoTurn } from './demo-filings.ts'
import { discontinueDossier } from './discontinue-dossier.ts'
import { giveSupplement } from './give-supplement.ts'
import { refuseExamined } from './refuse-dossier.ts'
import { requestSupplement } from './request-supplement.ts'
import { suspendDossier } from './suspend-dossier.ts'
import { confirmWithdrawal, withdrawDossier } from './withdraw-dossier.ts'

export type Turning = { readonly dossier: Dossier; readonly publicUrl: string; readonly as: (who: 'officer' | 'head' | 'clerk') => Work }

const TWO_DAYS_MORE = { unit: 'working-day', quantity: 2 } as const

/** What happened to demo dossiers that did not go the straight way; by the use cases themselves. */
export const DEMO_TURNS: Readonly<Record<DemoTurn, (turning: Turning) => Promise<Outcome<Dossier, Refusal>>>> = {
  supplement: ({ dossier, publicUrl, as }) =>
    requestSupplement(as('officer'), {
      dossierId: dossier.id,
      publicUrl,
      reasonCode: 'component-unreadable',
      words: 'Bản chụp giấy tờ bị mờ, không đọc được số và ngày cấp',
      items: [{ kind: 'component', key: dossier.components[0]?.key ?? '', wrong: 'Ảnh bị mờ, đề nghị chụp lại rõ bốn góc' }, { kind: 'answer', formRef: 'applicant-v1', questionId: 'street', wrong: 'Thiếu số nhà' }],
    }),
  suspended: ({ dossier, as }) => suspendDossier(as('officer'), { dossierId: dossier.id, reasonCode: 'applicant-absent', words: 'Chờ tổ chức, cá nhân có mặt để xác minh' }),
  obligation: ({ dossier, as }) => demandObligation(as('officer'), { dossierId: dossier.id, content: 'Nộp lệ phí theo thông báo', amount: 50_000, noticeNumber: 'TB-01/2025' }),
  apologised: async ({ dossier, publicUrl, as }) => {
    const { dueAt: newDueAt } = dossier.dueAt ? await dueAt(as('head'), { unitId: dossier.resolvingUnitId, from: dossier.dueAt, limit: TWO_DAYS_MORE, mode: 'whole-days' }) : {}
    return apologise(as('head'), {
      dossierId: dossier.id,
      publicUrl,
      reasonCode: 'verification-long',
      words: 'Việc xác minh tại địa phương khác cần thêm thời gian',
      ...(newDueAt ? { newDueAt } : {}),
    })
  },
  withdrawn: async ({ dossier, publicUrl, as }) => {
    const asked = await withdrawDossier(as('clerk'), { dossierId: dossier.id, reason: 'Người nộp đã có giấy tờ này' })
    return asked.ok && asked.value.withdrawalAsked ? confirmWithdrawal(as('head'), { dossierId: dossier.id, publicUrl }) : asked
  },
  discontinued: ({ dossier, publicUrl, as }) => discontinueDossier(as('head'), { dossierId: dossier.id, publicUrl, reasonCode: 'on-request', words: 'Người nộp đề nghị dừng giải quyết hồ sơ' }),
  'refused-examined': ({ dossier, publicUrl, as }) => refuseExamined(as('head'), { dossierId: dossier.id, publicUrl, reasonCode: 'not-eligible', words: 'Giấy tờ chứng minh không phù hợp với nội dung cải chính' }),
}

/** What was asked for in the turn above is brought to the counter, and taken. */
export const bringDemoSupplement = async (dossierId: Dossier['id'], as: (who: 'officer' | 'clerk', hours: number) => Work): Promise<Outcome<Dossier, Refusal>> => {
  const given = await giveSupplement(as('clerk', 26), { dossierId, components: [{ item: 1, originals: 1, copies: 0 }], answers: [{ item: 2, answer: 'Số 12, đường Thử Nghiệm' }], unable: [] })
  return given.ok ? acceptSupplement(as('officer', 28), { dossierId }) : given
}

export const isTurn = (end: string): end is DemoTurn => Object.hasOwn(DEMO_TURNS, end)
