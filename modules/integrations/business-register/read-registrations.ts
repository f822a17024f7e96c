// `danhSachHoSo`, `tinhTrangHoSo` of the business register; who filed (CONTACT_…) is not read: nobody here needs it.
import type { BusinessRegistration, RegisterAnswer } from '../../identity/index.ts'
import { dayOf, isFields, parseFields, textOf, type Fields } from '../lgsp/read-fields.ts'
import { serviceErrorIn } from '../lgsp/service-error.ts'

const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } => (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }

const registrationOf = (row: Fields): readonly BusinessRegistration[] => {
  const [receiptNumber, state] = [textOf(row, 'IN_JOURNAL_NO'), textOf(row, 'PROCESS_STATUS')]
  if (receiptNumber === undefined || state === undefined) return []
  return [
    {
      receiptNumber,
      state,
      ...given('kind', textOf(row, 'DOCUMENT_TYPE')),
      ...given('enterpriseName', textOf(row, 'NAME')),
      ...given('registrationNumber', textOf(row, 'ENTERPRISE_GDT_CODE')),
      ...given('receivedOn', dayOf(textOf(row, 'RECEIPT_DATE'))),
      ...given('promisedOn', dayOf(textOf(row, 'PLAN_DATE'))),
      ...given('supplementedOn', dayOf(textOf(row, 'SUPPLEMENT_DATE'))),
      ...given('approvedOn', dayOf(textOf(row, 'REGISTRATION_DATE'))),
    },
  ]
}

/** One object where there is one, a list where there are several; some buses put them into `Data`. */
const rowsIn = (answer: Fields): readonly unknown[] | undefined => {
  const data = isFields(answer['Data']) ? answer['Data'] : answer
  const main = data['MainInformation']
  if (Array.isArray(main)) return main
  if (isFields(main)) return [main]
  return main === null || textOf(answer, 'DataCount') === '0' ? [] : undefined
}

type Read = { readonly kind: 'rows'; readonly rows: readonly BusinessRegistration[]; /** With those that name no dossier or no state. */ readonly count: number } | Exclude<RegisterAnswer<never>, { kind: 'found' }>

const read = (text: string): Read => {
  const answer = parseFields(text)
  if (answer === undefined) return { kind: 'down', cause: 'answer-not-understood' }
  const refused = serviceErrorIn(answer)
  if (refused) return refused
  const rows = rowsIn(answer)
  if (rows === undefined) return { kind: 'down', cause: textOf(answer, 'Status') === '0' ? 'service-failed' : 'answer-not-understood' }
  return { kind: 'rows', rows: rows.filter(isFields).flatMap(registrationOf), count: rows.length }
}

export const readRegistration = (text: string, receiptNumber: string): RegisterAnswer<BusinessRegistration> => {
  const said = read(text)
  if (said.kind !== 'rows') return said
  const [first] = said.rows
  if (first === undefined) return { kind: 'no-match' }
  if (said.rows.length > 1) return { kind: 'several' }
  return first.receiptNumber === receiptNumber ? { kind: 'found', value: first } : { kind: 'down', cause: 'answer-about-another' }
}

/** `count`: how many lines the page has, by which it is full or the last. */
export type RegistrationPage = { readonly items: readonly BusinessRegistration[]; readonly count: number }

/** One page of a list: none is an answer. */
export const readRegistrations = (text: string): RegisterAnswer<RegistrationPage> => {
  const said = read(text)
  if (said.kind === 'rows') return { kind: 'found', value: { items: said.rows, count: said.count } }
  return said.kind === 'no-match' ? { kind: 'found', value: { items: [], count: 0 } } : said
}
