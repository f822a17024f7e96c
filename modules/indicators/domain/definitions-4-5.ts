// QĐ 766/QĐ-TTg groups 4 and 5 (domain §1.3).
import type { ComponentIndicator } from './definition.ts'
import { SINCE } from './definitions-1-3.ts'
import { PARAMETERS } from './parameters.ts'

const LINEAR = { rule: 'linear', scored: true, validFromOn: SINCE } as const

export const DEFINITIONS_4_AND_5: readonly ComponentIndicator[] = [
  {
    ...LINEAR, code: '4.1', group: '4', maxPoints: 6, from: 'dossiers', numerator: 'electronicResult', denominator: PARAMETERS.digitisedOf.value['4.1'],
    name: { vi: 'Tỷ lệ hồ sơ cấp kết quả điện tử', en: 'Dossiers with an electronic result' },
    meaning: { vi: 'Trong số hồ sơ đã có kết quả trong kỳ, bao nhiêu có kết quả bản điện tử đã ký số.', en: 'Of the dossiers finished in the period, how many have their result as a signed file.' },
    formula: { vi: 'Số hồ sơ có tệp kết quả đã ký ÷ số hồ sơ đã xong của thủ tục phải trả kết quả', en: 'Dossiers with a signed result file ÷ finished dossiers of procedures that return a result' },
    ownTarget: { rate: 100, source: 'Kế hoạch 276/QĐ-UBND III.3' },
    source: 'QĐ 766/QĐ-TTg, nhóm 4; NĐ 45/2020 Đ15',
  },
  {
    ...LINEAR, code: '4.2', group: '4', maxPoints: 4, from: 'dossiers', numerator: 'digitised', denominator: PARAMETERS.digitisedOf.value['4.2'],
    name: { vi: 'Tỷ lệ hồ sơ số hóa thành phần và kết quả', en: 'Dossiers with papers and result digitised' },
    meaning: { vi: 'Hồ sơ đã xong có đủ tệp của giấy tờ nộp vào và của kết quả.', en: 'Finished dossiers that hold files of what was handed in and of the result.' },
    formula: { vi: 'Số hồ sơ có tệp thành phần và tệp kết quả ÷ số hồ sơ đã xong', en: 'Dossiers with component files and a result file ÷ finished dossiers' },
    ownTarget: { rate: 100, source: 'Kế hoạch 276/QĐ-UBND III.3' },
    source: 'QĐ 766/QĐ-TTg, nhóm 4; TT 01/2023/TT-VPCP. Tài liệu công thức đặt ngưỡng 80 %, số liệu thật của Cổng tính tuyến tính: theo số liệu thật',
  },
  {
    ...LINEAR, code: '4.3', group: '4', maxPoints: 2, target: 80, from: 'dossiers', numerator: 'reused', denominator: 'received',
    name: { vi: 'Tỷ lệ khai thác, sử dụng lại dữ liệu số hóa', en: 'Reuse of digitised data' },
    meaning: { vi: 'Bao nhiêu hồ sơ dùng lại được giấy tờ đã số hóa, dân không phải nộp lại.', en: 'How many dossiers reused a digitised paper, so that nobody handed it in again.' },
    formula: { vi: 'Số hồ sơ có ít nhất một thành phần dùng lại ÷ số hồ sơ tiếp nhận', en: 'Dossiers with at least one reused component ÷ dossiers received' },
    ownTarget: { rate: 90, source: 'Kế hoạch 276/QĐ-UBND III.3' },
    source: 'QĐ 766/QĐ-TTg, nhóm 4',
  },
  {
    ...LINEAR, code: '4.4', group: '4', maxPoints: 4, from: 'dossiers', numerator: 'fromStore', denominator: 'received',
    name: { vi: 'Đồng bộ với kho dữ liệu điện tử trên Cổng DVCQG', en: 'Synchronised with the store of the national portal' },
    meaning: { vi: 'Bao nhiêu hồ sơ có giấy tờ lấy từ kho của chính người nộp.', en: "How many dossiers took a paper from the applicant's own store." },
    formula: { vi: 'Số hồ sơ có giấy tờ lấy từ kho ÷ số hồ sơ tiếp nhận', en: 'Dossiers with a paper from the store ÷ dossiers received' },
    source: 'QĐ 766/QĐ-TTg, nhóm 4',
  },
  {
    ...LINEAR, code: '4.5a', group: '4', maxPoints: 2, from: 'dossiers', numerator: 'proceduresIdentityKnown', denominator: 'proceduresReceived',
    name: { vi: 'TTHC có khai thác CSDL quốc gia về dân cư', en: 'Procedures that use the population database' },
    meaning: { vi: 'Bao nhiêu thủ tục phát sinh hồ sơ mà danh tính đã được xác thực.', en: 'How many procedures with dossiers knew the applicant by verified identity.' },
    formula: { vi: 'Số thủ tục có hồ sơ như vậy ÷ số thủ tục phát sinh hồ sơ', en: 'Procedures with such dossiers ÷ procedures with dossiers' },
    source: 'QĐ 766/QĐ-TTg, nhóm 4',
  },
  {
    ...LINEAR, code: '4.5b', group: '4', maxPoints: 2, from: 'dossiers', numerator: 'identityKnown', denominator: 'received',
    name: { vi: 'Hồ sơ có khai thác CSDL quốc gia về dân cư', en: 'Dossiers that use the population database' },
    meaning: { vi: 'Bao nhiêu hồ sơ có danh tính người nộp đã xác thực.', en: 'How many dossiers have a verified applicant.' },
    formula: { vi: 'Số hồ sơ có danh tính xác thực ÷ số hồ sơ tiếp nhận', en: 'Dossiers with a verified identity ÷ dossiers received' },
    source: 'QĐ 766/QĐ-TTg, nhóm 4',
  },
  {
    ...LINEAR, code: '4.6', group: '4', maxPoints: 2, from: 'certification', numerator: 'certifiedElectronic', denominator: 'certified',
    name: { vi: 'Chứng thực bản sao điện tử từ bản chính', en: 'Certified electronic copies' },
    meaning: { vi: 'Bao nhiêu bản sao chứng thực có cả bản điện tử.', en: 'How many certified copies exist as a file too.' },
    formula: { vi: 'Số bản sao điện tử có chứng thực ÷ số bản sao chứng thực', en: 'Certified electronic copies ÷ certified copies' },
    ownTarget: { rate: 100, source: 'Kế hoạch 276/QĐ-UBND III.3' },
    source: 'QĐ 766/QĐ-TTg, nhóm 4; NĐ 45/2020 Đ10',
  },
  {
    code: '5.1', group: '5', maxPoints: 0, rule: 'linear', scored: false, validFromOn: SINCE, from: 'feedback', numerator: 'conduct', denominator: 'feedback',
    name: { vi: 'Phân loại phản ánh, kiến nghị', en: 'Kinds of feedback' },
    meaning: { vi: 'Trong số phản ánh thuộc thẩm quyền, bao nhiêu là về hành vi của cán bộ; phần còn lại là về thủ tục, quy định. Chỉ theo dõi.', en: 'Of the feedback within competence, how much is about the behaviour of officials; the rest is about procedures and rules. Watched only.' },
    formula: { vi: 'Số phản ánh về hành vi của cán bộ, công chức ÷ số phản ánh thuộc thẩm quyền', en: 'Feedback about the behaviour of officials ÷ feedback within competence' },
    source: 'QĐ 766/QĐ-TTg, nhóm 5',
  },
  {
    code: '5.2', group: '5', maxPoints: 6, rule: 'full-when-empty', scored: true, validFromOn: SINCE, from: 'feedback', numerator: 'feedbackInTime', denominator: 'feedback',
    name: { vi: 'Tỷ lệ xử lý phản ánh, kiến nghị đúng hạn', en: 'Feedback handled in time' },
    meaning: { vi: 'Phản ánh của dân có được trả lời đúng hạn không.', en: 'Whether people were answered in time.' },
    formula: { vi: 'Số phản ánh xử lý đúng hạn ÷ số thuộc thẩm quyền; không có phản ánh thì đủ điểm', en: 'Handled in time ÷ within competence; no feedback earns the full points' },
    source: 'QĐ 766/QĐ-TTg, nhóm 5',
  },
  {
    code: '5.3', group: '5', maxPoints: 6, target: 90, rule: 'full-when-empty', scored: true, validFromOn: SINCE, from: 'feedback', numerator: 'feedbackContent', denominator: 'feedbackHandled',
    name: { vi: 'Tỷ lệ hài lòng trong xử lý phản ánh, kiến nghị', en: 'Satisfaction with the handling of feedback' },
    meaning: { vi: 'Người phản ánh có hài lòng với cách giải quyết không.', en: 'Whether those who wrote were content with the answer.' },
    formula: { vi: '(Đã xử lý − đánh giá không hài lòng − phản ánh lại − quá hạn) ÷ đã xử lý', en: '(Handled − rated dissatisfied − raised again − late) ÷ handled' },
    source: 'QĐ 766/QĐ-TTg, nhóm 5',
  },
  {
    ...LINEAR, code: '5.4', group: '5', maxPoints: 6, target: 90, from: 'surveys', numerator: 'satisfied', denominator: 'inProcess',
    name: { vi: 'Tỷ lệ hài lòng trong tiếp nhận, giải quyết TTHC', en: 'Satisfaction with reception and resolution' },
    meaning: { vi: 'Hồ sơ không quá hạn, không bị phản ánh, không bị đánh giá không hài lòng.', en: 'Dossiers neither late nor complained of nor rated dissatisfied.' },
    formula: { vi: '100 % − (tỷ lệ quá hạn + tỷ lệ bị phản ánh hoặc không hài lòng)', en: '100 % − (share late + share complained of or rated dissatisfied)' },
    ownTarget: { rate: 90, source: 'Kế hoạch 276/QĐ-UBND IV.2' },
    source: 'QĐ 766/QĐ-TTg, nhóm 5; NQ 76/NQ-CP 2021',
  },
]
