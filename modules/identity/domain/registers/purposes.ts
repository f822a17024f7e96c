// NĐ 13/2023 Đ3.3-3.4 and Luật 91/2025: only for a named purpose, only what that purpose needs; each purpose says on what law it rests.
import type { AskedResults, BusinessRegistration, RegisteredEnterprise, RegisteredPerson, RegisterName } from './register.ts'

export type PersonFact = keyof RegisteredPerson
export type EnterpriseFact = keyof RegisteredEnterprise

export type LookUpPurpose = 'fill-form' | 'check-residence' | 'check-kinship' | 'check-marriage' | 'check-enterprise' | 'follow-registration' | 'find-results' | 'take-result'

type Words = { readonly vi: string; readonly en: string }
export type PurposeRule = {
  readonly register: RegisterName
  readonly words: Words
  /** Stands in the journal unless the caller names a closer one. */
  readonly legalBasis: string
  /** Everything else the register sends is dropped before anybody sees it. */
  readonly facts: readonly (PersonFact | EnterpriseFact | keyof AskedResults | keyof BusinessRegistration | 'registrations')[]
  /** What changes from hour to hour is asked anew each time. */
  readonly keptNever?: true
}

const WHO: readonly PersonFact[] = ['personalIdNumber', 'fullName', 'bornOn']

export const PURPOSES: Readonly<Record<LookUpPurpose, PurposeRule>> = {
  'fill-form': {
    register: 'population',
    words: { vi: 'điền sẵn hồ sơ, không hỏi lại điều Nhà nước đã biết', en: 'fill in a dossier with what the state knows already' },
    legalBasis: 'NĐ 45/2020/NĐ-CP Điều 4; NĐ 42/2022/NĐ-CP Điều 15',
    facts: [...WHO, 'gender', 'ethnicity', 'nationality', 'residence', 'currentAddress'],
  },
  'check-residence': {
    register: 'population',
    words: { vi: 'xác định nơi cư trú thay cho giấy tờ chứng minh', en: 'establish the residence in place of a paper' },
    legalBasis: 'NĐ 104/2022/NĐ-CP Điều 14; Luật Cư trú 2020 Điều 38',
    facts: [...WHO, 'residence', 'currentAddress', 'householdHead'],
  },
  'check-kinship': {
    register: 'population',
    words: { vi: 'xác định quan hệ cha, mẹ, con, vợ, chồng thay cho giấy tờ chứng minh', en: 'establish kinship in place of a paper' },
    legalBasis: 'Luật Căn cước 2023 Điều 9, Điều 10; NĐ 104/2022/NĐ-CP Điều 14',
    facts: [...WHO, 'father', 'mother', 'spouse', 'householdHead'],
  },
  'check-marriage': {
    register: 'population',
    words: { vi: 'xác định tình trạng hôn nhân thay cho giấy xác nhận', en: 'establish the marital status in place of a certificate' },
    legalBasis: 'Luật Căn cước 2023 Điều 9; NĐ 104/2022/NĐ-CP Điều 14',
    facts: [...WHO, 'maritalStatus', 'spouse'],
  },
  'check-enterprise': {
    register: 'business',
    words: { vi: 'xác định doanh nghiệp và người đại diện theo pháp luật', en: 'establish the enterprise and who represents it by law' },
    legalBasis: 'Luật Doanh nghiệp 2020 Điều 8, Điều 33; NĐ 45/2020/NĐ-CP Điều 4',
    facts: ['registrationNumber', 'name', 'form', 'status', 'address', 'foundedOn', 'representatives'],
  },
  'follow-registration': {
    register: 'business',
    words: { vi: 'xem hồ sơ đăng ký doanh nghiệp đến đâu để trả lời người dân', en: 'see how far a dossier of business registration is, to answer people' },
    legalBasis: 'Luật Doanh nghiệp 2020 Điều 26, Điều 33; NĐ 61/2018/NĐ-CP Điều 4',
    facts: ['receiptNumber', 'state', 'kind', 'enterpriseName', 'registrationNumber', 'receivedOn', 'promisedOn', 'supplementedOn', 'approvedOn', 'registrations'],
    keptNever: true,
  },
  'find-results': {
    register: 'personal-store',
    words: { vi: 'tìm kết quả đã cấp thay cho giấy tờ phải nộp', en: 'find results issued before in place of papers' },
    legalBasis: 'NĐ 45/2020/NĐ-CP Điều 11, Điều 16',
    facts: ['results', 'codes'],
  },
  // The file goes into the dossier; nothing of it stays with the answer.
  'take-result': {
    register: 'personal-store',
    words: { vi: 'lấy kết quả đã cấp vào hồ sơ', en: 'take a result issued before into the dossier' },
    legalBasis: 'NĐ 45/2020/NĐ-CP Điều 11, Điều 16',
    facts: [],
  },
}

/** Only what the purpose needs. */
export const factsFor = <T extends object>(purpose: LookUpPurpose, value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([fact]) => (PURPOSES[purpose].facts as readonly string[]).includes(fact))) as Partial<T>
