import type { Remark } from './report.ts'

export type Said = { readonly vi: string; readonly en: string }

const said = (vi: string, en: string): Said => ({ vi, en })

/** One sentence for each thing that should be known about a signature. */
export const REMARK_WORDS: Readonly<Record<Remark, Said>> = {
  'document-changed': said('Nội dung đã bị sửa sau khi ký.', 'The contents were altered after signing.'),
  'signature-wrong': said('Chữ ký không phải do chứng thư này tạo ra.', 'The signature was not made with this certificate.'),
  'other-certificate': said('Chữ ký ghi một chứng thư khác với chứng thư đính kèm.', 'The signature names another certificate than the one it carries.'),
  unreadable: said('Không đọc được chữ ký: phần chữ ký bị hỏng.', 'The signature cannot be read: its data is broken.'),
  unsupported: said('Chữ ký dùng một cách ký mà hệ thống chưa kiểm được.', 'The signature is of a kind this system cannot check.'),
  'covers-part': said('Chữ ký không bao trùm cả tệp: có phần ai cũng sửa được mà chữ ký không biết.', 'The signature does not cover the whole file: parts could be altered unnoticed.'),
  'weak-digest': said('Chữ ký dùng hàm băm cũ (SHA-1 hoặc MD5), nay không còn an toàn.', 'The signature uses an old digest (SHA-1 or MD5) that is no longer safe.'),
  'weak-key': said('Khóa của người ký ngắn hơn 2048 bit, nay không còn an toàn.', 'The signer’s key is shorter than 2048 bits, which is no longer safe.'),
  'certificate-expired-then': said('Chứng thư đã hết hạn khi ký.', 'The certificate had expired at signing.'),
  'certificate-not-yet-valid-then': said('Chứng thư chưa có hiệu lực khi ký.', 'The certificate was not yet valid at signing.'),
  'not-for-signing': said('Chứng thư không được cấp để ký.', 'The certificate was not issued for signing.'),
  'self-signed': said('Chứng thư tự cấp: không tổ chức nào xác nhận đây là ai.', 'The certificate is self-signed: nobody vouches for who this is.'),
  'unknown-issuer': said('Chưa xác nhận được tổ chức cấp chứng thư: không có trong danh sách tin cậy của tỉnh.', 'The issuer of the certificate could not be confirmed: it is not on the province’s trust list.'),
  'issuer-expired-then': said('Chứng thư của tổ chức cấp không có hiệu lực khi ký.', 'The issuer’s own certificate was not valid at signing.'),
  revoked: said('Chứng thư đã bị thu hồi.', 'The certificate was revoked.'),
  'revocation-unknown': said('Tệp không kèm thông tin cho biết chứng thư có bị thu hồi hay không.', 'The file carries no word on whether the certificate was revoked.'),
  'no-time-stamp': said('Giờ ký do máy của người ký ghi, không có dấu thời gian.', 'The signing time is the signer’s own clock; there is no time-stamp.'),
  'time-stamp-wrong': said('Dấu thời gian không khớp với chữ ký.', 'The time-stamp does not match the signature.'),
  'time-stamp-not-trusted': said('Chưa xác nhận được nơi cấp dấu thời gian.', 'The time-stamp authority could not be confirmed.'),
  demo: said('Chứng thư TRÌNH DIỄN: không có giá trị pháp lý.', 'DEMONSTRATION certificate: it has no legal value.'),
  'claimed-in-the-future': said('Giờ ký ghi trong tệp còn chưa đến.', 'The signing time written in the file is still to come.'),
  'has-expired-since': said('Chứng thư còn hiệu lực khi ký và nay đã hết hạn.', 'The certificate was valid at signing and has expired since.'),
  'no-signing-certificate': said('Chữ ký không ghi rõ chứng thư đã dùng (kiểu ký cũ).', 'The signature does not name its certificate (an older kind).'),
  'changed-validation-data': said('Sau khi ký có thêm dữ liệu để kiểm chữ ký; nội dung không đổi.', 'Data for checking signatures was added after signing; the contents are the same.'),
  'changed-metadata': said('Sau khi ký có sửa thông tin mô tả tệp; nội dung không đổi.', 'The file’s description was edited after signing; the contents are the same.'),
  'changed-structure': said('Sau khi ký có sửa cấu trúc cho máy đọc.', 'The structure that reading programs use was edited after signing.'),
  'changed-form': said('Sau khi ký có điền hoặc sửa ô biểu mẫu.', 'Form fields were filled in or edited after signing.'),
  'changed-annotation': said('Sau khi ký có thêm hoặc bớt ghi chú trên trang.', 'Notes on the page were added or removed after signing.'),
  'changed-unread-bytes': said('Sau phần đã ký có dữ liệu thừa, không thuộc văn bản.', 'There is stray data behind the signed part that belongs to no document.'),
  'changed-content': said('Nội dung đã bị thay sau khi ký: bản đang thấy không phải bản đã ký.', 'The contents were replaced after signing: what is shown is not what was signed.'),
}
