import type { RefusalTable } from '../../../platform/http/route.ts'
import type { OpenFileRefusal } from '../application/open-file.ts'
import { announcedWords } from '../domain/announced-words.ts'
import type { ClosedFile } from '../domain/malware-scan.ts'
import type { FileRefusal } from '../domain/inspect-file.ts'

export type FilesRefusal = FileRefusal | OpenFileRefusal | { readonly kind: 'owner-not-yours' }

/** Why nobody may open a file now. */
export const closedFileRefusals: RefusalTable<ClosedFile> = {
  'file-waits-for-scan': [
    409,
    'Tệp này đã được lưu nhưng chưa quét xong mã độc nên chưa ai mở được. Hãy mở lại sau ít phút.',
    'This file was kept, but was not scanned for malware yet, so nobody may open it. Open it again in a few minutes.',
  ],
  'file-destroyed': [
    410,
    'Tệp này đã hết thời hạn lưu trữ và đã tiêu huỷ theo quyết định; tên, mã băm và ngày tiêu huỷ còn trong biên bản. Hãy hỏi đơn vị giải quyết hồ sơ nếu cần xác nhận.',
    'The period of this file is over and it was destroyed by decision; its name, hash and day are in the record. Ask the unit of the dossier for a confirmation.',
  ],
  'file-quarantined': [
    409,
    'Tệp này có chứa mã độc nên đã bị khoá; các tệp khác của hồ sơ vẫn mở được. Hãy đề nghị người nộp gửi lại giấy tờ bằng tệp khác.',
    'This file contains malware and was locked; the other files of the dossier open as before. Ask whoever handed it in for another file.',
  ],
  'file-unscanned': [
    409,
    'Máy quét mã độc không kiểm tra được tệp này nên tệp đang bị khoá. Hãy báo quản trị hệ thống xem xét, hoặc đề nghị nộp lại tệp nhỏ hơn.',
    'The malware scanner could not look into this file, so it is locked. Ask the administrator to look at it, or ask for a smaller file.',
  ],
}

/** What is told to whoever would open a file. */
export const openFileRefusals: RefusalTable<OpenFileRefusal> = {
  ...closedFileRefusals,
  'file-not-found': [
    404,
    'Không có tệp này, hoặc tài khoản đang dùng không được xem tệp. Hãy mở tệp từ trang hồ sơ của mình.',
    'There is no such file, or this account may not see it. Open it from the page of your dossier.',
  ],
}

