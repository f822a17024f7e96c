import type { RefusalTable, RefusalWords } from '../../../platform/http/route.ts'
import type { DelegateRefusal } from '../application/delegate-role.ts'
import type { OwnPasswordRefusal } from '../application/change-own-password.ts'
import type { CitizenSignInRefusal } from '../application/begin-at-provider.ts'
import type { AccountRefusal, RoleRefusal } from '../domain/account-refusal.ts'
import type { PasswordRefusal } from '../domain/password-rule.ts'
import type { PersonRefusal } from '../domain/person.ts'
import type { SignInRefusal } from '../domain/sign-in-refusal.ts'

const OFFICIAL_UNKNOWN: RefusalWords = [404, 'Không có cán bộ này. Chưa có gì thay đổi; hãy chọn lại từ danh sách.', 'There is no such official. Nothing changed; choose again from the list.']
const UNIT_UNKNOWN: RefusalWords = [404, 'Không có đơn vị này. Chưa có gì thay đổi; hãy chọn lại từ danh sách.', 'There is no such unit. Nothing changed; choose again from the list.']
const OUTSIDE: RefusalWords = [403, 'Đơn vị này ngoài phạm vi quản lý của bạn. Chưa có gì thay đổi; hãy nhờ quản trị viên cấp trên.', 'This unit is outside those you look after. Nothing changed; ask the administrator above.']

export const signInRefusals: RefusalTable<SignInRefusal> = {
  'sign-in-refused': [401, 'Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đã bị khóa. Hãy thử lại; nếu quên mật khẩu, hãy gặp quản trị viên của đơn vị.', 'The sign-in name or password is wrong, or the account is closed. Try again; if you forgot the password, see the administrator of your unit.'],
  'temporary-password-ended': [401, 'Mật khẩu tạm này đã quá {days} ngày nên không mở được tài khoản nữa. Tài khoản và vai trò vẫn còn; hãy gặp quản trị viên của đơn vị để được cấp mật khẩu tạm mới.', 'This temporary password is older than {days} days and opens nothing any more. The account and its roles are still there; see the administrator of your unit for a new one.'],
  'too-many-tries': [429, 'Đã sai nhiều lần. Hãy đợi {seconds} giây rồi thử lại. Tài khoản không bị khóa; đồng nghiệp ở nơi khác vẫn đăng nhập bình thường.', 'Too many wrong tries. Wait {seconds} seconds and try again. The account is not locked; it works elsewhere as usual.'],
  'sign-in-over': [409, 'Lần đăng nhập này đã hết hạn hoặc sai mã quá năm lần. Hãy đăng nhập lại từ đầu.', 'This sign-in is over: too late, or five wrong codes. Sign in again from the start.'],
  'code-wrong': [422, 'Mã không đúng hoặc đã dùng rồi. Hãy đợi mã mới trong ứng dụng (30 giây) rồi nhập lại, hoặc dùng một mã dự phòng.', 'The code is wrong or was used already. Wait for the next one in the app (30 seconds), or use a recovery code.'],
}

export const passwordRefusals: RefusalTable<PasswordRefusal | { readonly kind: 'password-unchanged' }> = {
  'password-too-short': [422, 'Mật khẩu mới cần ít nhất {least} ký tự. Một câu dễ nhớ là tốt nhất. Mật khẩu cũ vẫn dùng.', 'The new password needs at least {least} characters; a sentence you remember is best. The old one still works.'],
  'password-too-long': [422, 'Mật khẩu mới dài quá {most} ký tự. Mật khẩu cũ vẫn dùng.', 'The new password is longer than {most} characters. The old one still works.'],
  'password-guessable': [422, 'Mật khẩu mới quá dễ đoán (từ thông dụng, tên đăng nhập hoặc ký tự lặp). Hãy chọn một câu của riêng bạn. Mật khẩu cũ vẫn dùng.', 'The new password is too easy to guess (common words, the sign-in name or repeated letters). Choose a sentence of your own. The old one still works.'],
  'password-unchanged': [422, 'Mật khẩu mới giống mật khẩu đang dùng. Hãy chọn mật khẩu khác.', 'The new password is the one in use. Choose another.'],
}

