import type { RefusalTable } from '../../../platform/http/route.ts'
import type { AnnouncementRefusal, NoAnnouncement } from '../domain/refusals.ts'

export const noAnnouncementWords: RefusalTable<NoAnnouncement> = {
  'announcement-not-found': [404, 'Không có quyết định công bố này, hoặc nó thuộc đơn vị khác.', 'There is no such announcement decision, or it belongs to another unit.'],
}

export const announcementWords: RefusalTable<AnnouncementRefusal> = {
  ...noAnnouncementWords,
  'not-your-announcement': [403, 'Việc này thuộc cơ quan khác: sở soạn, kiểm soát thủ tục hành chính kiểm tra, công bố và công khai. Chưa có gì thay đổi.', 'This is another body’s part: departments draft, procedure control checks, announces and publishes. Nothing was changed.'],
  'announcement-not-now': [409, 'Quyết định đang ở bước “{state}” nên chưa làm được việc này. Chưa có gì thay đổi; hãy tải lại trang.', 'The decision stands at “{state}”, so this cannot be done now. Nothing was changed; load the page again.'],
  'announcement-empty': [422, 'Quyết định chưa có thủ tục nào. Hãy thêm ít nhất một dòng.', 'The decision names no procedure yet. Add at least one line.'],
  'announcement-line-twice': [422, 'Thủ tục {code} đứng hai lần trong danh mục. Hãy bỏ một dòng.', 'Procedure {code} stands in the list twice. Remove one line.'],
  'announcement-line-unknown': [422, 'Danh mục chưa có thủ tục hoặc phiên bản mã {code}. Hãy nhập phiếu thủ tục (chưa công khai) trước, rồi thêm vào quyết định.', 'The catalogue has no procedure or version {code}. Import its sheet (unpublished) first, then add it here.'],
  'announcement-line-public': [422, 'Phiên bản {number} của thủ tục {code} đã công khai từ trước. Hãy nhập phiên bản mới chưa công khai.', 'Version {number} of procedure {code} is public already. Import the new, unpublished version.'],
  'announcement-line-retired': [422, 'Thủ tục {code} đã bãi bỏ từ {retiredOn}. Hãy bỏ dòng này.', 'Procedure {code} was abolished on {retiredOn} already. Remove the line.'],
  'announcement-line-undated': [422, 'Dòng bãi bỏ thủ tục {code} phải có ngày bãi bỏ.', 'The line that abolishes procedure {code} needs its day.'],
  'basis-days-crossed': [422, 'Ngày hiệu lực của văn bản phải từ ngày ban hành trở đi. Hãy xem lại hai ngày.', 'The text cannot take effect before it was promulgated. Look at both days again.'],
  'decision-signed-in-future': [422, 'Ngày ký {signedOn} còn ở phía trước. Hãy nhập ngày trên quyết định đã ký.', 'The day of signature {signedOn} lies ahead. Give the day on the signed decision.'],
  'decision-number-taken': [409, 'Số {number} đã dùng cho quyết định công bố khác. Hãy xem lại số trên văn bản.', 'Number {number} belongs to another announcement decision. Look at the number on the paper again.'],
  'checked-by-drafter': [403, 'Người soạn không tự kiểm tra. Hãy nhờ một chuyên viên kiểm soát thủ tục hành chính khác.', 'Whoever drafted it does not check it. Ask another officer of procedure control.'],
}
