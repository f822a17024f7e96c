// Domain §1.2-1.3: what no published text settles. Each has a name, the value we count with, and where it comes from.
type Parameter<T> = { readonly value: T; readonly vi: string; readonly en: string; readonly source: string }

const PORTAL = 'Tài liệu công thức của đơn vị vận hành (domain §1.3)'

export const PARAMETERS = {
  onlineNeedsElectronicResult: {
    value: true as boolean,
    vi: 'Hồ sơ trực tuyến đã xong chỉ tính là trực tuyến khi có tệp kết quả (nếu thủ tục trả giấy); hồ sơ chưa xong thì tính.',
    en: 'A finished online dossier counts as online only with a result file (where the procedure returns a paper); an open one counts.',
    source: `${PORTAL}, 3.3; phần hồ sơ chưa xong là cách hiểu của hệ thống`,
  },
  secondSupplementIsLate: {
    value: true as boolean,
    vi: 'Yêu cầu bổ sung lần thứ hai làm hồ sơ thành quá hạn.',
    en: 'A second supplement request makes a dossier late.',
    source: `${PORTAL}, 2.1`,
  },
  pauseStopsIndexClock: {
    value: true as boolean,
    vi: 'Khi đang chờ người nộp (bổ sung, nghĩa vụ tài chính, tạm dừng), hồ sơ được xét tại lúc đồng hồ dừng.',
    en: 'While it waits for the applicant, a dossier is judged by the moment its clock stopped.',
    source: `${PORTAL}, 2.1 nói về bổ sung; nghĩa vụ tài chính và tạm dừng là cách hiểu của hệ thống`,
  },
  feedbackCountsFrom: {
    value: 'reception' as const,
    vi: 'Phản ánh, kiến nghị được tính từ ngày tiếp nhận: chưa trả lời là chưa đúng hạn; “không thuộc thẩm quyền”, “trùng” và “không tiếp nhận” không tính.',
    en: 'Feedback counts from the day it came: unanswered is not in time; what is not ours, a duplicate or not accepted does not count.',
    source: `${PORTAL}, 5.2; phần chưa trả lời là cách hiểu của hệ thống`,
  },
  storeCounts: {
    value: 'components' as const,
    vi: 'Chỉ số 4.4 tính hồ sơ có giấy tờ lấy từ kho của người nộp tại tỉnh; kết quả đồng bộ lên kho của Cổng DVCQG chưa tính vì chưa có nguồn xác nhận.',
    en: 'Component 4.4 counts dossiers with a paper from the applicant’s store in the province; results put into the national store are not counted, as nothing confirms them.',
    source: `${PORTAL}, 4.4; phần kho của tỉnh là cách hiểu của hệ thống`,
  },
  announcementDays: { value: { unit: 'calendar' as 'calendar' | 'working', province: 5, shortened: 3 }, vi: 'Công bố trước ngày văn bản có hiệu lực ít nhất 5 ngày (ngày lịch); rút gọn: trong 3 ngày từ ngày ban hành.', en: 'Announced at least 5 calendar days before the text takes effect; shortened: within 3 days of promulgation.', source: 'NĐ 63/2010 Đ15; tài liệu công thức ghi ngày làm việc' },
  publicationDays: { value: { unit: 'working' as const, province: 5, shortened: 2 }, vi: 'Công khai trong 5 ngày làm việc kể từ quyết định công bố (rút gọn: 2).', en: 'Made public within 5 working days of the decision (shortened: 2).', source: 'NĐ 63/2010 Đ24.2' },
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
  bandFromCountedPoints: {
    value: 50,
    vi: 'Khi còn thành phần chưa tính được: xếp loại tạm trên phần điểm tính được, luôn nói rõ là tạm; chưa tính được 50 điểm thì không xếp loại.',
    en: 'While components cannot be counted: a provisional band on the points that can, always said to be so; no band below 50 points that can be counted.',
    source: 'Chưa tìm thấy quy tắc chính thức về quy đổi (domain §1.6)',
  },
} as const satisfies Readonly<Record<string, Parameter<unknown>>>

export type ParameterName = keyof typeof PARAMETERS
