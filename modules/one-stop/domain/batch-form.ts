// NĐ 45/2020 article 4: what the list already says of a pupil or a representative is not asked again in the form of each.
import type { BatchRow } from './batch-table.ts'

type Words = { readonly vi: string; readonly en: string }
type Common = Readonly<Record<string, string>>

export type AskedQuestion = {
  readonly id: string
  readonly label: Words
  readonly required: boolean
  readonly options: readonly { readonly value: string; readonly label: Words }[]
  readonly of?: { readonly id: string; readonly label: Words }
}
/** Questions that are answered by whoever brings the list. */
export type RegisterQuestion = { readonly id: string; readonly fact: 'fullName' | 'personalIdNumber' | 'bornOn' | 'phone' | 'email' | 'address' | 'sex' | 'ethnicity' | 'nationality' }
export type BatchFormFacts = { readonly questions: readonly AskedQuestion[]; readonly register: readonly RegisterQuestion[] }

/** Shared answers of the form among the shared fields. */
const PREFIX = 'form.'
/** Which questions each row answers for itself: ids, by commas. */
const BY_ROW = 'rowQuestions'
const PERSON = 'rowPerson'
/** What the list itself tells of the person of a row. */
const KNOWN_PARTS: ReadonlySet<string> = new Set(['fullName', 'personalIdNumber', 'bornOn'])

export const isFilledHere = (common: Common): boolean => common['formBy'] === 'typed'

/** Persons the form asks about who may be the one of the row. */
export const personsIn = ({ questions }: BatchFormFacts): readonly NonNullable<AskedQuestion['of']>[] => [...new Map(questions.flatMap(({ of }) => (of ? [[of.id, of] as const] : []))).values()]

/** Chosen, else the first whom the representative is not. */
export const rowPersonOf = (common: Common, facts: BatchFormFacts): string | undefined => {
  const persons = personsIn(facts)
  const chosen = persons.find(({ id }) => id === common[PERSON])
  const represents = new Set(facts.register.map(({ id }) => id.split('.')[0]))
  return (chosen ?? persons.find(({ id }) => !represents.has(id)) ?? persons[0])?.id
}

const partOf = (id: string): string => id.slice(id.lastIndexOf('.') + 1)

/** Those a row may answer for itself: not what its own columns or the representative say already. */
export const rowQuestionsIn = (common: Common, facts: BatchFormFacts): readonly AskedQuestion[] => {
  const person = rowPersonOf(common, facts)
  const represented = new Set(facts.register.map(({ id }) => id))
  return facts.questions.filter(({ id, of }) => !represented.has(id) && (of === undefined || of.id !== person || !KNOWN_PARTS.has(partOf(id))))
}

/** `Giới tính` of the person of the row; of anybody else with whose it is. */
const labelOf = ({ label, of }: AskedQuestion, person: string | undefined): Words => (of === undefined || of.id === person ? label : { vi: `${label.vi} (${of.label.vi})`, en: `${label.en} (${of.label.en})` })

const chosenOf = (common: Common): ReadonlySet<string> => new Set((common[BY_ROW] ?? '').split(',').filter(Boolean))

/** Columns of the table beside its own. */
export const askedByRow = (common: Common, facts: BatchFormFacts): readonly AskedQuestion[] => {
  if (!isFilledHere(common)) return []
  const [chosen, person] = [chosenOf(common), rowPersonOf(common, facts)]
  return rowQuestionsIn(common, facts).filter(({ id }) => chosen.has(id)).map((question) => ({ ...question, label: labelOf(question, person) }))
}

export const sharedAnswersOf = (common: Common): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(common).flatMap(([field, text]) => (field.startsWith(PREFIX) ? [[field.slice(PREFIX.length), text] as const] : [])))

const representativeOf = (common: Common): Readonly<Record<RegisterQuestion['fact'], string | undefined>> => ({
  fullName: common['submitter.fullName'], personalIdNumber: common['submitter.personalIdNumber'], bornOn: common['submitter.bornOn'], phone: common['phone'], email: common['email'], address: common['street'], sex: undefined, ethnicity: undefined, nationality: undefined,
})

type Row = Pick<BatchRow, 'fullName' | 'personalIdNumber' | 'bornOn' | 'answers'>

/** What is known of the representative, as the form asks it. */
export const knownAnswersOf = (common: Common, { register }: BatchFormFacts): Readonly<Record<string, string>> => {
  const who = representativeOf(common)
  return Object.fromEntries(register.flatMap(({ id, fact }) => (who[fact] ? [[id, who[fact]] as const] : [])))
}

/** The form of one row: the representative, what all share, the person of the row, what the row says itself; the later wins. */
export const formAnswersOfRow = (common: Common, row: Row, facts: BatchFormFacts): Readonly<Record<string, string>> => {
  if (!isFilledHere(common)) return {}
  const person = rowPersonOf(common, facts)
  const asked = new Set(facts.questions.map(({ id }) => id))
  const own = [['fullName', row.fullName], ['personalIdNumber', row.personalIdNumber], ['bornOn', row.bornOn ?? '']].map(([part, text]) => [`${person ?? ''}.${part ?? ''}`, text ?? ''] as const)
  return { ...knownAnswersOf(common, facts), ...sharedAnswersOf(common), ...Object.fromEntries(own.filter(([id, text]) => asked.has(id) && text !== '')), ...row.answers }
}

/** Keys of the shared fields that are no answers of the applicant page. */
const NOT_ANSWERS = /^(originals-|copies-|waive-|ground-|exempt-|due-|pages-|times-|paid|parcel\.|consent\.|form\.)|^(place|channel|caseKey|competentDeskId|returningUnitId|slipAsked|formBy|rowQuestions|rowPerson)$/

/** The applicant page of a row: brought by the representative, about the person of the row. */
export const applicantAnswersOfRow = (common: Common, row: BatchRow): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(common).filter(([field]) => !NOT_ANSWERS.test(field))),
  applicantKind: 'on-behalf',
  'applicant.fullName': row.fullName,
  'applicant.personalIdNumber': row.personalIdNumber,
  ...(row.bornOn ? { 'applicant.bornOn': row.bornOn } : {}),
  ...(row.address ? { street: row.address } : {}),
})