export const ownPasswordRefusals: RefusalTable<OwnPasswordRefusal> = {
  ...signInRefusals,
  ...passwordRefusals,
  'password-wrong': [422, 'Mật khẩu hiện tại không đúng. Chưa có gì thay đổi; hãy nhập lại.', 'The present password is wrong. Nothing changed; type it again.'],
}

export const citizenSignInRefusals: RefusalTable<CitizenSignInRefusal> = {
  'provider-not-configured': [503, 'Hệ thống chưa được nối với VNeID nên chưa đăng nhập được. Bạn vẫn tra cứu thủ tục và nộp hồ sơ trực tiếp tại Bộ phận Một cửa.', 'Sign-in through VNeID is not set up here. You can still search procedures and file at the one-stop desk.'],
  'provider-unreachable': [503, 'VNeID chưa trả lời. Chưa có gì bị mất; hãy thử lại sau ít phút.', 'VNeID does not answer. Nothing is lost; try again in a few minutes.'],
  'provider-answer-untrusted': [502, 'Câu trả lời của VNeID không kiểm chứng được nên không dùng. Bạn chưa được đăng nhập; hãy thử lại, nếu vẫn vậy hãy báo Trung tâm Phục vụ hành chính công.', 'The answer of VNeID could not be verified and was not used. You are not signed in; try again, and tell the service centre if it happens again.'],
  'provider-answer-unreadable': [502, 'Câu trả lời của VNeID không mở được bằng khóa của hệ thống (sai khóa hoặc bị sửa trên đường truyền) nên không dùng. Chưa có gì thay đổi; hãy thử lại, nếu vẫn vậy hãy báo Trung tâm Phục vụ hành chính công.', 'The answer of VNeID could not be opened with our key (another key, or changed on the way) and was not used. Nothing changed; try again, and tell the service centre if it happens again.'],
  'provider-answer-expired': [502, 'Câu trả lời của VNeID đã quá hạn nên không dùng. Chưa có gì thay đổi; hãy bấm làm lại từ đầu.', 'The answer of VNeID was too old and was not used. Nothing changed; start again.'],
  'provider-answer-replayed': [409, 'Câu trả lời này của VNeID đã được dùng một lần rồi nên không dùng nữa. Chưa có gì thay đổi; hãy bấm làm lại từ đầu.', 'This answer of VNeID was used before and is not used again. Nothing changed; start again.'],
  'confirmation-differs': [502, 'VNeID trả lời cho một nội dung khác với nội dung bạn xác nhận nên không dùng. Bản khai vẫn được giữ; hãy xác nhận lại.', 'VNeID answered for something other than what you confirmed, so it was not used. Your answers are kept; confirm again.'],
  'sign-in-denied': [403, 'Bạn đã không đồng ý chia sẻ thông tin trên VNeID nên chưa đăng nhập. Không có thông tin nào được gửi đi.', 'You did not agree on VNeID, so you are not signed in. Nothing was shared.'],
  'sign-in-not-begun-here': [409, 'Lần đăng nhập này không bắt đầu từ trình duyệt này, đã dùng rồi hoặc quá 15 phút. Hãy bấm đăng nhập lại.', 'This sign-in did not begin in this browser, was used already or is older than 15 minutes. Press sign in again.'],
  'identity-incomplete': [422, 'VNeID không gửi đủ họ tên và số định danh nên chưa đăng nhập được. Hãy cập nhật tài khoản VNeID rồi thử lại.', 'VNeID sent no full name and personal id number, so you are not signed in. Complete your VNeID account and try again.'],
}

export const sessionRefusals: RefusalTable<{ readonly kind: 'session-unknown' }> = {
  'session-unknown': [404, 'Phiên này đã kết thúc hoặc không phải của bạn.', 'This session is over or is not yours.'],
}

