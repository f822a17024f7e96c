// Domain §1.2-1.3: what no published text settles. Each has a name, the value the code reads, and where it comes from; what has one way of counting alone stands in readings.ts.
import { ANNOUNCING_DAYS } from '../../../kernel/announcing-days.ts'
import { PORTAL, type Reading } from './readings.ts'

type Parameter<T> = Reading & { readonly value: T }

export const PARAMETERS = {
  onlineNeedsElectronicResult: {
    value: true as boolean,
    vi: 'Hồ sơ trực tuyến đã xong chỉ tính là trực tuyến khi có tệp kết quả (nếu thủ tục trả giấy); hồ sơ chưa xong thì tính.',
    en: 'A finished online dossier counts as online only with a result file (where the procedure returns a paper); an open one counts.',
    source: `${PORTAL}, 3.3; phần hồ sơ chưa xong là cách hiểu của hệ thống`,
  },
  electronicResult: {
    value: 'signed' as 'signed' | 'any-file',
    vi: 'Kết quả điện tử (3.3, 4.1, 4.2) là kết quả đã ký số và còn hiệu lực; tệp chưa ký, việc ký bị dừng (người ký từ chối hoặc không ký được), kết quả bị hủy hoặc thu hồi không tính.',
    en: 'An electronic result (3.3, 4.1, 4.2) is one that is signed and stands; a file nobody signed, a signature that was refused or given up, and what was undone or withdrawn do not count.',
    source: `NĐ 45/2020/NĐ-CP Đ15; ${PORTAL}, 4.1 chỉ nói có tệp kết quả`,
  },
  secondSupplementIsLate: {
    value: true as boolean,
    vi: 'Yêu cầu bổ sung lần thứ hai làm hồ sơ thành quá hạn; hệ thống không cho yêu cầu lần thứ hai nên hồ sơ ở đây không bao giờ mất điểm vì thế.',
    en: 'A second supplement request makes a dossier late; the system allows no second one, so no dossier here ever loses its point by it.',
    source: `${PORTAL}, 2.1; NĐ 61/2018 Đ11.2c, Đ15.3; NĐ 118/2025 Đ11: chỉ một lần`,
  },
  pauseStopsIndexClock: {
    value: true as boolean,
    vi: 'Khi đang chờ người nộp (bổ sung, nghĩa vụ tài chính, tạm dừng), hồ sơ được xét tại lúc đồng hồ dừng.',
    en: 'While it waits for the applicant, a dossier is judged by the moment its clock stopped.',
    source: `${PORTAL}, 2.1 nói về bổ sung; nghĩa vụ tài chính và tạm dừng là cách hiểu của hệ thống`,
  },
  feedbackCountsFrom: {
    value: 'reception' as 'reception' | 'answer',
    vi: 'Phản ánh, kiến nghị được tính từ ngày tiếp nhận: chưa trả lời là chưa đúng hạn; “không thuộc thẩm quyền”, “trùng” và “không tiếp nhận” không tính.',
    en: 'Feedback counts from the day it came: unanswered is not in time; what is not ours, a duplicate or not accepted does not count.',
    source: `${PORTAL}, 5.2; phần chưa trả lời là cách hiểu của hệ thống`,
  },
  contestedFeedback: {
    value: 'answering-unit' as 'answering-unit' | 'next-level',
    vi: 'Phản ánh lại: vẫn tính cho đơn vị đã trả lời và các cấp trên của đơn vị ấy, đúng hạn theo chính câu trả lời ấy, không còn là hài lòng; câu trả lời lần hai của cấp trên không tính thêm lần nữa.',
    en: 'Feedback raised again stays with the unit that answered and those above it, in time by that very answer, and is content no more; the second answer of the next level is not counted once more.',
    source: `${PORTAL}, 5.3 (trừ phản ánh lại); tính cho ai là cách hiểu của hệ thống`,
  },
  announcementDays: { value: { province: ANNOUNCING_DAYS.beforeEffect, shortened: ANNOUNCING_DAYS.afterShortenedPromulgation }, vi: 'Công bố trước ngày văn bản có hiệu lực ít nhất 5 ngày (ngày lịch); rút gọn: trong 3 ngày từ ngày ban hành.', en: 'Announced at least 5 calendar days before the text takes effect; shortened: within 3 days of promulgation.', source: 'NĐ 63/2010 Đ15; tài liệu công thức ghi ngày làm việc' },
  publicationDays: { value: { province: ANNOUNCING_DAYS.untilPublic, shortened: ANNOUNCING_DAYS.untilPublicShortened }, vi: 'Công khai trong 5 ngày làm việc kể từ quyết định công bố (rút gọn: 2).', en: 'Made public within 5 working days of the decision (shortened: 2).', source: 'NĐ 63/2010 Đ24.2' },
  portalMonths: {
    value: 'added' as 'added' | 'not-counted',
    vi: 'Chỉ số 1.4 của quý, năm mà Cổng DVCQG chưa có số riêng: cộng các tháng đã đưa số liệu của Cổng vào.',
    en: 'Component 1.4 of a quarter or year the national portal has no figure of its own for: the sum of its months that were brought.',
    source: 'Cách hiểu của hệ thống; Cổng nêu 1.4 theo kỳ được chọn (domain §1.5)',
  },
  filedOnlineRate: {
    value: 'alone' as 'alone' | 'times-synchronised',
    vi: 'Chỉ số 3.3 không nhân với tỷ lệ đồng bộ của 1.4.',
    en: 'Component 3.3 is not multiplied by the rate of synchronisation of 1.4.',
    source: `${PORTAL}, 3.3 nêu phép nhân này; số liệu để nhân không phải lúc nào cũng có`,
  },
  digitisedRule: {
    value: 'linear' as number | 'linear',
    vi: 'Chỉ số 4.2 tính tuyến tính, không cho đủ điểm từ 80 %.',
    en: 'Component 4.2 is linear, without full points from 80 %.',
    source: 'Tài liệu công thức đặt ngưỡng 80 %; số liệu thật của Cổng tính tuyến tính (58,06 % → 2,32)',
  },
  openTargets: {
    value: { '1.3': 'linear', '1.4': 'linear', '3.2': 'linear', '3.6': 'linear', '4.4': 'linear', '4.5a': 'linear', '4.5b': 'linear', '4.6': 'linear' } as Readonly<Record<string, number | 'linear'>>,
    vi: 'Chưa thấy văn bản nêu ngưỡng đạt đủ điểm của 1.3, 1.4, 3.2, 3.6, 4.4, 4.5 và 4.6: tính điểm theo đúng tỷ lệ, đủ điểm khi đạt 100 %.',
    en: 'No text read so far gives the rate that earns the full points of 1.3, 1.4, 3.2, 3.6, 4.4, 4.5 and 4.6: points follow the rate, full at 100 %.',
    source: `${PORTAL}, tuyến tính khi không nêu ngưỡng (domain §17.1)`,
  },
  digitisedOf: {
    value: { '4.1': 'resultDue', '4.2': 'finished' } as Readonly<Record<'4.1' | '4.2', 'resultDue' | 'finished' | 'ended'>>,
    vi: 'Mẫu số của 4.1, 4.2 là hồ sơ xong trong kỳ và có kết quả (4.1: của thủ tục phải trả giấy); hồ sơ từ chối, rút, dừng không tính.',
    en: 'The denominators of 4.1 and 4.2 are dossiers that ended in the period with a result (4.1: of procedures that return a paper); what was refused, withdrawn or discontinued is not counted.',
    source: `${PORTAL}, 4.1, 4.2 chỉ nói “hồ sơ”; chọn hồ sơ nào là cách hiểu của hệ thống`,
  },
  onlineSplit: {
    value: { offered: 2, used: 4, filed: 6 },
    vi: 'Cách chia 12 điểm của nhóm dịch vụ trực tuyến (2/4/6) chưa được công bố chính thức.',
    en: 'How the 12 points of online services are split (2/4/6) is not officially published.',
    source: 'Giả thuyết từng ghi trong tài liệu của đơn vị vận hành, chưa được xác nhận (domain §1.3)',
  },
  publishedComponents: {
    value: ['1.1', '1.2', '1.3', '1.4', '2.1', '3.1', '3.2', '3.3', '3.5', '3.6', '4.1', '4.2', '4.3', '5.2', '5.3', '5.4'] as readonly string[],
    vi: 'Mười sáu chỉ số thành phần được công bố là những chỉ số có chấm điểm nêu ở đây.',
    en: 'The sixteen published component indicators are the scored ones named here.',
    source: 'Kế hoạch 276/QĐ-UBND IV.2 nói 16; danh sách là cách đếm của hệ thống',
  },
  bands: {
    value: { excellent: 90, good: 80, fair: 70, average: 50 },
    vi: 'Xếp loại theo tổng điểm: từ 90 xuất sắc, từ 80 tốt, từ 70 khá, từ 50 trung bình, dưới nữa là yếu.',
    en: 'Bands by total: excellent from 90, good from 80, fair from 70, average from 50, weak below.',
    source: 'Theo hiểu biết chung; văn bản quy định mức xếp loại chưa được đọc (domain §1.2)',
  },
  nineIndexMarks: {
    value: 'scaled' as 'scaled' | 'as-written',
    vi: 'Chín chỉ số một cửa: khi thiếu chỉ số, các mức 15/12/9/6 trên 18 điểm (đơn vị) và 5/3,5 trên 10 điểm (công chức) được quy theo tỷ lệ của phần có dữ liệu.',
    en: 'Nine one-stop indices: where some have no data, the marks of 15/12/9/6 of 18 points (units) and 5/3.5 of 10 (officials) are scaled to those that have.',
    source: 'TT 01/2018/TT-VPCP Đ15 bỏ chỉ số không có dữ liệu, không nói các mức thay đổi ra sao',
  },
  bandFromCountedPoints: {
    value: 50,
    vi: 'Khi còn thành phần chưa tính được: xếp loại tạm trên phần điểm tính được, luôn nói rõ là tạm; chưa tính được 50 điểm thì không xếp loại.',
    en: 'While components cannot be counted: a provisional band on the points that can, always said to be so; no band below 50 points that can be counted.',
    source: 'Chưa tìm thấy quy tắc chính thức về quy đổi (domain §1.6)',
  },
} as const satisfies Readonly<Record<string, Parameter<unknown>>>
