import { fold } from '../../../kernel/vietnamese-text.ts'
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { OUTSIDE } from './form-definition.ts'
import type { AnswerRecord } from './answer-record.ts'
import { APPLICANT_FORM_REF } from './applicant-form.ts'

export type ApplicantPerson = { readonly fullName: string; readonly personalIdNumber: string; readonly bornOn?: PlainDate }

/** What the applicant form told, as facts. The submitter came; the applicant is whom the dossier is about. */
export type ApplicantFacts = {
  readonly applicantKind: 'individual' | 'on-behalf' | 'enterprise'
  readonly submitter: ApplicantPerson
  /** The name on the slip: a person's or an organisation's. */
  readonly applicantName: string
  /** Personal id number or enterprise code of the applicant; absent for an organisation without one. */
  readonly applicantIdNumber?: string
  readonly authorisation?: string
  /** One line, most local part first. */
  readonly address: string
  readonly areaCode?: string
  readonly phone: string
  readonly email?: string
  readonly contentRequested: string
  readonly resultBy: 'counter' | 'post' | 'electronic'
  readonly resultAddress?: string
}

type Answers = AnswerRecord['answers']

const personOf = (answers: Answers, id: 'submitter' | 'applicant'): ApplicantPerson => {
  const bornOn = parsePlainDate(answers[`${id}.bornOn`] ?? '')
  return {
    fullName: answers[`${id}.fullName`] ?? '',
    personalIdNumber: answers[`${id}.personalIdNumber`] ?? '',
    ...(bornOn ? { bornOn } : {}),
  }
}

const kindOf = (answer: string | undefined): ApplicantFacts['applicantKind'] =>
  answer === 'on-behalf' || answer === 'enterprise' ? answer : 'individual'

const channelOf = (answer: string | undefined): ApplicantFacts['resultBy'] =>
  answer === 'post' || answer === 'electronic' ? answer : 'counter'

const nameAndId = (answers: Answers): { applicantName: string; applicantIdNumber?: string } => {
  const kind = kindOf(answers['applicantKind'])
  if (kind === 'enterprise') {
    const code = answers['enterpriseCode']
    return { applicantName: answers['enterpriseName'] ?? '', ...(code === undefined ? {} : { applicantIdNumber: code }) }
  }
  const person = personOf(answers, kind === 'on-behalf' ? 'applicant' : 'submitter')
  return { applicantName: person.fullName, applicantIdNumber: person.personalIdNumber }
}

/** The residence VNeID proves is a whole address: its commune is not written a second time. */
const alreadyNames = (street: string | undefined, place: string | undefined): boolean => street !== undefined && place !== undefined && fold(street).includes(fold(place.split(',')[0] ?? place))

const addressOf = ({ answers, pages }: AnswerRecord): string => {
  const area = answers['area']
  const shownArea = pages.flatMap(({ lines }) => lines).find(({ questionId }) => questionId === 'area')?.shown.vi
  const place = area === OUTSIDE ? answers['outsideArea'] : shownArea
  const street = answers['street']
  return [street, alreadyNames(street, place) ? undefined : place].filter(Boolean).join(', ')
}

/** Reads a record of `applicant-v1`; undefined for any other form. */
export const applicantOf = (record: AnswerRecord): ApplicantFacts | undefined => {
  if (record.formRef !== APPLICANT_FORM_REF) return undefined
  const { answers } = record
  const area = answers['area']
  const optional = { authorisation: answers['authorisation'], email: answers['email'], resultAddress: answers['resultAddress'], areaCode: area === OUTSIDE ? undefined : area }
  return {
    applicantKind: kindOf(answers['applicantKind']),
    submitter: personOf(answers, 'submitter'),
    ...nameAndId(answers),
    address: addressOf(record),
    phone: answers['phone'] ?? '',
    contentRequested: answers['contentRequested'] ?? '',
    resultBy: channelOf(answers['resultBy']),
    ...present(optional),
  }
}

const present = <T extends Readonly<Record<string, string | undefined>>>(fields: T): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string }
