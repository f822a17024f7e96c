import type { FormField, FormPage, FormText, PersonField, Question } from './form-definition.ts'

const PERSON_WORDS: Readonly<Record<'fullName' | 'personalIdNumber' | 'bornOn', FormText>> = {
  fullName: { vi: 'Họ, chữ đệm và tên', en: 'Full name' },
  personalIdNumber: { vi: 'Số định danh cá nhân', en: 'Personal identification number' },
  bornOn: { vi: 'Ngày sinh', en: 'Date of birth' },
}

const ID_HINT: FormText = { vi: '12 chữ số, in trên thẻ căn cước', en: '12 digits, printed on the identity card' }

/** The three questions of a person field; all share its condition and whether it must be answered. */
const questionsOfPerson = ({ id, required = false, showIf }: PersonField): readonly Question[] => {
  const shared = { required, ...(showIf ? { showIf } : {}) }
  return [
    { ...shared, kind: 'text', id: `${id}.fullName`, label: PERSON_WORDS.fullName, format: 'person-name', maxLength: 120 },
    { ...shared, kind: 'text', id: `${id}.personalIdNumber`, label: PERSON_WORDS.personalIdNumber, hint: ID_HINT, format: 'personal-id-number' },
    { ...shared, kind: 'date', id: `${id}.bornOn`, label: PERSON_WORDS.bornOn, past: true },
  ]
}

/** The questions a field asks, none for a note. */
export const questionsOf = (field: FormField): readonly Question[] => {
  if (field.kind === 'person') return questionsOfPerson(field)
  return field.kind === 'note' ? [] : [field]
}

export const questionsOfPage = (page: FormPage): readonly Question[] => page.fields.flatMap(questionsOf)
