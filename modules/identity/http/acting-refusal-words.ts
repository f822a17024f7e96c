import type { RefusalTable, RefusalWords } from '../../../platform/http/route.ts'
import type { ConfirmActRefusal } from '../application/confirm-act.ts'
import type { FindPeopleRefusal } from '../application/find-people.ts'
import type { ConsentRefusal } from '../application/record-consent.ts'
import type { RepresentRefusal } from '../application/represent.ts'
import type { ConfirmationRefusal } from '../domain/confirmation.ts'
import type { AssuranceRefusal } from '../domain/require-assurance.ts'
import type { EvidenceRefusal } from '../ports.ts'
import { citizenSignInRefusals, personRefusals } from './refusal-words.ts'

const NOT_AT_UNIT: RefusalWords = [403, 'Tài khoản đang dùng không được giao việc này ở đơn vị này. Chưa có gì thay đổi.', 'This account is not in charge of this at this unit. Nothing changed.']

export const assuranceRefusals: RefusalTable<AssuranceRefusal> = {
  'assurance-too-low': [
    403,
    'Thủ tục này cần định danh điện tử mức {needed}, tài khoản đang ở mức {held}. Bản soạn vẫn được giữ. Hãy đăng nhập lại bằng tài khoản VNeID mức {needed}, hoặc nộp trực tiếp tại Bộ phận Một cửa.',
    'This procedure needs electronic identity of level {needed}; this account is at level {held}. Your draft is kept. Sign in again with a VNeID account of level {needed}, or file at the one-stop desk.',
  ],
}

export const confirmationRefusals: RefusalTable<ConfirmationRefusal> = {
  'confirmation-missing': [
    409,
    'Hồ sơ này cần bạn xác nhận bằng VNeID mức 2 thay cho chữ ký. Chưa nộp, nội dung đã nhập vẫn được giữ; hãy bấm “Xác nhận bằng VNeID” rồi nộp.',
    'This needs your confirmation by VNeID level 2 in place of a signature. Not filed yet, your answers are kept; press “Confirm with VNeID”, then file.',
  ],
  'confirmation-content-changed': [
    409,
    'Nội dung đã thay đổi sau khi bạn xác nhận, nên lời xác nhận cũ không còn dùng được. Chưa nộp, nội dung mới vẫn được giữ; hãy xác nhận lại bằng VNeID.',
    'The content changed after you confirmed it, so that confirmation no longer counts. Not filed yet, the new content is kept; confirm again with VNeID.',
  ],
  'confirmation-over': [
    409,
    'Lời xác nhận bằng VNeID đã quá 60 phút nên hết hiệu lực. Chưa nộp, nội dung vẫn được giữ; hãy xác nhận lại.',
    'The confirmation by VNeID is older than 60 minutes and no longer counts. Not filed yet, your answers are kept; confirm again.',
  ],
}

export const confirmActRefusals: RefusalTable<ConfirmActRefusal> = {
  ...citizenSignInRefusals,
  'confirmation-denied': [
    403,
    'Bạn đã không đồng ý trên VNeID nên chưa xác nhận gì. Nội dung đã nhập vẫn được giữ và bạn vẫn đang đăng nhập; hãy quay lại rồi xác nhận khi sẵn sàng.',
    'You did not agree on VNeID, so nothing was confirmed. Your answers are kept and you are still signed in; go back and confirm when you are ready.',
  ],
  'assurance-too-low': [
    403,
    'Xác nhận thay chữ ký cần tài khoản VNeID mức {needed}, tài khoản vừa dùng ở mức {held}. Bản khai vẫn được giữ; hãy nâng mức tại công an xã, phường hoặc nộp tại Bộ phận Một cửa.',
    'Confirming in place of a signature needs a VNeID account of level {needed}; the one used is at level {held}. Your answers are kept; raise the level at the commune police, or file at the one-stop desk.',
  ],
  'confirmed-by-another': [
    409,
    'Người xác nhận trên VNeID không phải là người đang đăng nhập nên lời xác nhận không được dùng. Bản khai vẫn được giữ; hãy xác nhận bằng đúng tài khoản của bạn.',
    'The person who confirmed on VNeID is not the one signed in here, so it was not used. Your answers are kept; confirm with your own account.',
  ],
  'confirmation-malformed': [422, 'Yêu cầu xác nhận không đúng. Chưa có gì thay đổi; hãy tải lại trang rồi thử lại.', 'The request to confirm is malformed. Nothing changed; reload the page and try again.'],
}

