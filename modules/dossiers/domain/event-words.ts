import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'
import type { DossierEvent } from './event.ts'

/** What an event is called in a sentence: "… đã tiếp nhận hồ sơ". */
export const EVENT_WORDS: Readonly<Record<DossierEvent['type'], { readonly vi: string; readonly en: string }>> = {
  DossierSubmitted: { vi: 'nộp hồ sơ', en: 'filed the dossier' },
  DossierAccepted: { vi: 'tiếp nhận hồ sơ', en: 'accepted the dossier' },
  DueDateSet: { vi: 'xác định ngày hẹn trả', en: 'set the promised date' },
  AppointmentSlipIssued: { vi: 'cấp giấy tiếp nhận và hẹn trả kết quả', en: 'issued the appointment slip' },
  DossierRefused: { vi: 'từ chối tiếp nhận hồ sơ', en: 'refused the dossier' },
  ReceivedByCompetentDesk: { vi: 'nhận hồ sơ từ nơi tiếp nhận khác chuyển đến', en: 'received the dossier from the desk that took it in' },
  DossierHandedOver: { vi: 'chuyển hồ sơ', en: 'handed the dossier over' },
  DossierClaimed: { vi: 'nhận thụ lý hồ sơ', en: 'took the dossier in hand' },
  ApprovalRequested: { vi: 'trình phê duyệt', en: 'submitted for approval' },
  DossierApproved: { vi: 'phê duyệt', en: 'approved' },
  DossierSentBack: { vi: 'chuyển lại để xử lý', en: 'sent back' },
  ResultIssued: { vi: 'đính kèm kết quả', en: 'attached the result' },
  ResultReturned: { vi: 'trả kết quả', en: 'returned the result' },
  DossierWithdrawn: { vi: 'rút hồ sơ', en: 'withdrew the dossier' },
}

/** `15:30 24/01/2025`, Vietnamese wall clock. */
export const formatMoment = (at: Instant): string => {
  const local = instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS)
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`
}
