import type { RefusalTable } from '../../../platform/http/route.ts'
import type { ScanRefusal } from '../application/issue-scanned-copy.ts'
import type { UnitRefusal } from '../application/list-papers-of-unit.ts'
import type { PrintPapersRefusal } from '../application/print-papers.ts'
import type { PrintRegisterRefusal } from '../application/read-register.ts'

export const unitRefusals: RefusalTable<UnitRefusal> = {
  'unit-not-yours': [
    403,
    'Tài khoản đang dùng không làm việc ở đơn vị này nên không xem được giấy tờ và sổ của đơn vị. Hãy chọn đơn vị mình đang trực.',
    'This account does not work at that unit, so its papers and registers stay closed. Choose the unit you are on duty for.',
  ],
}

export const printRefusals: RefusalTable<PrintPapersRefusal> = {
  'paper-not-found': [
    404,
    'Có giấy tờ không tồn tại hoặc không thuộc đơn vị của anh/chị, nên chưa in tờ nào. Hãy tải lại danh sách rồi chọn lại.',
    'One of the papers does not exist or is not of your unit, so none was printed. Load the list anew and choose again.',
  ],
}

export const registerRefusals: RefusalTable<PrintRegisterRefusal> = {
  ...unitRefusals,
  'book-not-found': [
    404,
    'Đơn vị không có quyển sổ này. Hãy mở danh sách sổ và chọn năm, lĩnh vực đang có.',
    'The unit keeps no such register. Open the list of registers and choose a year and sector that exist.',
  ],
  'too-many-lines': [
    422,
    'Phần sổ được chọn có hơn {most} dòng nên chưa in. Hãy chọn khoảng ngày ngắn hơn, ví dụ từng quý.',
    'The chosen part has more than {most} lines, so it was not printed. Choose a shorter period, say a quarter.',
  ],
}

export const scanRefusals: RefusalTable<ScanRefusal> = {
  'scan-not-printable': [
    422,
    'Bản quét này không đặt được lên trang in: chỉ nhận PDF không khóa, JPG, PNG hoặc TIFF (nhiều nhất 10 trang) còn nguyên vẹn. Chưa lưu gì ngoài tệp đã tải lên; hãy quét lại hoặc xuất ra PDF rồi tải lại.',
    'This scan cannot be laid on a sheet: unlocked PDF, JPG, PNG or TIFF (ten pages at most) in one piece are taken. Nothing was kept but the file sent; scan again or export to PDF and send that.',
  ],
  'scan-being-read': [
    409,
    'Các trang của bản quét còn đang được đọc để lập bản hai lớp, mỗi trang vài giây. Chưa ký gì, chưa lấy số nào; hãy bấm lại sau ít giây.',
    'The pages of the scan are still being read for the copy of two layers, a few seconds each. Nothing was signed and no number taken; press again in a moment.',
  ],
  'scan-too-long': [
    422,
    'Bản quét có hơn {most} trang nên chưa nhận. Hãy chia thành nhiều bản.',
    'The scan has more than {most} pages and was not taken. Divide it.',
  ],
}
