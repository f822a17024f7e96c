import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'
import type { DossierEvent } from './event.ts'

/** What an event is called in a sentence: "… đã tiếp nhận hồ sơ". */
export const EVENT_WORDS: Readonly<Record<DossierEvent['type'], { readonly vi: string; readonly en: string }>> = {
  DossierSubmitted: { vi: 'nộp hồ sơ', en: 'filed the dossier' },
  DossierAccepted: { vi: 'tiếp nhận hồ sơ', en: 'accepted the dossier' },
  DueDateSet: { vi: 'xác định ngày hẹn trả', en: 'set the promised date' },
  AppointmentSlipIssued: { vi: 'cấp giấy tiếp nhận và hẹn trả kết quả', en: 'issued the appointment slip' },
  DossierRefused: { vi: 'từ chối hồ sơ', en: 'refused the dossier' },
  ReceivedByCompetentDesk: { vi: 'nhận hồ sơ từ nơi tiếp nhận khác chuyển đến', en: 'received the dossier from the desk that took it in' },
  DossierHandedOver: { vi: 'chuyển hồ sơ', en: 'handed the dossier over' },
  PapersHandedOver: { vi: 'bàn giao hồ sơ giấy', en: 'handed the papers over' },
  DossierClaimed: { vi: 'nhận thụ lý hồ sơ', en: 'took the dossier in hand' },
  DossierAssigned: { vi: 'phân công thụ lý', en: 'assigned the dossier' },
  DossierReleased: { vi: 'trả lại việc thụ lý để người khác nhận', en: 'laid the dossier down for somebody else' },
  WorkHandedOver: { vi: 'chuyển việc cho đồng nghiệp', en: 'handed the work over to a colleague' },
  PartHandedOver: { vi: 'giao phần việc được hỏi', en: 'gave the part that was asked' },
  SupplementRequested: { vi: 'yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'asked for a supplement' },
  SupplementGiven: { vi: 'bổ sung hồ sơ', en: 'gave the supplement' },
  ComponentsDigitised: { vi: 'số hóa giấy tờ', en: 'digitised papers' },
  SupplementAccepted: { vi: 'xác nhận đã bổ sung đủ', en: 'found the dossier complete' },
  PauseBegan: { vi: 'tạm ngừng tính thời hạn', en: 'stopped the clock' },
  PauseEnded: { vi: 'tính tiếp thời hạn', en: 'started the clock again' },
  OpinionAsked: { vi: 'lấy ý kiến cơ quan liên quan', en: 'asked another unit for its opinion' },
  OpinionGiven: { vi: 'trả lời ý kiến', en: 'gave the opinion' },
  OpinionOverdueTold: { vi: 'báo lãnh đạo Bộ phận Một cửa về ý kiến quá hạn', en: 'told the head of the one-stop desk of an overdue opinion' },
  BranchOpened: { vi: 'chuyển cơ quan phối hợp giải quyết', en: 'sent it to a coordinating authority' },
  BranchAnswered: { vi: 'trả lời phối hợp', en: 'answered as a coordinating authority' },
  OwnStepTaken: { vi: 'thực hiện bước của quy trình', en: 'took a step of the workflow' },
  VerificationRecorded: { vi: 'lập hồ sơ thẩm tra, xác minh', en: 'recorded a verification' },
  ApprovalRequested: { vi: 'trình phê duyệt', en: 'submitted for approval' },
  DossierApproved: { vi: 'phê duyệt', en: 'approved' },
  DossierSentBack: { vi: 'chuyển lại để xử lý', en: 'sent back' },
  DossierSuspended: { vi: 'tạm dừng giải quyết', en: 'suspended the dossier' },
  DossierResumed: { vi: 'giải quyết tiếp', en: 'resumed the dossier' },
  ObligationDemanded: { vi: 'thông báo nghĩa vụ tài chính', en: 'demanded a payment obligation' },
  ObligationProofGiven: { vi: 'nộp chứng từ thực hiện nghĩa vụ tài chính', en: 'handed in a proof of payment' },
  ObligationMet: { vi: 'ghi nhận đã thực hiện nghĩa vụ tài chính', en: 'recorded the obligation as met' },
  ApologyIssued: { vi: 'gửi văn bản xin lỗi', en: 'sent an apology' },
  LeviesDemanded: { vi: 'xác định phí, lệ phí', en: 'fixed the levies' },
  LevyReversed: { vi: 'hủy biên nhận thu phí, lệ phí', en: 'took back a receipt of levies' },
  LevyPaid: { vi: 'thu phí, lệ phí', en: 'received the levies' },
  ResultIssued: { vi: 'đính kèm kết quả', en: 'attached the result' },
  ResultFoundSigned: { vi: 'kiểm tra xong: kết quả đã có chữ ký số của cơ quan', en: 'finished checking: an office had signed the result' },
  ResultSigningStopped: { vi: 'ghi nhận việc ký số kết quả bị dừng', en: 'noted that the signing of the result had stopped' },
  ResultSigningDone: { vi: 'ghi nhận kết quả đã được ký số đủ', en: 'noted that the result bears all its signatures' },
  ResultSigned: { vi: 'ký số kết quả', en: 'signed the result' },
  ResultWithdrawn: { vi: 'thu hồi kết quả', en: 'withdrew the result' },
  ResultWayChosen: { vi: 'chọn cách nhận kết quả', en: 'chose how the result comes' },
  PickupOrdered: { vi: 'nhờ bưu điện đến lấy giấy tờ', en: 'had papers fetched by the post' },
  PapersArrived: { vi: 'nhận giấy tờ gửi qua bưu chính', en: 'received papers sent by post' },
  ResultReturned: { vi: 'trả kết quả', en: 'returned the result' },
  WithdrawalAsked: { vi: 'đề nghị rút hồ sơ, chờ ký thông báo dừng giải quyết', en: 'asked to withdraw; the notice that it stops waits to be signed' },
  WithdrawalTakenBack: { vi: 'rút lại đề nghị rút hồ sơ', en: 'took back the wish to withdraw' },
  WithdrawalDeclined: { vi: 'không ký thông báo rút, giải quyết tiếp', en: 'declined the withdrawal; the work goes on' },
  DossierWithdrawn: { vi: 'rút hồ sơ', en: 'withdrew the dossier' },
  DossierDiscontinued: { vi: 'dừng giải quyết hồ sơ', en: 'discontinued the dossier' },
  OriginalsGivenBack: { vi: 'trả lại bản chính', en: 'gave the originals back' },
  StepUndone: { vi: 'hoàn tác bước trước', en: 'undid the step before' },
  UnitSucceeded: { vi: 'chuyển hồ sơ sang đơn vị kế thừa', en: 'moved the dossier to the succeeding unit' },
}

/** `15:30 24/01/2025`, Vietnamese wall clock. */
export const formatMoment = (at: Instant): string => {
  const local = instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS)
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`
}