export const accountRefusals: RefusalTable<AccountRefusal> = {
  'account-unknown': [404, 'Không có tài khoản này. Chưa có gì thay đổi.', 'There is no such account. Nothing changed.'],
  'official-unknown': OFFICIAL_UNKNOWN,
  'unit-unknown': UNIT_UNKNOWN,
  'sign-in-name-malformed': [422, 'Tên đăng nhập cần 3 đến 80 ký tự: chữ thường không dấu, số, dấu chấm, gạch ngang, gạch dưới hoặc @. Chưa tạo tài khoản.', 'A sign-in name has 3 to 80 characters: lower-case letters without tones, digits, dot, dash, underscore or @. No account was made.'],
  'sign-in-name-taken': [409, 'Tên đăng nhập đã có người dùng, hoặc cán bộ này đã có tài khoản. Chưa tạo tài khoản.', 'The sign-in name is taken, or this official already has an account. No account was made.'],
  'outside-own-units': OUTSIDE,
  'own-account': [409, 'Không thể tự khóa hoặc cấp lại tài khoản của chính mình. Hãy nhờ một quản trị viên khác.', 'You cannot close or reset your own account. Ask another administrator.'],
}

export const roleRefusals: RefusalTable<RoleRefusal> = {
  'role-held-already': [409, 'Cán bộ này đang giữ vai trò đó tại đơn vị. Không có gì thay đổi.', 'This official already holds that role there. Nothing changed.'],
  'role-grant-unknown': [404, 'Vai trò này không còn hiệu lực. Không có gì thay đổi.', 'This role is no longer held. Nothing changed.'],
  'official-unknown': OFFICIAL_UNKNOWN,
  'unit-unknown': UNIT_UNKNOWN,
  'outside-own-units': OUTSIDE,
  'own-role': [409, 'Không thể tự giao hoặc tự thu hồi vai trò của chính mình. Hãy nhờ một quản trị viên khác.', 'You cannot give or take your own roles. Ask another administrator.'],
}

export const delegationRefusals: RefusalTable<DelegateRefusal> = {
  'delegation-to-self': [422, 'Người ủy quyền và người được ủy quyền phải là hai người. Chưa lưu.', 'The two officials must differ. Nothing was saved.'],
  'delegation-dates-reversed': [422, 'Ngày kết thúc đứng trước ngày bắt đầu. Chưa lưu; hãy sửa ngày.', 'The last day is before the first. Nothing was saved; correct the dates.'],
  'delegation-too-long': [422, 'Ủy quyền dài nhất {days} ngày. Chưa lưu; dài hơn cần quyết định phân công.', 'A delegation lasts {days} days at most. Nothing was saved; longer needs an appointment.'],
  'delegation-already-over': [422, 'Ngày kết thúc đã qua. Chưa lưu; hãy sửa ngày.', 'The last day is past. Nothing was saved; correct the dates.'],
  'delegated-role-not-held': [422, 'Người ủy quyền không giữ vai trò này tại đơn vị. Chưa lưu.', 'The delegating official does not hold this role there. Nothing was saved.'],
  'delegation-unknown': [404, 'Ủy quyền này không còn hiệu lực. Không có gì thay đổi.', 'This delegation is no longer in force. Nothing changed.'],
  'official-unknown': OFFICIAL_UNKNOWN,
  'unit-unknown': UNIT_UNKNOWN,
  'outside-own-units': OUTSIDE,
}

/** For modules whose commands take people (`index.ts`). */
export const personRefusals: RefusalTable<PersonRefusal> = {
  'personal-id-number-malformed': [422, 'Số định danh cá nhân phải có đúng 12 chữ số. Nội dung đã nhập vẫn còn; hãy kiểm tra lại trên thẻ căn cước.', 'A personal id number has exactly 12 digits. What you typed is kept; check it against the card.'],
  'person-name-missing': [422, 'Chưa có họ tên hoặc tên tổ chức. Nội dung đã nhập vẫn còn.', 'The name is missing. What you typed is kept.'],
  'registration-number-missing': [422, 'Doanh nghiệp cần có mã số doanh nghiệp. Nội dung đã nhập vẫn còn.', 'An enterprise needs its enterprise code. What you typed is kept.'],
  'person-name-differs': [409, 'Số này đã được ghi nhận với một họ tên khác. Hãy kiểm tra lại số và họ tên trên giấy tờ; hồ sơ của người kia không bị thay đổi.', 'This number is on record under another name. Check number and name on the card; the other record was not touched.'],
}
