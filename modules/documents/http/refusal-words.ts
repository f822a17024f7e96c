import type { RefusalTable } from '../../../platform/http/route.ts'
import type { OpenFileRefusal } from '../application/open-file.ts'
import type { FileRefusal } from '../domain/inspect-file.ts'

export type FilesRefusal = FileRefusal | OpenFileRefusal | { readonly kind: 'owner-not-yours' }

export const fileRefusals: RefusalTable<FilesRefusal> = {
  'file-name-missing': [
    422,
    'Tệp gửi lên không có tên nên chưa được lưu. Hãy đặt tên cho tệp rồi chọn lại.',
    'The file has no name, so it was not kept. Name it and choose it again.',
  ],
  'file-empty': [
    422,
    'Tệp “{fileName}” không có nội dung (0 byte) nên chưa được lưu. Hãy mở tệp trên máy để kiểm tra rồi chọn lại.',
    'The file “{fileName}” is empty (0 bytes), so it was not kept. Open it on your device, check it, and choose it again.',
  ],
  'file-too-large': [
    413,
    'Tệp “{fileName}” nặng {megabytes} MB, quá mức {limit} MB nên chưa được lưu. Hãy quét ở độ phân giải 200–300 dpi hoặc tách thành nhiều tệp.',
    'The file “{fileName}” has {megabytes} MB, more than the {limit} MB allowed, so it was not kept. Scan at 200–300 dpi or split it.',
  ],
  'file-kind-not-allowed': [
    415,
    'Tệp “{fileName}” thuộc loại không nhận nên chưa được lưu. Hãy dùng PDF, JPG, PNG, TIFF, Word (doc, docx) hoặc Excel (xls, xlsx).',
    'Files of the kind of “{fileName}” are not taken, so it was not kept. Use PDF, JPG, PNG, TIFF, Word (doc, docx) or Excel (xls, xlsx).',
  ],
  'file-kind-mismatch': [
    415,
    'Tệp “{fileName}” mang đuôi .{extension} nhưng nội dung bên trong không phải loại đó nên chưa được lưu. Hãy xuất lại tệp đúng định dạng, đừng chỉ đổi tên.',
    'The file “{fileName}” is named .{extension}, but its content is something else, so it was not kept. Export it again in that format; renaming is not enough.',
  ],
  'file-damaged': [
    422,
    'Tệp “{fileName}” bị cụt hoặc hỏng nên chưa được lưu. Hãy mở thử trên máy; nếu mở được, hãy lưu lại thành tệp mới rồi chọn tệp đó.',
    'The file “{fileName}” is cut short or damaged, so it was not kept. Try to open it; if it opens, save it anew and choose the new file.',
  ],
  'file-encrypted': [
    422,
    'Tệp “{fileName}” có đặt mật khẩu hoặc mã hoá, cán bộ sẽ không mở được, nên chưa được lưu. Hãy bỏ mật khẩu rồi chọn lại.',
    'The file “{fileName}” is locked by a password or encrypted, so officials could not open it and it was not kept. Remove the password and choose it again.',
  ],
  'file-has-macros': [
    422,
    'Tệp “{fileName}” có chứa chương trình (macro) nên chưa được lưu. Hãy xuất tệp ra PDF rồi chọn lại.',
    'The file “{fileName}” contains programs (macros), so it was not kept. Export it as PDF and choose that.',
  ],
  'file-blank': [
    422,
    'Tệp “{fileName}” chỉ có trang trắng nên chưa được lưu. Hãy kiểm tra mặt giấy khi quét hoặc chụp lại.',
    'The file “{fileName}” shows only blank pages, so it was not kept. Check which side was scanned, or take the picture again.',
  ],
  'file-not-found': [
    404,
    'Không có tệp này, hoặc tài khoản đang dùng không được xem tệp. Hãy mở tệp từ trang hồ sơ của mình.',
    'There is no such file, or this account may not see it. Open it from the page of your dossier.',
  ],
  'owner-not-yours': [
    403,
    'Tài khoản đang dùng không được lưu tệp cho đơn vị này. Tệp chưa được lưu; hãy chọn đúng đơn vị mình đang trực.',
    'This account may not keep files for that unit. The file was not kept; choose the unit you are on duty for.',
  ],
}