export const representRefusals: RefusalTable<RepresentRefusal> = {
  ...personRefusals,
  'represents-self': [422, 'Người được đại diện chính là bạn. Chưa lưu; không cần ủy quyền để nộp hồ sơ của mình.', 'You named yourself. Nothing was saved; your own dossiers need no authorisation.'],
  'representation-dates-reversed': [422, 'Ngày hết hạn đứng trước ngày bắt đầu. Chưa lưu; hãy sửa ngày.', 'The last day is before the first. Nothing was saved; correct the dates.'],
  'representation-already-over': [422, 'Giấy ủy quyền đã hết hạn. Chưa lưu; hãy xin giấy mới rồi khai lại.', 'The authorisation is over. Nothing was saved; get a new paper.'],
  'evidence-missing': [422, 'Chưa có bản chụp giấy tờ chứng minh. Nội dung đã nhập vẫn còn; hãy chọn tệp.', 'The paper that proves it is missing. What you typed is kept; choose a file.'],
  'child-birth-missing': [422, 'Cần ngày sinh của con. Nội dung đã nhập vẫn còn; hãy điền ngày sinh.', 'The birth date of the child is missing. What you typed is kept; enter it.'],
  'child-is-adult': [422, 'Người con đã đủ 18 tuổi nên cha mẹ không còn là người đại diện đương nhiên. Chưa lưu; hãy dùng giấy ủy quyền.', 'The child is 18 or older, so a parent no longer represents them by law. Nothing was saved; use an authorisation.'],
  'child-consent-missing': [422, 'Con từ đủ 7 tuổi thì cần sự đồng ý của con. Nội dung đã nhập vẫn còn; hãy hỏi con rồi đánh dấu vào ô “Con đã đồng ý”.', 'A child of seven or older has to agree. What you typed is kept; ask the child, then tick “The child agreed”.'],
  'parent-only-of-individual': [422, 'Cha, mẹ chỉ đại diện cho người. Chưa lưu; hãy chọn loại khác.', 'A parent represents a person only. Nothing was saved; choose another kind.'],
  'representation-exists': [409, 'Việc đại diện này đã được ghi nhận. Không có gì thay đổi.', 'This is recorded already. Nothing changed.'],
  'representation-unknown': [404, 'Việc đại diện này không còn hiệu lực hoặc không liên quan đến bạn. Không có gì thay đổi.', 'This is no longer in force, or does not concern you. Nothing changed.'],
  'not-permitted-at-unit': NOT_AT_UNIT,
}

export const evidenceRefusals: RefusalTable<EvidenceRefusal> = {
  'evidence-refused': [422, '{vi}', '{en}'],
  'evidence-not-yours': [404, 'Không tìm thấy tệp chứng minh đã tải lên. Chưa lưu; hãy chọn lại tệp.', 'The uploaded paper was not found. Nothing was saved; choose the file again.'],
}

export const consentRefusals: RefusalTable<ConsentRefusal> = {
  'consent-paper-missing': [422, 'Chưa có bản chụp giấy đồng ý có chữ ký. Chưa ghi; hãy chụp hoặc quét giấy.', 'The signed paper of consent is missing. Nothing was recorded; scan it.'],
  'consent-code-wrong': [422, 'Mã đồng ý không đúng, đã dùng hoặc quá 10 phút. Chưa ghi; hãy hỏi lại người dân hoặc gửi mã mới.', 'The code is wrong, used or older than 10 minutes. Nothing was recorded; ask again or send a new one.'],
  'not-permitted-at-unit': NOT_AT_UNIT,
}

export const findPeopleRefusals: RefusalTable<FindPeopleRefusal> = {
  'search-too-wide': [422, 'Hãy nhập số định danh, hoặc số điện thoại, hoặc họ tên kèm ngày sinh. Chỉ họ tên thì ra quá nhiều người.', 'Enter the personal id number, or the phone, or the name with the birth date. A name alone finds too many people.'],
  'personal-id-number-malformed': personRefusals['personal-id-number-malformed'],
  'not-permitted-at-unit': NOT_AT_UNIT,
}
