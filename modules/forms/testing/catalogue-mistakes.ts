import type { FormAnswers } from '../domain/form-definition.ts'

type Change = { readonly form: string; readonly change: FormAnswers }
/** How a mistake of the catalogue meets the forms: refused at a question, told in a note, impossible by construction, or not theirs. */
export type MetMistake =
  | (Change & { readonly at: string; readonly says: string })
  | (Change & { readonly note: string })
  | (Change & { readonly kept: FormAnswers })
  | (Change & { readonly dropped: string })
  | { readonly because: string }

const RESIDENCE = 'permanent-residence-v2'
const BUSINESS = 'household-business-v3'
const OF_ENTERPRISES = 'private enterprises only; no form here registers one'
const OF_LABOUR_RULES = 'about the text of a company’s labour rules; no form here declares them'

export const CATALOGUE_MISTAKES: Readonly<Record<string, readonly MetMistake[]>> = {
  E_REQUIRED: [{ form: 'building-permit-v1', change: { parcel: '' }, at: 'parcel', says: 'Hãy nhập lô đất' }],
  E_DINH_DANH_12: [
    { form: 'birth-registration-v1', change: { 'mother.personalIdNumber': '04419200000' }, at: 'mother.personalIdNumber', says: 'Số định danh cá nhân gồm đúng 12 chữ số' },
    { form: RESIDENCE, change: { 'members.0.idNumber': '0442180000AB' }, at: 'members.0.idNumber', says: 'Số định danh cá nhân gồm đúng 12 chữ số' },
  ],
  // An address is chosen from the communes in force; a name that is gone cannot be chosen.
  E_TINH_SAP_NHAP: [{ form: BUSINESS, change: { 'office.area': 'old:98001' }, at: 'office.area', says: 'Hãy chọn' }],
  // No question asks for a district; one sent anyway is kept nowhere.
  E_CAP_HUYEN: [{ form: BUSINESS, change: { 'office.district': 'Huyện Thử' }, dropped: 'office.district' }],
  E_KS_CHA_ME: [
    { form: 'birth-registration-v1', change: { parentsDeclared: '' }, at: 'parentsDeclared', says: 'Hãy chọn: tờ khai phải có thông tin của ít nhất cha hoặc mẹ' },
    { form: 'birth-registration-v1', change: { parentsDeclared: 'none', relation: 'relative' }, at: 'parentsDeclared', says: 'Tờ khai phải có thông tin của ít nhất cha hoặc mẹ' },
  ],
  E_NGAY_TUONG_LAI: [{ form: 'birth-registration-v1', change: { bornOn: '1/1/2030' }, at: 'bornOn', says: 'Ngày này chưa tới' }],
  E_MST_10: [{ form: 'secured-land-registration-v2', change: { securedTaxCode: '01000' }, at: 'securedTaxCode', says: 'Mã số doanh nghiệp gồm 10 chữ số' }],
  // The words are worked out from the figures, so they cannot differ.
  E_SO_CHU_LECH: [{ form: BUSINESS, change: { capitalWords: 'một đồng' }, kept: { capitalWords: 'một trăm năm mươi triệu đồng' } }],
  E_GOP_VON_VUOT_TONG: [{ because: 'contributed assets are declared by enterprises; a household business declares its capital in one sum' }],
  // Filed here, the declaration is the form itself: nothing can be filed without it.
  'ERR-TT-01': [{ form: RESIDENCE, change: { 'mover.fullName': '' }, at: 'mover.fullName', says: 'Người đăng ký thường trú: hãy nhập' }],
  'ERR-TT-02': [{ because: 'the newest version in force is the one asked: permanent-residence-v2 (TT 53/2025) from 01/07/2025, -v3 since; proved in seed-forms.test.ts' }],
  'ERR-TT-03': [{ form: RESIDENCE, change: { homePaper: '' }, at: 'homePaper', says: 'Hãy ghi giấy chứng minh chỗ ở hợp pháp' }],
  'ERR-TT-04': [{ form: RESIDENCE, change: { contractCertified: 'no' }, at: 'contractCertified', says: 'Hợp đồng thuê, mượn, ở nhờ phải được công chứng' }],
  'ERR-TT-05': [{ form: RESIDENCE, change: { areaProof: '' }, at: 'areaProof', says: 'Hãy chọn giấy tờ chứng minh đủ diện tích' }],
  'ERR-TT-06': [{ form: RESIDENCE, change: { ownerConsent: 'none' }, at: 'ownerConsent', says: 'Cần ý kiến đồng ý của chủ sở hữu' }],
  'ERR-TT-07': [{ form: RESIDENCE, change: { reason: 'family' }, at: 'kinProof', says: 'Hãy chọn: quan hệ đã có trong cơ sở dữ liệu' }],
  'ERR-TT-08': [{ because: 'whether a person is in the population database is known to that database; whoever signs in through VNeID is in it' }],
  'ERR-TT-09': [{ form: RESIDENCE, change: { birthRegisteredOn: '1/5/2025' }, note: 'lateChild' }],
  'ERR-TT-10': [{ form: RESIDENCE, change: { 'newHome.area': 'old:98001' }, at: 'newHome.area', says: 'Hãy chọn' }],
  'ERR-TT-11': [{ form: RESIDENCE, change: { restricted: 'recovered' }, at: 'restricted', says: 'Luật Cư trú Điều 23' }],
  'ERR-TT-12': [{ because: 'what VNeID proves is filled in and cannot be typed over; the rest is compared with the population database by the officer who receives' }],
  'ERR-DN-01': [{ because: 'names already taken stand in the national business register' }],
  'ERR-DN-02': [{ because: OF_ENTERPRISES }],
  'ERR-DN-03': [{ because: OF_ENTERPRISES }],
  'ERR-DN-04': [{ because: OF_ENTERPRISES }],
  'ERR-DN-05': [{ form: BUSINESS, change: { forbidden: 'yes' }, at: 'forbidden', says: 'Ngành, nghề thuộc danh mục cấm' }],
  'ERR-DN-06': [{ form: BUSINESS, change: { 'trades.0.code': '' }, at: 'trades.0.code', says: 'Ngành chính phải có mã ngành cấp bốn' }],
  'ERR-DN-07': [{ because: 'a household business declares a personal identification number, which does not expire; no paper is asked' }],
  'ERR-DN-08': [{ form: BUSINESS, change: { 'office.street': '' }, at: 'office.street', says: 'Trụ sở của hộ kinh doanh: hãy nhập' }],
  'ERR-DN-09': [{ form: BUSINESS, change: { barred: 'yes' }, at: 'barred', says: 'Người thuộc trường hợp này không được đăng ký' }],
  'ERR-DN-10': [{ because: 'a levy, not an answer: the dossier demands it; and it concerns enterprises only' }],
  'ERR-DN-11': [{ because: 'authorisation is proved at sign-in and by representation, not by an answer' }],
  'ERR-DN-12': [{ because: 'the newest version in force is the one asked; nobody can file an older template online' }],
  ...Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`ERR-NQ-${String(at + 1).padStart(2, '0')}`, [{ because: OF_LABOUR_RULES }]])),
}
