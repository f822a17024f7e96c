import type { RefusalTable } from '../../../platform/http/route.ts'
import type { VaultRefusal } from '../application/vault/vault-refusal.ts'
import { openFileRefusals } from './refusal-words.ts'

export const vaultRefusals: RefusalTable<VaultRefusal> = {
  ...openFileRefusals,
  'paper-record-not-found': [404, 'Không có giấy tờ này trong kho của bạn. Hãy mở lại kho giấy tờ và chọn từ danh sách.', 'There is no such paper among yours. Open your papers again and choose from the list.'],
  'paper-file-not-found': [404, 'Tệp của giấy tờ này không còn trong kho tệp nên chưa ghi gì. Hãy tải tệp lên lại.', 'The file of this paper is not in the store, so nothing was kept. Upload it again.'],
  'paper-record-changed': [409, 'Giấy tờ này vừa được người khác sửa nên thay đổi của bạn chưa được ghi. Hãy tải lại trang, xem bản mới rồi làm lại.', 'Somebody else changed this paper meanwhile, so your change was not kept. Load the page again, look at the new version and repeat it.'],
  'paper-record-incomplete': [422, 'Chưa đủ thông tin để đưa giấy tờ vào kho: {fields}. Những gì đã nhập vẫn còn; hãy điền thêm rồi lưu lại.', 'The paper lacks what it needs to enter the vault: {fields}. What was typed stays; fill it in and save again.'],
  'paper-state-wrong': [409, 'Giấy tờ đang ở trạng thái “{state}” nên không làm được việc này; không có gì thay đổi.', 'The paper stands at “{state}”, so this cannot be done; nothing was changed.'],
  'paper-dates-wrong': [422, 'Ngày hết hiệu lực đứng trước ngày bắt đầu nên chưa được ghi. Hãy sửa một trong hai ngày.', 'It would run out before it begins to hold, so it was not kept. Correct one of the two days.'],
  'paper-kept-by-law': [409, 'Giấy tờ này do cơ quan cấp hoặc số hóa nên được lưu theo luật, không bỏ khỏi kho được.', 'An authority issued or digitised this paper; the law has it kept, so it cannot be removed.'],
  'paper-of-another': [403, 'Giấy này ở kho của người mà bạn đại diện nên chưa bỏ gì; chỉ chính người đó được bỏ giấy khỏi kho của mình.', 'This paper is in the store of whom you represent, so nothing was removed; only they remove papers from it.'],
  'paper-not-valid': [409, 'Giấy tờ này không còn hiệu lực nên không chia sẻ được. Hãy chọn giấy khác còn hiệu lực.', 'This paper is not valid now, so it was not shared. Choose one that is.'],
  'paper-share-not-found': [404, 'Giấy tờ này không (hoặc không còn) được chia sẻ cho hồ sơ. Hãy đề nghị người nộp chia sẻ lại nếu cần.', 'This paper is not (or no longer) shared with the dossier. Ask the applicant to share it again if it is needed.'],
  'dossier-ended-no-share': [409, 'Hồ sơ đã kết thúc nên không cần và không được xem thêm giấy tờ trong kho.', 'The dossier has ended, so no further papers are shown to it.'],
}

/** Said to whoever shared it, in another window perhaps. */
export const revokeRefusals: RefusalTable<VaultRefusal> = {
  ...vaultRefusals,
  'paper-share-not-found': [404, 'Giấy tờ này đã thôi chia sẻ cho hồ sơ đó từ trước nên không có gì thay đổi. Hãy tải lại trang để xem đang chia sẻ cho ai.', 'This paper was no longer shared with that dossier, so nothing changed. Load the page again to see with whom it is shared.'],
}
