import type { RefusalTable } from '../../../platform/http/route.ts'
import type { ImportRefusal } from '../application/import-file.ts'
import type { AlreadyPublished, AlreadyRetired, NoPosting, NotFound, PostingRefusal, RemovalRefusal, ReplacementNotFound, Retired, RetirementUnfounded, RunNotFound, VersionNotFound } from '../domain/refusals.ts'
import type { ServiceLevelRefusal } from '../domain/service-level.ts'

export const notFoundWords: RefusalTable<NotFound> = {
  'procedure-not-found': [404, 'Không có thủ tục mã {code} đang công khai. Hãy kiểm tra lại mã hoặc tìm theo tên thủ tục.', 'There is no public procedure with code {code}. Check the code or search by name.'],
}

export const retiredWords: RefusalTable<Retired> = {
  'procedure-replaced': [410, 'Thủ tục {code} đã bị bãi bỏ từ {retiredOn}. Thủ tục thay thế: {replacedByCode}. Hồ sơ đã nộp trước đó vẫn được giải quyết theo quy định cũ.', 'Procedure {code} was abolished on {retiredOn}. Replaced by: {replacedByCode}. Dossiers filed before are still handled under the old rules.'],
  'procedure-retired': [410, 'Thủ tục {code} đã bị bãi bỏ từ {retiredOn}. Không có thủ tục thay thế. Hồ sơ đã nộp trước đó vẫn được giải quyết theo quy định cũ.', 'Procedure {code} was abolished on {retiredOn}. No procedure replaces it. Dossiers filed before are still handled under the old rules.'],
}

export const versionWords: RefusalTable<VersionNotFound> = {
  'procedure-version-not-found': [404, 'Thủ tục {code} không có phiên bản {number}.', 'Procedure {code} has no version {number}.'],
}

export const publishedWords: RefusalTable<AlreadyPublished> = {
  'version-already-published': [409, 'Phiên bản {number} của thủ tục {code} đã được công khai từ trước; không có gì thay đổi.', 'Version {number} of procedure {code} is public already; nothing was changed.'],
}

export const retireWords: RefusalTable<AlreadyRetired | ReplacementNotFound | RetirementUnfounded> = {
  'procedure-already-retired': [409, 'Thủ tục {code} đã được bãi bỏ từ {retiredOn}; không có gì thay đổi.', 'Procedure {code} was already abolished on {retiredOn}; nothing was changed.'],
  'replacement-not-found': [422, 'Không có thủ tục mã {code} trong danh mục để thay thế. Hãy nhập mã khác hoặc để trống.', 'There is no procedure {code} in the catalogue to replace it. Give another code or leave it empty.'],
  'retirement-needs-legal-basis': [422, 'Bãi bỏ thủ tục {code} phải có căn cứ pháp lý (số, tên quyết định). Hãy bổ sung rồi gửi lại.', 'Abolishing procedure {code} needs its legal basis (number and title of the decision). Add it and send again.'],
}

export const serviceLevelWords: RefusalTable<ServiceLevelRefusal> = {
  'partial-needs-reason': [422, 'Thủ tục chưa đủ điều kiện toàn trình nên phải nêu lý do. Các câu trả lời chưa được lưu.', 'It does not qualify as wholly online, so a reason is needed. The answers were not saved.'],
  'partial-needs-legal-basis': [422, 'Dịch vụ một phần phải nêu căn cứ pháp lý. Các câu trả lời chưa được lưu.', 'A partly online service needs its legal basis. The answers were not saved.'],
}

export const importWords: RefusalTable<ImportRefusal> = {
  'import-empty-file': [422, 'Tệp {fileName} không có nội dung. Danh mục giữ nguyên.', 'The file {fileName} is empty. The catalogue is unchanged.'],
  'import-nothing-readable': [422, 'Không đọc được thủ tục nào trong {fileName}. Dòng {row}, trường {field}: {reasonVi} ({value}). Danh mục giữ nguyên.', 'No procedure could be read from {fileName}. Row {row}, field {field}: {reasonEn} ({value}). The catalogue is unchanged.'],
}

export const runWords: RefusalTable<RunNotFound> = {
  'import-run-not-found': [404, 'Không có lần nhập danh mục này.', 'There is no such import.'],
}

export const noPostingWords: RefusalTable<NoPosting> = {
  'posting-not-found': [404, 'Không có ảnh niêm yết này, hoặc đơn vị ấy ngoài phạm vi bạn được xem.', 'There is no such photo of a posting, or it hangs at a unit you may not look at.'],
}

export const removalWords: RefusalTable<RemovalRefusal> = {
  'posting-gone': [404, 'Chỗ niêm yết này đã gỡ, đã có ấn bản mới thay, hoặc không thuộc đơn vị bạn được gỡ. Chưa có gì thay đổi; hãy tải lại trang.', 'This posting was taken down or replaced already, or hangs where you may not take it down. Nothing was changed; reload the page.'],
  'removal-unexplained': [422, 'Gỡ niêm yết phải ghi vì sao không còn treo ở đó. Chưa có gì thay đổi; hãy ghi một dòng rồi gửi lại.', 'Say why it hangs there no more. Nothing was changed; write one line and send again.'],
}

export const postingWords: RefusalTable<PostingRefusal> = {
  'not-your-posting': [403, 'Bạn chỉ xác nhận niêm yết tại đơn vị mình làm việc. Chưa có gì được ghi.', 'You may confirm postings only at your own unit. Nothing was recorded.'],
  'edition-passed': [409, 'Ấn bản {edition} không còn đúng, ấn bản hiện hành là {inForce}. Chưa ghi niêm yết; hãy in lại rồi xác nhận.', 'Edition {edition} is no longer right, the one in force is {inForce}. Nothing was recorded; print it again, then confirm.'],
  'posting-unproven': [422, 'Niêm yết phải có ảnh hoặc lời xác nhận của người đã xem tận nơi. Chưa có gì được ghi; hãy bổ sung một trong hai.', 'A posting needs a photo or the words of whoever saw it hanging. Nothing was recorded; add one of the two.'],
  'photo-unusable': [422, 'Ảnh phải là tệp .jpg, .png hoặc .tif do chính đơn vị này tải lên. Chưa có gì được ghi; hãy chọn ảnh khác.', 'The photo must be a .jpg, .png or .tif that this unit uploaded itself. Nothing was recorded; choose another.'],
  'nothing-to-post': [422, 'Không có thủ tục công khai nào thuộc cấp và lĩnh vực này nên chưa có gì để in hoặc niêm yết. Hãy chọn cấp hoặc lĩnh vực khác.', 'No public procedure belongs to this level and sector, so there is nothing to print or post. Choose another level or sector.'],
}
