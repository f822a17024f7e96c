import type { FormField, FormPage, FormText, PersonField, Question } from './form-definition.ts'

const PERSON_WORDS: Readonly<Record<'fullName' | 'personalIdNumber' | 'bornOn', FormText>> = {
  fullName: { vi: 'Họ, chữ đệm và tên', en: 'Full name' },
  personalIdNumber: { vi: 'Số định danh cá nhân', en: 'Personal identification number' },
  bornOn: { vi: 'Ngày sinh', en: 'Date of birth' },
}

const ID_HINT: FormText = { vi: '12 chữ số, in trên thẻ căn cước', en: '12 digits, printed on the identity card' }

type Part = keyof typeof PERSON_WORDS

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

/** Two persons on one page: what is missing names whose it is. */
const missingOf = (whose: FormText, part: Part): { readonly missing: FormText } => ({
  missing: {
    vi: `${whose.vi}: hãy nhập ${lower(PERSON_WORDS[part].vi)}.`,
    en: `${whose.en}: enter the ${lower(PERSON_WORDS[part].en)}.`,
  },
})

/** The three questions of a person field; all share its condition and whether it must be answered. */
const questionsOfPerson = ({ id, label, required = false, showIf }: PersonField): readonly Question[] => {
  const asked = (part: Part) => ({ id: `${id}.${part}`, label: PERSON_WORDS[part], required, messages: missingOf(label, part), ...(showIf ? { showIf } : {}) })
  return [
    { ...asked('fullName'), kind: 'text', format: 'person-name', maxLength: 120 },
    { ...asked('personalIdNumber'), kind: 'text', hint: ID_HINT, format: 'personal-id-number' },
    { ...asked('bornOn'), kind: 'date', past: true },
  ]
}

/** The questions a field asks, none for a note. */
export const questionsOf = (field: FormField): readonly Question[] => {
  if (field.kind === 'person') return questionsOfPerson(field)
  return field.kind === 'note' ? [] : [field]
}

export const questionsOfPage = (page: FormPage): readonly Question[] => page.fields.flatMap(questionsOf)
