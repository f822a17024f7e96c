import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { FormAnswers } from '../domain/form-definition.ts'
import type { JudgeContext } from '../domain/judge-answer.ts'

/** Invented communes: two in force, one of the list that ended. */
export const FORM_CONTEXT: JudgeContext = {
  today: '2025-08-12' as PlainDate,
  areaNames: new Map([['99001', 'Phường Thử, Tỉnh Mẫu'], ['99002', 'Xã Nghiệm, Tỉnh Mẫu'], ['old:98001', 'Xã Cũ, Huyện Thử, Tỉnh Mẫu']]),
}

const person = (id: string, [name, number, born]: readonly [name: string, number: string, born: string]): FormAnswers => ({ [`${id}.fullName`]: name, [`${id}.personalIdNumber`]: number, [`${id}.bornOn`]: born })
const people = (id: string, who: readonly [name: string, number: string, born: string]): FormAnswers => ({ ...person(id, who), [`${id}.ethnicity`]: 'Kinh', [`${id}.nationality`]: 'Việt Nam' })
const address = (id: string, area = '99001'): FormAnswers => ({ [`${id}.area`]: area, [`${id}.street`]: 'Số 1, đường Mẫu' })

/** Invented people, each form filled in whole and right. */
export const FILLED: Readonly<Record<string, FormAnswers>> = {
  'birth-registration-v1': {
    childName: 'Nguyễn Minh Thử', bornOn: '20/7/2025', bornWhere: 'clinic', clinic: 'Trạm y tế phường Thử', 'birthPlace.area': '99001', sex: 'female', ethnicity: 'Kinh', nationality: 'Việt Nam', homeland: 'Xã Nghiệm, Tỉnh Mẫu',
    parentsDeclared: 'both', fatherBy: 'marriage', ...people('father', ['Nguyễn Văn Mẫu', '044090000001', '1990']), ...address('fatherResidence'), ...people('mother', ['Trần Thị Thử', '044192000002', '3/2/1992']), ...address('motherResidence'),
    ...person('requester', ['Nguyễn Văn Mẫu', '044090000001', '5/5/1990']), 'requester.identityPaper': 'Căn cước số 044090000001, cấp ngày 1/2/2024', ...address('residence'), relation: 'father', copyCount: '2', affirmed: 'yes',
  },
  'marriage-registration-v1': {
    ...people('bride', ['Lê Thị Thử', '044195000003', '14/8/1995']), ...address('brideResidence'), brideTimes: '1', brideStatus: 'single',
    ...people('groom', ['Phạm Văn Mẫu', '044090000004', '1/3/1990']), ...address('groomResidence', '99002'), groomTimes: '2', groomStatus: 'divorced', groomEnded: 'Quyết định số 12/2020/QĐST-HNGĐ',
    kinship: 'none', affirmed: 'yes',
  },
  'parent-child-recognition-v1': {
    kind: 'child', childIs: 'minor', dispute: 'no', evidence: 'witnesses', 'witnesses.0.name': 'Hoàng Văn Một', 'witnesses.0.idNumber': '044070000011', 'witnesses.1.name': 'Hoàng Thị Hai', 'witnesses.1.idNumber': '044170000012',
    ...people('recognised', ['Đỗ Minh Con', '044220000005', '2/9/2020']), 'recognised.sex': 'male', ...address('recognisedResidence'),
    ...people('recogniser', ['Đỗ Văn Cha', '044088000006', '1988']), 'recogniser.sex': 'male', ...address('recogniserResidence'),
    ...person('requester', ['Đỗ Văn Cha', '044088000006', '9/9/1988']), ...address('residence'), relation: 'self', otherParent: 'agrees', otherParentName: 'Vũ Thị Mẹ', affirmed: 'yes',
  },
  'civil-status-extract-copy-v2': {
    ...person('requester', ['Nguyễn Thị Thử', '044190000007', '3/2/1990']), ...address('residence'), relation: 'child', event: 'birth',
    'subject.fullName': 'Trần Văn Mẫu', 'subject.bornOn': '1961', 'subject.sex': 'male', 'subject.nationality': 'Việt Nam', ...address('subjectResidence'),
    'registeredIn.area': 'old:98001', registeredOn: '5/1962', copyCount: '3', affirmed: 'yes',
  },
  'permanent-residence-v2': {
    ...person('mover', ['Võ Thị Thuê', '044193000008', '1/1/1993']), 'mover.sex': 'female', phone: '0900000001', email: 'thue@example.vn',
    reason: 'rent', ...address('newHome'), isHead: 'no', 'head.fullName': 'Bùi Văn Chủ', 'head.personalIdNumber': '044075000009', headRelation: 'Người ở nhờ', restricted: 'none',
    homeProof: 'paper', homePaper: 'Hợp đồng thuê nhà số 5, ngày 2/7/2025', contractCertified: 'yes', floorArea: '45', areaProof: 'commune', ownerConsent: 'vneid', 'owner.fullName': 'Bùi Văn Chủ', 'owner.personalIdNumber': '044075000009',
    'members.0.name': 'Võ Minh Nhỏ', 'members.0.bornOn': '3/3/2018', 'members.0.sex': 'male', 'members.0.idNumber': '044218000010', 'members.0.relation': 'Người ở nhờ',
    minor: 'yes', parentConsent: 'form', 'guardian.fullName': 'Võ Thị Thuê', 'guardian.personalIdNumber': '044193000008', affirmed: 'yes',
  },
  'permanent-residence-v3': {
    ...person('mover', ['Võ Thị Thuê', '044193000008', '1/1/1993']), 'mover.sex': 'female', phone: '0900000001', email: 'thue@example.vn',
    reason: 'rent', ...address('newHome'), isHead: 'no', 'head.fullName': 'Bùi Văn Chủ', 'head.personalIdNumber': '044075000009', headRelation: 'Người ở nhờ', restricted: 'none',
    homeProof: 'paper', homePaper: 'Hợp đồng thuê nhà số 5, ngày 2/7/2025', contractCertified: 'yes', floorArea: '45', areaProof: 'commune', ownerConsent: 'paper', ownerConsentScan: '01900000-0000-7000-8000-000000000001 dong-y.pdf',
    'members.0.name': 'Võ Minh Nhỏ', 'members.0.bornOn': '3/3/2018', 'members.0.sex': 'male', 'members.0.idNumber': '044218000010', 'members.0.relation': 'Người ở nhờ',
    minor: 'yes', parentConsent: 'form', 'guardian.fullName': 'Võ Thị Thuê', 'guardian.personalIdNumber': '044193000008', affirmed: 'yes',
  },
  'household-business-v3': {
    name: 'Hộ kinh doanh Bún Thử', ...address('office'), officePhone: '0900000002', fixedPlace: 'yes',
    'trades.0.name': 'Nhà hàng và các dịch vụ ăn uống phục vụ lưu động', 'trades.0.code': '5610', 'trades.0.main': 'yes', 'trades.1.name': 'Bán lẻ đồ uống', 'trades.1.main': 'no', forbidden: 'no', capital: '150.000.000',
    taxAddressSame: 'same', workers: '3', vat: 'lump', ...person('owner', ['Ngô Thị Quán', '044185000013', '6/6/1985']), 'owner.sex': 'female', ownerPhone: '0900000003', barred: 'no',
    founder: 'family', 'members.0.name': 'Ngô Thị Quán', 'members.0.bornOn': '6/6/1985', 'members.0.sex': 'female', 'members.0.idNumber': '044185000013',
    'members.1.name': 'Đinh Văn Phụ', 'members.1.bornOn': '7/7/1983', 'members.1.sex': 'male', 'members.1.idNumber': '044083000014', otherBusiness: 'no', affirmed: 'yes',
  },
  'secured-land-registration-v2': {
    requester: 'grantor', requesterName: 'Lý Văn Vay', contactName: 'Lý Văn Vay', contactPhone: '0900000004', contactFax: '02320000001', contract: 'Hợp đồng thế chấp quyền sử dụng đất', contractNumber: '15/2025/HĐTC', effectiveOn: '1/8/2025',
    grantorName: 'Lý Văn Vay', ...address('grantorAddress'), grantorPaper: 'citizen', grantorIdNumber: '044080000015', grantorIssuedBy: 'Bộ Công an', grantorIssuedOn: '2/2/2024', feeFree: 'no', grantorPhone: '0900000004',
    securedName: 'Quỹ tín dụng nhân dân Thử', ...address('securedAddress'), securedPaper: 'tax', securedTaxCode: '0100000001', securedIssuedBy: 'Chi cục Thuế Mẫu', securedIssuedOn: '3/3/2010', securedPhone: '0900000005',
    assets: 'land,future', parcel: '12', sheet: '7', landUse: 'Đất ở', landTerm: 'Lâu dài', 'parcelAddress.area': 'old:98001', 'parcelAddress.street': 'Thôn Mẫu',
    landCertTitle: 'Giấy chứng nhận quyền sử dụng đất', landCertSerial: 'AB 123456', landCertBook: 'CH 00012', landCertBy: 'Ủy ban nhân dân huyện Thử', landCertOn: '4/4/2015',
    futureUser: 'no', futureApartParcel: '15', futureApartSheet: '7', futureApartWords: 'Căn hộ số 8, tầng 3, Nhà chung cư Mẫu',
    'papers.0.name': 'Hợp đồng thế chấp', 'papers.0.sheets': '1', resultWay: 'other', resultOther: 'Giao cho người được uỷ quyền', affirmed: 'yes',
  },
  'exit-entry-permit-v1': {
    fullName: 'Somsak Thử', sex: 'male', bornOn: '1975', birthPlace: 'Savannakhet', ...address('address'), phone: '0900000006', formerNationality: 'Không',
    request: 'reissue', card: 'A12345', cardBy: 'Công an tỉnh Mẫu', cardOn: '5/5/2018', purpose: 'Thăm thân', reissueReason: 'lost', lossReport: 'Đơn ngày 1/8/2025 gửi Công an phường Thử', affirmed: 'yes',
  },
  'building-permit-v1': {
    'owner.fullName': 'Cao Văn Xây', 'owner.personalIdNumber': '044082000016', 'owner.phone': '0900000007', ...address('ownerAddress'),
    parcel: '34, tờ bản đồ 5', plotArea: '120', ...address('siteAddress'), certificate: 'CD 654321, ngày 2/2/2020', landUse: 'residential',
    designedBy: 'organisation', designer: 'Công ty Thiết kế Mẫu', designerCertificate: 'HAN-00012345', reviewed: 'no',
    grade: 'III', groundArea: '80', 'floors.0.kind': 'ground', 'floors.0.area': '80', 'floors.1.kind': 'upper', 'floors.1.area': '85,5', 'floors.2.kind': 'roof', 'floors.2.area': '20', height: '8,5', months: '6', affirmed: 'yes',
  },
  'certified-copies-v1': {
    'papers.0.name': 'Bằng tốt nghiệp đại học', 'papers.0.issuer': 'Trường Đại học Mẫu', 'papers.0.pages': '4', 'papers.0.copies': '3', 'papers.0.state': 'good',
    'papers.1.name': 'Giấy khai sinh', 'papers.1.issuer': 'Ủy ban nhân dân xã Nghiệm', 'papers.1.pages': '1', 'papers.1.copies': '2', 'papers.1.state': 'good',
    ...person('requester', ['Tạ Thị Sao', '044198000017', '8/8/1998']), ...address('residence'), phone: '0900000008', copiesMade: 'yours', affirmed: 'yes',
  },
}
