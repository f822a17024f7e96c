// Domain §1.2-1.3, §9, §16: how the product understands what no published text settles, where it counts in one way alone: there is nothing to choose, so no value, and the page says it.
export type Reading = { readonly vi: string; readonly en: string; readonly source: string }

export const PORTAL = 'Tài liệu công thức của đơn vị vận hành (domain §1.3)'

export const READINGS = {
  feedbackSupplement: {
    vi: 'Chỉ số 5.2: yêu cầu người gửi bổ sung phải trong 5 ngày làm việc; lần bổ sung đầu tiên thì thời hạn tính lại từ đầu, các lần sau chỉ cộng lại thời gian đã chờ, nhưng hạn đã lỡ trước khi yêu cầu (kể cả hạn phân loại) vẫn là lỡ. Chỉ chuyển đơn vị khác (hoặc phản ánh lại) mới xóa.',
    en: 'Component 5.2: the sender is asked for more within 5 working days; the first reply begins the limits anew, later ones give back the time waited, yet what was missed before asking (classifying too) stays missed. Only passing on to another unit (or raising it again) clears it.',
    source: `${PORTAL}, 5.2 (tính lại từ lần chuyển cuối); tính lại sau bổ sung là cách hiểu của hệ thống`,
  },
  storeCounts: {
    vi: 'Chỉ số 4.4 tính hồ sơ có giấy tờ lấy từ kho của người nộp tại tỉnh; kết quả đồng bộ lên kho của Cổng DVCQG chưa tính vì chưa có nguồn xác nhận.',
    en: 'Component 4.4 counts dossiers with a paper from the applicant’s store in the province; results put into the national store are not counted, as nothing confirms them.',
    source: `${PORTAL}, 4.4; phần kho của tỉnh là cách hiểu của hệ thống`,
  },
  reportMissing: {
    vi: 'Khi Cổng DVCQG chưa nói gì về kỳ này, 1.4 để “chưa tính được”: không lấy báo cáo năm trước chia 12 hay chia 4, cũng không cho 0 điểm.',
    en: 'While the national portal says nothing of a period, 1.4 is “not counted yet”: neither last year’s report divided by 12 or 4, nor nought.',
    source: `${PORTAL}, 1.4 (báo cáo năm trước ÷ 12, ÷ 4; không có thì 0); để trống là cách hiểu của hệ thống`,
  },
  payableOnline: {
    vi: 'Thủ tục có phí được coi là thanh toán trực tuyến được (3.5a) khi nộp được qua mạng; không xét từng đơn vị đã có tài khoản thu hay chưa.',
    en: 'A procedure with a levy counts as payable online (3.5a) when it can be filed online; whether each unit has a collecting account is not asked.',
    source: 'Cách hiểu của hệ thống; tài liệu công thức nói “được cung cấp thanh toán trên Cổng DVCQG”',
  },
  paidOnlineOf: {
    vi: 'Mẫu số của 3.5b là mọi thủ tục có phí, lệ phí, dù kỳ này có hồ sơ hay không.',
    en: 'The denominator of 3.5b is every procedure with a levy, with dossiers in the period or without.',
    source: `${PORTAL}, 3.5b còn ghi “và có hồ sơ”; cách hiểu của hệ thống`,
  },
  leviesInWords: {
    vi: 'Thủ tục chỉ được coi là có phí, lệ phí (3.5a, 3.5b) khi mức thu ghi bằng số lớn hơn 0; mức thu chỉ ghi bằng lời thì không tính.',
    en: 'A procedure has a levy (3.5a, 3.5b) when an amount above 0 is given; a levy told in words alone is not counted.',
    source: 'Cách hiểu của hệ thống; nhiều thủ tục trong CSDL quốc gia chỉ ghi mức thu bằng lời',
  },
  meanHours: {
    vi: 'Chỉ số 2.2 tính giờ theo đồng hồ, cả đêm và ngày nghỉ, trừ thời gian chờ người nộp; không đổi sang giờ làm việc.',
    en: 'Component 2.2 counts hours by the clock, nights and days off included, without waiting for the applicant; it is not turned into working hours.',
    source: `${PORTAL}, 2.2 lấy đơn vị (ngày, ngày làm việc, giờ) của từng thủ tục; cách đếm là của hệ thống`,
  },
  whollyOnline: {
    vi: '“Nộp trực tuyến toàn trình” là hồ sơ nộp trực tuyến của thủ tục có dịch vụ toàn trình, có kết quả điện tử nếu thủ tục trả giấy; kết quả chỉ gửi qua bưu chính chưa được tính.',
    en: '“Wholly online” is an online dossier of a procedure with the full service, with an electronic result where one is returned; a result sent by post alone does not count yet.',
    source: 'Kế hoạch 276/QĐ-UBND III.4g; công thức của 70 % không được công bố (domain §16)',
  },
  oneStopListed: {
    vi: 'Thủ tục được coi là tiếp nhận tại Bộ phận Một cửa khi danh mục đang niêm yết tại một Bộ phận Một cửa của mỗi cấp giải quyết có tên thủ tục đó.',
    en: 'A procedure counts as received at the one-stop when the list that hangs at a one-stop place of each of its levels names it.',
    source: 'Kế hoạch 276/QĐ-UBND III.2a; TT 01/2018/TT-VPCP Đ3-5; lấy bảng niêm yết làm nguồn là cách hiểu của hệ thống',
  },
  onTheSpot: {
    vi: 'Chỉ số một cửa số 5: “thẩm định, phê duyệt tại chỗ” là thủ tục có hồ sơ trong kỳ được tiếp nhận và trả kết quả ngay; mẫu số là số thủ tục phát sinh hồ sơ.',
    en: 'Index 5: “appraised and approved on the spot” is a procedure with a dossier of the period received and answered in one sitting; of the procedures with dossiers.',
    source: 'TT 01/2018/TT-VPCP Đ13.5; NĐ 61/2018 Đ17.4; cách đo là của hệ thống',
  },
  agencyTime: {
    vi: 'Chỉ số một cửa số 2: mỗi cơ quan được xét theo các bước có hạn riêng của mình (kể cả cơ quan được lấy ý kiến), không tính bước tiếp nhận và trả kết quả; tính khi hồ sơ xong.',
    en: 'Index 2: each agency is judged by its own dated steps (agencies asked too), without reception and return; counted once the dossier ended.',
    source: 'TT 01/2018/TT-VPCP Đ13.2; chọn bước nào là cách hiểu của hệ thống',
  },
  publicity: {
    vi: 'Chỉ số một cửa số 6: niêm yết đúng khi mọi thủ tục có trên bảng đúng bản hiện hành; điện tử đúng khi mọi thủ tục công khai đủ phần và đúng hạn.',
    en: 'Index 6: the board is right when every procedure hangs there in its version in force; the web is right when all are public with every part and in time.',
    source: 'TT 01/2018/TT-VPCP Đ13.6; NĐ 63/2010 Đ17, Đ24.2; cách đo là của hệ thống',
  },
} as const satisfies Readonly<Record<string, Reading>>
