import type { RefusalTable } from '../../../platform/http/route.ts'
import { openFileRefusals } from '../../documents/index.ts'
import { dossierRefusals } from '../../dossiers/index.ts'
import { scanRefusals } from '../../official-documents/index.ts'
import type { CertificationRefusal } from '../domain/refusal.ts'

export const certificationRefusals: RefusalTable<CertificationRefusal> = {
  'copy-request-not-found': [404, 'Không có yêu cầu chứng thực này, hoặc nó không thuộc đơn vị của bạn. Hãy mở lại từ danh sách.', 'There is no such request for copies, or it is not your unit’s. Open it from the list.'],
  'copies-same-day': [409, 'Các bản chính này được trả ngay trong ngày (hoặc theo phiếu hẹn của hồ sơ) nên không có phiếu hẹn riêng. Không có gì thay đổi.', 'These copies are given back the same day (or on the slip of their dossier), so there is no slip of their own. Nothing was changed.'],
  'promised-by-dossier': [409, 'Lần chứng thực này theo một hồ sơ nên ngày trả là ngày hẹn của hồ sơ. Không có gì thay đổi; hãy hẹn lại trên trang hồ sơ.', 'These copies belong to a dossier, which promises their day. Nothing was changed; set a new date on the dossier’s page.'],
  'nothing-to-prolong': [409, 'Không còn bản chính nào đang chờ mà chưa được kéo dài đến chừng ấy ngày. Không có gì thay đổi; hãy tải lại trang để xem.', 'No original is waiting that was not prolonged by so many days already. Nothing was changed; reload to see.'],
  'agreement-missing': [422, 'Kéo dài quá {most} ngày làm việc phải có thỏa thuận bằng văn bản với người yêu cầu (NĐ 23/2015 Điều 21). Chưa kéo dài; hãy tải lên bản thỏa thuận đã ký, lưu cho đơn vị này.', 'More than {most} working days need an agreement in writing with whoever asks (Decree 23/2015 article 21). Nothing was prolonged; upload the signed agreement, kept for this unit.'],
  'promise-over': [409, 'Giờ hẹn đã qua nên đơn vị không tự kéo dài được nữa. Chưa kéo dài; hãy thỏa thuận bằng văn bản với người yêu cầu rồi tải bản đã ký lên.', 'The promised day has passed, so the unit cannot prolong it alone. Nothing was prolonged; agree in writing with whoever asks and upload it signed.'],
  'certifying-unit-not-yours': [403, 'Tài khoản đang dùng không làm việc chứng thực ở đơn vị này. Chưa có gì thay đổi; hãy chọn đơn vị mình đang trực.', 'This account does not certify at that unit. Nothing was changed; choose the unit you are on duty for.'],
  'not-a-certifying-unit': [422, 'Đơn vị này không chứng thực bản sao; việc đó thuộc Ủy ban nhân dân cấp xã (NĐ 23/2015 Điều 5). Chưa lưu gì; hãy chọn đơn vị khác.', 'This unit certifies no copies; the commune’s committee does (Decree 23/2015 article 5). Nothing was kept; choose another unit.'],
  'requester-missing': [422, 'Chưa có họ tên người yêu cầu chứng thực. Chưa lưu gì; hãy ghi họ tên, hoặc mã hồ sơ.', 'Who asks for the copies is missing. Nothing was kept; write the name, or the dossier’s code.'],
  'exemption-ground-unknown': [422, 'Căn cứ miễn phí này không còn hiệu lực hoặc không có trong danh mục. Chưa lưu gì; hãy chọn lại, tệp đã tải lên vẫn còn.', 'This ground of exemption is not in force or not listed. Nothing was kept but the file sent; choose again.'],
  'not-compared': [422, 'Phải đối chiếu từng trang với bản chính rồi đánh dấu vào ô đã đối chiếu (NĐ 23/2015 Điều 20). Chưa lưu gì; tệp đã tải lên vẫn còn.', 'Compare each page with the original and tick that you did (Decree 23/2015 article 20). Nothing was kept but the file sent.'],
  'validity-before-issue': [422, 'Ngày hết giá trị của bản chính trước ngày cấp. Chưa lưu gì; hãy xem lại hai ngày trên bản chính rồi ghi lại, tệp đã tải lên vẫn còn.', 'The original would end before it was issued. Nothing was kept but the file sent; look at both days on the original.'],
  'too-many-originals': [422, 'Một lần nhận tối đa {most} bản chính. Bản này chưa được thêm; hãy lập yêu cầu khác cho các bản còn lại.', 'At most {most} originals go at a time. This one was not added; open another request for the rest.'],
  'already-decided': [409, '“{name}” đã được chứng thực hoặc từ chối rồi. Không có gì thay đổi; hãy tải lại trang để xem.', '“{name}” was certified or refused already. Nothing was changed; reload to see.'],
  'already-handed-out': [409, 'Bản sao của lần này đã trả rồi nên không thay đổi được nữa. Hãy lập yêu cầu mới.', 'These copies were handed out already and cannot be changed. Open a new request.'],
  'copies-waiting': [409, 'Còn {count} bản chưa chứng thực hoặc từ chối. Chưa trả gì; hãy đợi người có thẩm quyền ký.', '{count} copies are not decided yet. Nothing was handed out; wait for whoever certifies.'],
  'dossier-not-for-copies': [422, 'Hồ sơ {reference} không phải hồ sơ chứng thực trả ngay do cơ quan này giải quyết. Chưa lưu gì; hãy kiểm tra mã, hoặc bỏ trống để chứng thực không theo hồ sơ.', 'Dossier {reference} is not one of copies settled at once by this authority. Nothing was kept; check the code, or leave it empty.'],
  'dossier-not-ready': [409, 'Hồ sơ {reference} chưa được trình ký nên chưa chứng thực. Không có gì thay đổi; hãy đề nghị quầy trình hồ sơ trước.', 'Dossier {reference} was not submitted for signature yet, so nothing was certified. Have the counter submit it first.'],
}

export const preparingRefusals = { ...dossierRefusals, ...scanRefusals, ...openFileRefusals, ...certificationRefusals }
export const readingRefusals = { ...openFileRefusals, ...certificationRefusals }
