import { OUTSIDE, type AddressField, type FormText, type Option, type PersonField, type Question, type RegisterFact, type Source } from './form-definition.ts'
import type { PersonPart } from './person-part.ts'

type Word = { readonly label: FormText; readonly hint?: FormText }

const WORDS: Readonly<Record<PersonPart, Word>> = {
  fullName: { label: { vi: 'Họ, chữ đệm và tên', en: 'Full name' } },
  personalIdNumber: { label: { vi: 'Số định danh cá nhân', en: 'Personal identification number' }, hint: { vi: '12 chữ số, in trên thẻ căn cước', en: '12 digits, printed on the identity card' } },
  bornOn: { label: { vi: 'Ngày sinh', en: 'Date of birth' } },
  sex: { label: { vi: 'Giới tính', en: 'Sex' } },
  ethnicity: { label: { vi: 'Dân tộc', en: 'Ethnic group' } },
  nationality: { label: { vi: 'Quốc tịch', en: 'Nationality' } },
  identityPaper: {
    label: { vi: 'Giấy tờ tuỳ thân', en: 'Identity paper' },
    hint: { vi: 'Loại giấy tờ, số, cơ quan cấp, ngày cấp', en: 'Kind, number, issuing authority, date of issue' },
  },
  phone: { label: { vi: 'Số điện thoại', en: 'Telephone number' } },
}

const SEXES: readonly Option[] = [
  { value: 'male', label: { vi: 'Nam', en: 'Male' } },
  { value: 'female', label: { vi: 'Nữ', en: 'Female' } },
]

export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

/** Two persons on one page: what is missing names whose it is. */
const missingOf = (whose: FormText, part: FormText, verb: FormText): { readonly missing: FormText } => ({
  missing: { vi: `${whose.vi}: hãy ${verb.vi} ${lowerFirst(part.vi)}.`, en: `${whose.en}: ${verb.en} the ${lowerFirst(part.en)}.` },
})

const ENTER: FormText = { vi: 'nhập', en: 'enter' }
const CHOOSE: FormText = { vi: 'chọn', en: 'choose' }

const FACTS: Readonly<Partial<Record<PersonPart, RegisterFact>>> = { fullName: 'fullName', personalIdNumber: 'personalIdNumber', bornOn: 'bornOn', phone: 'phone', sex: 'sex', ethnicity: 'ethnicity', nationality: 'nationality' }

const sourceOfPart = (source: Source | undefined, part: PersonPart): { readonly source?: Source } => {
  if (source === undefined || source.from !== 'register') return source ? { source } : {}
  const fact = FACTS[part]
  return fact ? { source: { from: 'register', fact } } : {}
}

export const DEFAULT_PERSON_PARTS: readonly PersonPart[] = ['fullName', 'personalIdNumber', 'bornOn']

type Must = Pick<Question, 'required' | 'requiredIf'>

const mustOf = ({ required, requiredIf }: Must): Must => ({ required: required ?? false, ...(requiredIf ? { requiredIf } : {}) })

const questionOfPart = (field: PersonField, part: PersonPart): Question => {
  const optional = field.optionalParts?.includes(part) === true
  const asked = {
    id: `${field.id}.${part}`,
    ...WORDS[part],
    ...(optional ? { required: false } : mustOf(field)),
    ...sourceOfPart(field.source, part),
    messages: missingOf(field.label, WORDS[part].label, part === 'sex' ? CHOOSE : ENTER),
  }
  switch (part) {
    case 'fullName':
      return { ...asked, kind: 'text', format: 'person-name', maxLength: 120 }
    case 'personalIdNumber':
      return { ...asked, kind: 'text', format: 'personal-id-number' }
    case 'phone':
      return { ...asked, kind: 'text', format: 'phone' }
    case 'bornOn':
      return { ...asked, kind: 'date', past: true, ...(field.partialBirth === true ? { partial: true } : {}) }
    case 'sex':
      return { ...asked, kind: 'choice', options: SEXES }
    default:
      return { ...asked, kind: 'text', maxLength: part === 'identityPaper' ? 250 : 60 }
  }
}

const AREA: FormText = { vi: 'Xã, phường, đặc khu', en: 'Commune, ward or special zone' }
const STREET: FormText = { vi: 'Số nhà, đường, thôn, tổ dân phố', en: 'House number, street, village' }
const ELSEWHERE: FormText = { vi: 'Xã, tỉnh (thành phố), quốc gia', en: 'Commune, province (city), country' }

const questionsOfAddress = (field: AddressField): readonly Question[] => {
  const id = (part: string): string => `${field.id}.${part}`
  const outside = { answer: id('area'), is: OUTSIDE } as const
  const source = field.source ? { source: field.source } : {}
  const must = mustOf(field)
  return [
    { ...must, ...source, kind: 'area', id: id('area'), label: AREA, ...(field.lists ? { lists: field.lists } : {}), messages: missingOf(field.label, AREA, CHOOSE) },
    {
      ...(field.streetOptional === true ? { required: false } : must),
      ...source,
      kind: 'text',
      id: id('street'),
      label: STREET,
      maxLength: 200,
      messages: missingOf(field.label, STREET, ENTER),
    },
    { ...source, kind: 'text', id: id('outsideArea'), label: ELSEWHERE, required: true, maxLength: 200, showIf: outside, messages: missingOf(field.label, ELSEWHERE, ENTER) },
  ]
}

/** The questions a person or an address asks; whether they are shown is settled by the field that holds them. */
export const layOpen = (field: PersonField | AddressField): readonly Question[] =>
  field.kind === 'person' ? (field.parts ?? DEFAULT_PERSON_PARTS).map((part) => questionOfPart(field, part)) : questionsOfAddress(field)
