import type { RefusalTable } from '../../../platform/http/route.ts'
import type { MigrationRefusal } from '../application/migrate-running.ts'
import type { DraftRefusal, PublishRefusal } from '../application/publish-graph.ts'
import type { XmlRefusal } from '../application/read-xml.ts'
import type { GraphNotThere } from '../application/show-graphs.ts'
import type { ReadRefusal } from '../domain/bpmn/read-graph.ts'

export const notThereWords: RefusalTable<GraphNotThere> = {
  'graph-not-there': [404, 'Không có quy trình mã {code} với phiên bản này. Hãy chọn lại trong danh sách quy trình.', 'There is no workflow {code} with this version. Choose it from the list of workflows.'],
}

export const importWords: RefusalTable<XmlRefusal | ReadRefusal> = {
  'file-too-large': [413, 'Tệp lớn hơn {mostMegabytes} MB nên không được nhận. Hãy chia quy trình thành các quy trình con.', 'The file is larger than {mostMegabytes} MB and was not taken. Divide the workflow into called ones.'],
  'file-not-text': [422, 'Tệp không phải văn bản UTF-8. Hãy lưu quy trình thành tệp BPMN 2.0 (.bpmn) rồi gửi lại.', 'The file is not UTF-8 text. Save the workflow as BPMN 2.0 (.bpmn) and send it again.'],
  'xml-declares-entities': [422, 'Tệp có phần khai báo DOCTYPE, có thể đọc tệp khác hoặc phình to vô hạn, nên bị từ chối. Hãy bỏ phần này; BPMN không cần.', 'The file has a DOCTYPE, which can read other files or grow without end, and was refused. Remove it; BPMN needs none.'],
  'xml-broken': [422, 'Tệp XML hỏng ở dòng {line}: {reason}. Chưa lưu gì; hãy xuất lại tệp từ công cụ vẽ.', 'The XML is broken at line {line}: {reason}. Nothing was kept; export the file again.'],
  'xml-too-large': [422, 'Tệp có quá nhiều phần tử (tối đa {most}) hoặc lồng quá sâu. Chưa lưu gì; hãy chia nhỏ quy trình.', 'The file has too many elements (most {most}) or nests too deep. Nothing was kept; divide the workflow.'],
  'not-bpmn': [422, 'Tệp không chứa quy trình BPMN 2.0 nào. Chưa lưu gì; hãy chọn đúng tệp .bpmn.', 'The file holds no BPMN 2.0 process. Nothing was kept; choose a .bpmn file.'],
  'no-start-event': [422, 'Quy trình trong tệp không có sự kiện bắt đầu. Chưa lưu gì; hãy thêm sự kiện bắt đầu rồi gửi lại.', 'The process has no start event. Nothing was kept; add one and send again.'],
}

/** Faults with their words, as the routes hand them on. */
type InWords<R> = R extends { readonly faults: unknown } ? Omit<R, 'faults'> & { readonly saidVi: string; readonly saidEn: string } : R

export type PublishSaid = InWords<PublishRefusal> | DraftRefusal

export const publishWords: RefusalTable<PublishSaid> = {
  'graph-unsound': [422, 'Chưa công bố được; bản nháp vẫn còn. {saidVi}', 'It was not published; the draft is kept. {saidEn}'],
  'graph-version-taken': [409, 'Phiên bản {version} của quy trình {code} đã được công bố với nội dung khác. Hãy tải lại trang.', 'Version {version} of workflow {code} was published with other words. Load the page again.'],
  'draft-not-there': [404, 'Quy trình {code} không có bản nháp. Có thể người khác đã công bố hoặc bỏ bản nháp.', 'Workflow {code} has no draft. Somebody may have published or discarded it.'],
}

export const migrationWords: RefusalTable<InWords<MigrationRefusal>> = {
  'version-not-there': [404, 'Quy trình {code} không có phiên bản {version}.', 'Workflow {code} has no version {version}.'],
  'migration-unsound': [422, 'Không hồ sơ nào được chuyển. {saidVi}', 'Nothing was moved. {saidEn}'],
  'too-many-running': [422, 'Có hơn {most} hồ sơ đang chạy; hãy chuyển ngoài giờ làm việc bằng lệnh vận hành. Chưa chuyển hồ sơ nào.', 'More than {most} subjects are running; move them outside working hours. Nothing was moved.'],
}
