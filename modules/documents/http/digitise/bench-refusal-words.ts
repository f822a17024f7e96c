import type { RefusalTable } from '../../../../platform/http/route.ts'
import type { ScanRefusal } from '../../application/digitise/add-scans.ts'
import type { ArrangeRefusal } from '../../application/digitise/arrange-bench.ts'
import type { FinishBenchRefusal } from '../../application/digitise/finish-bench.ts'
import { closedFileRefusals } from '../refusal-words.ts'
import type { PhoneRefusal } from '../../application/digitise/lend-phone.ts'

export const benchRefusals: RefusalTable<ArrangeRefusal> = {
  'bench-not-found': [
    404,
    'Không có bàn số hóa này, hoặc tài khoản đang dùng không thuộc đơn vị của bàn. Hãy mở lại từ trang hồ sơ.',
    'There is no such digitising bench, or this account is not of its unit. Open it again from the dossier.',
  ],
  'bench-done': [
    409,
    'Giấy tờ trên bàn này đã được lưu nên không sửa được nữa. Muốn quét thêm, hãy mở bàn mới từ trang hồ sơ.',
    'The papers of this bench are filed and cannot be changed any more. To scan more, open a new bench from the dossier.',
  ],
  'bench-changed': [
    409,
    'Bàn số hóa vừa được sắp xếp ở cửa sổ khác. Các trang vẫn còn đủ; hãy xem lại rồi làm tiếp.',
    'The bench was arranged in another window a moment ago. All pages are kept; look again and go on.',
  ],
  'bench-page-unknown': [
    422,
    'Có trang hoặc giấy tờ không thuộc bàn này nên chưa lưu thay đổi. Hãy tải lại trang rồi sắp xếp lại.',
    'A page or paper is not of this bench, so the change was not kept. Reload the page and arrange again.',
  ],
}

export const scanRefusals: RefusalTable<ScanRefusal> = {
  ...closedFileRefusals,
  'bench-not-found': benchRefusals['bench-not-found'],
  'bench-done': benchRefusals['bench-done'],
  'scan-file-missing': [
    404,
    'Không thấy tệp quét vừa gửi, hoặc tệp thuộc đơn vị khác. Chưa có trang nào được thêm; hãy gửi lại tệp.',
    'The scan was not found, or belongs to another unit. No page was added; send the file again.',
  ],
  'scan-no-picture': [
    415,
    'Tệp “{fileName}” không phải bản quét hay ảnh nên không thêm được vào bàn. Hãy dùng PDF, TIFF, JPG hoặc PNG.',
    '“{fileName}” is no scan and no picture, so it was not put on the bench. Use PDF, TIFF, JPG or PNG.',
  ],
  'scan-not-opened': [
    422,
    'Không đọc được các trang của tệp “{fileName}” nên chưa thêm vào bàn; tệp gốc vẫn còn. Hãy quét lại hoặc xuất lại tệp từ máy quét.',
    'The pages of “{fileName}” could not be read, so none was put on the bench; the file itself is kept. Scan it again or export it anew.',
  ],
  'bench-full': [
    422,
    'Một bàn chứa nhiều nhất {limit} trang nên tệp này chưa được thêm. Hãy lưu các giấy tờ đang có rồi mở bàn mới.',
    'A bench holds at most {limit} pages, so this file was not added. File the papers at hand and open a new bench.',
  ],
}

export const finishRefusals: RefusalTable<FinishBenchRefusal> = {
  'bench-not-found': benchRefusals['bench-not-found'],
  'bench-done': benchRefusals['bench-done'],
  'bench-changed': benchRefusals['bench-changed'],
  'bench-pages-waiting': [
    409,
    'Còn {count} trang đang được làm thẳng và đọc nên chưa lưu được. Các trang vẫn còn; hãy đợi giây lát rồi bấm lại.',
    '{count} pages are still being straightened and read, so nothing was filed yet. They are kept; wait a moment and press again.',
  ],
  'bench-empty': [
    422,
    'Trên bàn chưa có trang nào để lưu. Hãy thả tệp quét vào khung hoặc chụp bằng điện thoại.',
    'There is no page on the bench to file. Drop a scan into the frame or photograph the papers.',
  ],
  'bench-papers-unnamed': [
    422,
    'Còn {count} giấy tờ chưa chọn là thành phần nào của hồ sơ nên chưa lưu. Hãy chọn tên cho từng giấy tờ, hoặc bỏ trang thừa.',
    '{count} papers are not yet told which component they are, so nothing was filed. Choose a name for each, or leave pages out.',
  ],
  'bench-pages-faulty': [
    422,
    'Còn {count} trang có lỗi nên chưa lưu. Hãy quét lại, bỏ trang đó ra, hoặc bấm “Đúng như bản giấy” nếu bản giấy cũng vậy.',
    '{count} pages are faulty, so nothing was filed. Scan them again, leave them out, or press “As the paper is” where the paper itself looks so.',
  ],
  'bench-pages-missing': [
    422,
    'Còn {count} giấy tờ thiếu trang nên chưa lưu. Các trang vẫn còn trên bàn; hãy quét thêm trang thiếu, hoặc bấm “Đúng như bản giấy” nếu bản giấy cũng không có.',
    '{count} papers lack pages, so nothing was filed. The pages stay on the bench; scan what is missing, or press “As the paper is” where the paper has none.',
  ],
  'bench-subject-gone': [
    409,
    'Hồ sơ của bàn này không còn nhận giấy tờ (đã kết thúc hoặc đã huỷ) nên chưa lưu gì. Các trang vẫn còn trên bàn.',
    'The dossier of this bench takes no papers any more (ended or discarded), so nothing was filed. The pages stay on the bench.',
  ],
}

export const phoneRefusals: RefusalTable<PhoneRefusal> = {
  'phone-link-over': [
    410,
    'Mã này đã dùng hoặc đã hết hạn. Các ảnh đã gửi vẫn còn; hãy nhờ cán bộ bấm “Chụp bằng điện thoại” để lấy mã mới.',
    'This code was used or has ended. Pictures already sent are kept; ask the official to press “Use a telephone” for a new code.',
  ],
}