export const fileRefusals: RefusalTable<FilesRefusal> = {
  ...announcedWords,
  ...openFileRefusals,
  'upload-quota-full': [
    507,
    'Kho tệp của bạn đã gần đầy {limit} MB nên tệp này chưa được lưu. Các tệp cũ vẫn còn; hãy dùng lại tệp đã có hoặc nộp bản giấy tại Bộ phận Một cửa.',
    'Your files would pass {limit} MB, so this one was not kept. The others stay; use one you have already, or hand in the paper at the one-stop desk.',
  ],
  'file-kind-mismatch': [
    415,
    'Tệp “{fileName}” mang đuôi .{extension} nhưng bên trong là {foundName} nên chưa được lưu. Hãy xuất lại tệp đúng định dạng, đừng chỉ đổi tên.',
    'The file “{fileName}” is named .{extension}, but inside is {foundNameEn}, so it was not kept. Export it again in that format; renaming is not enough.',
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
  'file-restricted': [
    422,
    'Tệp “{fileName}” mở được nhưng bị khoá bằng mật khẩu chủ sở hữu, cấm {forbids}, nên cán bộ không xử lý được và tệp chưa được lưu. Hãy bỏ khoá (in lại ra PDF) rồi chọn lại.',
    'The file “{fileName}” opens, but an owner password forbids {forbidsEn}, so officials could not work with it and it was not kept. Remove the lock (print it to PDF again) and choose it again.',
  ],
  'file-has-script': [
    422,
    'Tệp “{fileName}” có chứa mã JavaScript tự chạy khi mở nên chưa được lưu. Hãy in lại ra PDF thường (Print to PDF) rồi chọn tệp đó.',
    'The file “{fileName}” contains JavaScript that runs when it is opened, so it was not kept. Print it to a plain PDF and choose that.',
  ],
  'file-starts-programs': [
    422,
    'Tệp “{fileName}” có lệnh mở chương trình khác trên máy người đọc nên chưa được lưu. Hãy in lại ra PDF thường (Print to PDF) rồi chọn tệp đó.',
    'The file “{fileName}” would start programs on the reader’s computer, so it was not kept. Print it to a plain PDF and choose that.',
  ],
  'file-carries-files': [
    422,
    'Tệp “{fileName}” có tệp khác đính kèm bên trong nên chưa được lưu. Hãy lấy các tệp đó ra và nộp riêng từng tệp.',
    'The file “{fileName}” carries other files inside, so it was not kept. Take them out and hand in each by itself.',
  ],
  'file-has-malware': [
    422,
    'Tệp “{fileName}” có chứa mã độc nên chưa được lưu. Hãy quét máy bằng phần mềm diệt vi-rút rồi nộp tệp khác.',
    'The file “{fileName}” contains malware, so it was not kept. Scan your device and hand in another file.',
  ],
  'file-too-many-pixels': [
    422,
    'Ảnh trong tệp “{fileName}” rộng {width} × {height} điểm, quá lớn để mở, nên chưa được lưu. Hãy quét ở độ phân giải 200–300 dpi rồi chọn lại.',
    'The picture in “{fileName}” has {width} × {height} pixels, too many to open, so it was not kept. Scan at 200–300 dpi and choose it again.',
  ],
  'file-too-many-pages': [
    422,
    'Tệp “{fileName}” có {pages} trang, quá mức {limit} trang, nên chưa được lưu. Hãy tách thành nhiều tệp.',
    'The file “{fileName}” has {pages} pages, more than the {limit} allowed, so it was not kept. Split it into several files.',
  ],
  'file-page-too-large': [
    422,
    'Tệp “{fileName}” có trang khai khổ giấy lớn hơn 5 mét nên chưa được lưu. Hãy xuất lại theo khổ giấy thật (A4, A3, A0).',
    'The file “{fileName}” has a page larger than five metres, so it was not kept. Export it again in a real paper size (A4, A3, A0).',
  ],
  'file-unpacks-too-much': [
    422,
    'Tệp “{fileName}” nén bất thường: giải nén ra lớn gấp nhiều lần tệp gửi lên, nên chưa được lưu. Hãy xuất lại tệp từ phần mềm gốc.',
    'The file “{fileName}” is packed abnormally: it unpacks to many times what was sent, so it was not kept. Export it again from the program it came from.',
  ],
  'file-too-complex': [
    422,
    'Tệp “{fileName}” phức tạp bất thường, máy chủ không kiểm tra hết được nên chưa được lưu. Hãy in lại ra PDF thường rồi chọn tệp đó.',
    'The file “{fileName}” is abnormally complex and could not be checked to its end, so it was not kept. Print it to a plain PDF and choose that.',
  ],
  'file-blank': [
    422,
    'Tệp “{fileName}” chỉ có trang trắng nên chưa được lưu. Hãy kiểm tra mặt giấy khi quét hoặc chụp lại.',
    'The file “{fileName}” shows only blank pages, so it was not kept. Check which side was scanned, or take the picture again.',
  ],
  'owner-not-yours': [
    403,
    'Tài khoản đang dùng không được lưu tệp cho đơn vị này. Tệp chưa được lưu; hãy chọn đúng đơn vị mình đang trực.',
    'This account may not keep files for that unit. The file was not kept; choose the unit you are on duty for.',
  ],
}

/** A list that is read and not kept. */
export const sheetWords: RefusalTable<{ readonly kind: 'sheet-not-xlsx' }> = {
  'sheet-not-xlsx': [
    415,
    'Tệp “{fileName}” không phải bảng tính .xlsx nên chưa đọc được. Hãy mở tệp trong Excel hoặc LibreOffice, chọn Lưu thành… dạng .xlsx (hoặc CSV UTF-8), rồi chọn lại.',
    'The file “{fileName}” is no .xlsx workbook and was not read. Open it in Excel or LibreOffice, save it as .xlsx (or CSV UTF-8), and choose it again.',
  ],
}
