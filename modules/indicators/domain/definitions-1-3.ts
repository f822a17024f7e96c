// QĐ 766/QĐ-TTg groups 1 to 3, numbered and worded as the operators' formula document has them (domain §1.3).
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ComponentIndicator } from './definition.ts'
import { PARAMETERS } from './parameters.ts'

/** Signed and in force on 23/06/2022. */
export const SINCE = '2022-06-23' as PlainDate
const LINEAR = { rule: 'linear', scored: true, validFromOn: SINCE } as const
const { offered, used, filed } = PARAMETERS.onlineSplit.value

export const DEFINITIONS_1_TO_3: readonly ComponentIndicator[] = [
  {
    ...LINEAR, code: '1.1', group: '1', maxPoints: 6, from: 'catalogue', numerator: 'announcedInTime', denominator: 'announced',
    name: { vi: 'Tỷ lệ TTHC được công bố đúng hạn', en: 'Procedures announced in time' },
    meaning: { vi: 'Quyết định công bố thủ tục có kịp trước ngày văn bản quy định thủ tục có hiệu lực không.', en: 'Whether the announcement decision came before the text that makes the procedure took effect.' },
    formula: { vi: 'Số thủ tục có quyết định công bố đúng hạn ÷ số thủ tục công bố trong kỳ', en: 'Procedures announced in time ÷ procedures announced in the period' },
    source: 'QĐ 766/QĐ-TTg, nhóm 1; NĐ 63/2010 Đ15',
  },
  {
    ...LINEAR, code: '1.2', group: '1', maxPoints: 4, from: 'catalogue', numerator: 'madePublicInTime', denominator: 'madePublic',
    name: { vi: 'Tỷ lệ TTHC được cập nhật, công khai đúng hạn', en: 'Procedures made public in time' },
    meaning: { vi: 'Sau khi công bố, thủ tục có được đưa lên cho dân xem kịp không.', en: 'Whether people could read the procedure soon enough after its announcement.' },
    formula: { vi: 'Số thủ tục công khai đúng hạn ÷ (số công khai trong kỳ + số đến hạn công khai trong kỳ)', en: 'Made public in time ÷ (made public in the period + due in the period)' },
    source: 'QĐ 766/QĐ-TTg, nhóm 1; NĐ 63/2010 Đ24.2',
  },
  {
    ...LINEAR, code: '1.3', group: '1', maxPoints: 2, from: 'catalogue', numerator: 'completeProcedures', denominator: 'procedures',
    name: { vi: 'Tỷ lệ TTHC công khai đủ các bộ phận tạo thành', en: 'Procedures public with all their parts' },
    meaning: { vi: 'Bảy phần phải có: tên, trình tự, cách thức, thành phần và số lượng hồ sơ, thời hạn, đối tượng, cơ quan.', en: 'Seven parts must be there: name, steps, manner, papers and their number, time limit, who applies, agency.' },
    formula: { vi: 'Số thủ tục công khai đủ bảy phần ÷ số thủ tục đang công khai (tại thời điểm xem)', en: 'Public procedures with all seven parts ÷ public procedures (at the moment)' },
    source: 'QĐ 766/QĐ-TTg, nhóm 1; NĐ 63/2010 Đ8.2',
  },
  {
    ...LINEAR, code: '1.4', group: '1', maxPoints: 6, from: 'national-portal', numerator: 'synced', denominator: 'reported',
    name: { vi: 'Tỷ lệ hồ sơ đồng bộ lên Cổng DVCQG', en: 'Dossiers synchronised to the national portal' },
    meaning: { vi: 'Hồ sơ ở tỉnh có đủ trên Cổng Dịch vụ công quốc gia không.', en: 'Whether every dossier of the province stands on the national portal.' },
    formula: { vi: 'Số hồ sơ đồng bộ có ngày tiếp nhận trong kỳ ÷ số lớn hơn giữa báo cáo định kỳ và Cổng DVCQG', en: 'Dossiers synchronised with reception in the period ÷ the larger of the periodic report and the portal' },
    source: 'QĐ 766/QĐ-TTg, nhóm 1; NĐ 61/2018 Đ25',
  },
  {
    ...LINEAR, code: '2.1', group: '2', maxPoints: 20, from: 'dossiers', numerator: 'onTime', denominator: 'inProcess',
    name: { vi: 'Tỷ lệ hồ sơ giải quyết đúng hạn', en: 'Dossiers resolved in time' },
    meaning: { vi: 'Trong số hồ sơ phải giải quyết trong kỳ, bao nhiêu đã xong đúng hạn hoặc đang làm mà chưa quá hạn.', en: 'Of the dossiers of the period, how many ended in time or are still open and not late.' },
    formula: { vi: '(Số đã xong đúng hạn + số đang giải quyết chưa quá hạn) ÷ (số tiếp nhận trong kỳ + số kỳ trước chuyển sang)', en: '(Ended in time + open and not late) ÷ (received in the period + carried over)' },
    source: 'QĐ 766/QĐ-TTg, nhóm 2',
  },
  {
    code: '2.2', group: '2', maxPoints: 0, rule: 'linear', scored: false, validFromOn: SINCE, from: 'dossiers', numerator: 'hours', denominator: 'finishedOfReceived',
    name: { vi: 'Thời gian giải quyết trung bình (giờ)', en: 'Mean time to resolve (hours)' },
    meaning: { vi: 'Từ tiếp nhận đến khi xong, trừ thời gian chờ người nộp. Chỉ theo dõi, không chấm điểm.', en: 'From reception to the end, without waiting for the applicant. Watched, not scored.' },
    formula: { vi: 'Tổng số giờ ÷ số hồ sơ tiếp nhận trong kỳ đã có kết quả', en: 'Sum of hours ÷ dossiers received in the period that have their result' },
    source: 'QĐ 766/QĐ-TTg, nhóm 2',
  },
  {
    ...LINEAR, code: '3.1', group: '3a', maxPoints: offered, target: 80, from: 'catalogue', numerator: 'onlineProcedures', denominator: 'procedures',
    name: { vi: 'Tỷ lệ TTHC cung cấp trực tuyến', en: 'Procedures offered online' },
    meaning: { vi: 'Bao nhiêu thủ tục nộp được qua mạng, một phần hoặc toàn trình.', en: 'How many procedures can be filed online, in part or wholly.' },
    formula: { vi: 'Số thủ tục có dịch vụ một phần hoặc toàn trình ÷ số thủ tục thuộc thẩm quyền', en: 'Procedures with a partial or full online service ÷ procedures within competence' },
    source: 'QĐ 766/QĐ-TTg, nhóm 3',
  },
  {
    code: '3.1b', group: '3a', maxPoints: 0, rule: 'linear', scored: false, validFromOn: SINCE, from: 'catalogue', numerator: 'whollyProcedures', denominator: 'eligibleWholly',
    name: { vi: 'Tỷ lệ dịch vụ công toàn trình', en: 'Wholly online services' },
    meaning: { vi: 'Trong số thủ tục đủ điều kiện, bao nhiêu đã làm được toàn trình. Chỉ theo dõi.', en: 'Of the eligible procedures, how many are wholly online. Watched only.' },
    formula: { vi: 'Số dịch vụ toàn trình ÷ số thủ tục đủ điều kiện toàn trình', en: 'Wholly online services ÷ procedures eligible for it' },
    ownTarget: { rate: 100, source: 'Kế hoạch 276/QĐ-UBND III.4b' },
    source: 'QĐ 766/QĐ-TTg, nhóm 3; NĐ 42/2022 Đ11',
  },
  {
    ...LINEAR, code: '3.2', group: '3a', maxPoints: used, from: 'dossiers', numerator: 'proceduresFiledOnline', denominator: 'onlineProcedures',
    name: { vi: 'Tỷ lệ dịch vụ trực tuyến có phát sinh hồ sơ', en: 'Online services that are used' },
    meaning: { vi: 'Dịch vụ mở qua mạng có người dùng thật không.', en: 'Whether anybody uses the services that are open online.' },
    formula: { vi: 'Số dịch vụ có ít nhất một hồ sơ trực tuyến trong kỳ ÷ số dịch vụ đang cung cấp', en: 'Services with at least one online dossier in the period ÷ services offered' },
    source: 'QĐ 766/QĐ-TTg, nhóm 3',
  },
  {
    ...LINEAR, code: '3.3', group: '3a', maxPoints: filed, target: 50, from: 'dossiers', numerator: 'online', denominator: 'received',
    ...(PARAMETERS.filedOnlineRate.value === 'times-synchronised' ? { times: ['synced', 'reported'] } : {}),
    name: { vi: 'Tỷ lệ hồ sơ nộp trực tuyến', en: 'Dossiers filed online' },
    meaning: { vi: 'Bao nhiêu hồ sơ tiếp nhận trong kỳ được nộp qua mạng; phần nộp hộ được đếm riêng bên cạnh.', en: 'How many dossiers received in the period came online; those filed with help are told apart beside it.' },
    formula: { vi: 'Số hồ sơ tiếp nhận trực tuyến ÷ tổng số hồ sơ tiếp nhận', en: 'Dossiers received online ÷ all dossiers received' },
    ownTarget: { rate: 70, source: 'Kế hoạch 276/QĐ-UBND III.4g' },
    source: 'QĐ 766/QĐ-TTg, nhóm 3',
  },
  {
    ...LINEAR, code: '3.5a', group: '3b', maxPoints: 2, target: 80, from: 'catalogue', numerator: 'payableOnline', denominator: 'withFee',
    name: { vi: 'TTHC có nghĩa vụ tài chính được thanh toán trực tuyến', en: 'Procedures with a levy payable online' },
    meaning: { vi: 'Bao nhiêu thủ tục phải nộp tiền mà nộp được qua mạng.', en: 'How many procedures with something to pay can be paid online.' },
    formula: { vi: 'Số thủ tục thanh toán trực tuyến được ÷ số thủ tục có phí, lệ phí', en: 'Procedures payable online ÷ procedures with a levy' },
    source: 'QĐ 766/QĐ-TTg, nhóm 3',
  },
  {
    ...LINEAR, code: '3.5b', group: '3b', maxPoints: 2, target: 80, from: 'dossiers', numerator: 'proceduresPaidOnline', denominator: 'withFee',
    name: { vi: 'TTHC có giao dịch thanh toán trực tuyến', en: 'Procedures that were paid online' },
    meaning: { vi: 'Trong số thủ tục phải nộp tiền, bao nhiêu đã có người nộp qua mạng trong kỳ.', en: 'Of the procedures with something to pay, how many somebody paid online in the period.' },
    formula: { vi: 'Số thủ tục có ít nhất một giao dịch trực tuyến ÷ số thủ tục có phí, lệ phí', en: 'Procedures with at least one online payment ÷ procedures with a levy' },
    source: 'QĐ 766/QĐ-TTg, nhóm 3',
  },
  {
    ...LINEAR, code: '3.6', group: '3b', maxPoints: 6, from: 'dossiers', numerator: 'paidOnline', denominator: 'toPay',
    name: { vi: 'Tỷ lệ hồ sơ thanh toán trực tuyến', en: 'Dossiers paid online' },
    meaning: { vi: 'Trong số hồ sơ phải nộp tiền, bao nhiêu nộp qua nền tảng thanh toán.', en: 'Of the dossiers with something to pay, how many were paid through the platform.' },
    formula: { vi: 'Số hồ sơ nộp trực tuyến ÷ (số hồ sơ của thủ tục có phí − số hồ sơ phí bằng 0)', en: 'Dossiers paid online ÷ (dossiers of procedures with a levy − those with nothing to pay)' },
    ownTarget: { rate: 70, source: 'Kế hoạch 276/QĐ-UBND III.4g' },
    source: 'QĐ 766/QĐ-TTg, nhóm 3',
  },
]
