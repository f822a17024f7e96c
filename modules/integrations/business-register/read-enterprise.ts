import type { RegisterAddress, RegisterAnswer, RegisteredEnterprise } from '../../identity/index.ts'

import { dayOf, isFields, parseFields, textOf, type Fields } from '../lgsp/read-fields.ts'
import { serviceErrorIn } from '../lgsp/service-error.ts'

const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } => (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }

const STATUS: Readonly<Record<string, RegisteredEnterprise['status']>> = { ACT: 'active', SUS: 'suspended', DIS: 'dissolved' }

const addressOf = (fields: Fields | undefined): RegisterAddress | undefined => {
  const words = textOf(fields, 'AddressFullText')
  const areaCode = textOf(fields, 'WardID')
  return words === undefined ? undefined : { words, ...given('street', textOf(fields, 'StreetNumber')), ...(areaCode !== undefined && /^\d{5}$/.test(areaCode) ? { areaCode } : {}) }
}

/** Where no numbers are told, names alone, joined by semicolons. */
const namesIn = (main: Fields): RegisteredEnterprise['representatives'] =>
  (textOf(main, 'LEGAL_NAMES') ?? '').split(';').flatMap((name) => (name.trim() === '' ? [] : [{ fullName: name.trim() }]))

/** One object where there is one, a list where there are several. */
const representativesOf = (value: unknown): RegisteredEnterprise['representatives'] =>
  (Array.isArray(value) ? value : [value]).filter(isFields).flatMap((each) => {
    const fullName = textOf(each, 'FULL_NAME')
    const number = textOf(each, 'LEGAL_DOCUMENT_NO')
    return fullName === undefined ? [] : [{ fullName, ...(number !== undefined && /^\d{12}$/.test(number) ? { personalIdNumber: number } : {}), ...given('title', textOf(each, 'POSITION_NAME')) }]
  })

/** `MainInformation`, `HOAdress`, `Representatives`, as the register spells them; some buses put them into `Data`. */
export const readEnterprise = (text: string, registrationNumber: string): RegisterAnswer<RegisteredEnterprise> => {
  const answer = parseFields(text)
  const refused = answer && serviceErrorIn(answer)
  if (refused) return refused
  const data = isFields(answer?.['Data']) ? answer['Data'] : answer
  if (data === undefined || !('MainInformation' in data)) return { kind: 'down', cause: textOf(answer, 'Status') === '0' ? 'service-failed' : 'answer-not-understood' }
  const main = data['MainInformation']
  if (!isFields(main)) return { kind: 'no-match' }
  const [code, name] = [textOf(main, 'ENTERPRISE_GDT_CODE'), textOf(main, 'NAME')]
  if (code === undefined || name === undefined) return { kind: 'no-match' }
  if (code !== registrationNumber) return { kind: 'down', cause: 'answer-about-another' }
  const numbered = representativesOf(data['Representatives'])
  return {
    kind: 'found',
    value: {
      registrationNumber: code,
      name,
      ...given('form', textOf(main, 'ENTERPRISE_TYPE_NAME')),
      status: STATUS[textOf(main, 'ENTERPRISE_STATUS') ?? ''] ?? 'unknown',
      ...given('foundedOn', dayOf(textOf(main, 'FOUNDING_DATE'))),
      ...given('address', addressOf(isFields(data['HOAdress']) ? data['HOAdress'] : undefined)),
      representatives: numbered.length > 0 ? numbered : namesIn(main),
    },
  }
}
