import type { FormAnswers } from '../domain/form-definition.ts'

/** A form filled in right but for `change`; the question that says so, and how its sentence begins. */
export type WrongAnswer = readonly [form: string, change: FormAnswers, at: string, says: string]

export const WRONG_ANSWERS: readonly WrongAnswer[] = [
  // Luật Hộ tịch Đ16; NĐ 123/2015 Đ4, Đ9
  ['birth-registration-v1', { childName: '' }, 'childName', 'Hãy nhập đầy đủ họ'],
  ['birth-registration-v1', { bornOn: '31/2/2025' }, 'bornOn', 'Hãy nhập ngày có thật'],
  ['birth-registration-v1', { clinic: '' }, 'clinic', 'Hãy nhập tên cơ sở y tế'],
  ['birth-registration-v1', { 'mother.bornOn': '2019' }, 'mother.bornOn', 'Theo hai ngày đã khai, mẹ chưa đủ 12 tuổi'],
  ['birth-registration-v1', { 'father.personalIdNumber': '044192000002' }, 'father.personalIdNumber', 'Số định danh của cha trùng'],
  ['birth-registration-v1', { relation: 'mother' }, 'relation', 'Bạn chọn mình là mẹ'],
  ['birth-registration-v1', { parentsDeclared: 'mother' }, 'relation', 'Bạn là cha nên'],
  ['birth-registration-v1', { parentsDeclared: 'none', relation: 'relative' }, 'parentsDeclared', 'Tờ khai phải có thông tin'],
  ['birth-registration-v1', { affirmed: '' }, 'affirmed', 'Hãy đọc rồi đánh dấu'],
  // Luật Hôn nhân và gia đình Đ5, Đ8
  ['marriage-registration-v1', { 'bride.bornOn': '1/9/2007' }, 'bride.bornOn', 'Bên nữ chưa đủ 18 tuổi'],
  ['marriage-registration-v1', { 'groom.bornOn': '1/9/2006' }, 'groom.bornOn', 'Bên nam chưa đủ 20 tuổi'],
  ['marriage-registration-v1', { brideStatus: 'married' }, 'brideStatus', 'Người đang có vợ, có chồng'],
  ['marriage-registration-v1', { brideTimes: '2' }, 'brideTimes', 'Bên nữ chưa từng kết hôn'],
  ['marriage-registration-v1', { groomTimes: '1' }, 'groomTimes', 'Đã ly hôn hoặc'],
  ['marriage-registration-v1', { groomEnded: '' }, 'groomEnded', 'Hãy nhập bên nam: bản án'],
  ['marriage-registration-v1', { kinship: 'within' }, 'kinship', 'Luật Hôn nhân và gia đình Điều 5'],
  // Luật Hộ tịch Đ25; Luật Hôn nhân và gia đình Đ101
  ['parent-child-recognition-v1', { dispute: 'yes' }, 'dispute', 'Có tranh chấp thì Tòa án'],
  ['parent-child-recognition-v1', { 'witnesses.1.name': '', 'witnesses.1.idNumber': '' }, 'witnesses.1.name', 'Hãy nhập họ, chữ đệm, tên'],
  ['parent-child-recognition-v1', { kind: 'father' }, 'recognised.bornOn', 'Cha, mẹ phải sinh trước con'],
  ['parent-child-recognition-v1', { otherParent: 'refuses' }, 'otherParent', 'Nhận con chưa thành niên'],
  ['parent-child-recognition-v1', { 'requester.personalIdNumber': '044088000099' }, 'relation', 'Bạn chọn mình là người nhận'],
  // Luật Hộ tịch Đ63, Đ64
  ['civil-status-extract-copy-v2', { registeredOn: '1960' }, 'registeredOn', 'Ngày đăng ký không thể trước ngày sinh'],
  ['civil-status-extract-copy-v2', { copyCount: '0' }, 'copyCount', 'Số này phải từ 1'],
  ['civil-status-extract-copy-v2', { 'subject.personalIdNumber': '044190000007' }, 'subject.personalIdNumber', 'Số định danh này là của bạn'],
  // Luật Cư trú Đ20, Đ21, Đ23
  ['permanent-residence-v3', { ownerConsentScan: '' }, 'ownerConsentScan', 'Hãy đính kèm ảnh chụp hoặc bản quét văn bản đồng ý'],
  ['permanent-residence-v2', { 'head.personalIdNumber': '044193000008' }, 'head.personalIdNumber', 'Số định danh của chủ hộ là của bạn'],
  ['permanent-residence-v2', { minor: 'no' }, 'minor', 'Có thành viên chưa đủ 18 tuổi'],
  ['permanent-residence-v2', { 'members.0.idNumber': '044193000008' }, 'members.0.idNumber', 'Số định danh này là của người đăng ký'],
  ['permanent-residence-v2', { 'newHome.area': 'outside', 'newHome.outsideArea': 'Xã Xa, Tỉnh Khác' }, 'newHome.area', 'Hồ sơ này đăng ký thường trú trong tỉnh'],
  // NĐ 168/2025 Đ82, Đ89; TT 68/2025
  ['household-business-v3', { 'trades.1.main': 'yes', 'trades.1.code': '4723' }, 'trades.0.main', 'Hãy đánh dấu đúng một'],
  ['household-business-v3', { 'owner.bornOn': '1/1/2010' }, 'owner.bornOn', 'Chủ hộ kinh doanh phải đủ 18'],
  ['household-business-v3', { capital: '0' }, 'capital', 'Số này phải từ 1'],
  ['household-business-v3', { workers: '1' }, 'workers', 'Tổng số lao động ít hơn'],
  ['household-business-v3', { otherBusiness: 'yes' }, 'otherBusiness', 'Chủ hộ và thành viên không được đồng thời'],
  ['household-business-v3', { 'owner.personalIdNumber': '044185000098' }, 'founder', 'Danh sách thành viên phải có cả chủ hộ'],
  // NĐ 99/2022 Mẫu 01a
  ['secured-land-registration-v2', { assets: '' }, 'assets', 'Hãy chọn ít nhất một loại tài sản'],
  ['secured-land-registration-v2', { effectiveOn: '1/1/2015' }, 'effectiveOn', 'Hợp đồng có hiệu lực trước'],
  ['secured-land-registration-v2', { assets: 'project', projectPaper: 'decision' }, 'decisionTitle', 'Hãy nhập tên quyết định'],
  ['secured-land-registration-v2', { futureUser: 'yes' }, 'futureCertSerial', 'Hãy nhập số phát hành'],
  ['secured-land-registration-v2', { resultWay: 'post' }, 'resultAddress', 'Hãy nhập tên và địa chỉ người nhận'],
  ['secured-land-registration-v2', { securedPaper: 'citizen', securedIdNumber: '044080000015' }, 'securedIdNumber', 'Bên nhận bảo đảm có cùng số định danh'],
  // TT 31/2015/TT-BCA NC14
  ['exit-entry-permit-v1', { lossReport: '' }, 'lossReport', 'Giấy phép bị mất phải kèm đơn báo mất'],
  ['exit-entry-permit-v1', { cardOn: '1/1/1970' }, 'cardOn', 'Ngày cấp thẻ thường trú không thể'],
  ['exit-entry-permit-v1', { photo: 'anh.jpg' }, 'photo', 'Hãy chọn lại tệp'],
  // Luật Xây dựng Đ79, Đ95; NĐ 175/2024
  ['building-permit-v1', { landUse: 'other' }, 'landUse', 'Nhà ở chỉ được xây trên đất ở'],
  ['building-permit-v1', { groundArea: '130' }, 'groundArea', 'Diện tích tầng 1 lớn hơn lô đất'],
  ['building-permit-v1', { designedBy: 'self', 'floors.1.area': '200' }, 'designedBy', 'Nhà từ 250 m² sàn'],
  ['building-permit-v1', { designedBy: 'self', height: '12,5', 'floors.2.kind': 'upper' }, 'designedBy', 'Nhà từ 3 tầng'],
  ['building-permit-v1', { 'floors.0.kind': 'upper' }, 'groundArea', 'Bảng tầng chưa có Tầng 1'],
  // NĐ 23/2015 Đ22
  ['certified-copies-v1', { 'papers.1.state': 'altered' }, 'papers.1.state', 'Bản chính này không được dùng'],
  ['certified-copies-v1', { 'papers.0.copies': '1,5' }, 'papers.0.copies', 'Hãy nhập một số nguyên'],
]
