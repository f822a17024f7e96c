import type { RegisterAddress, RegisterAnswer, RegisteredEnterprise } from '../../identity/index.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (fields: Fields | undefined, name: string): string | undefined => {
  const value = fields?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value).normalize('NFC').replaceAll(/\s+/g, ' ').trim() || undefined : undefined
}
const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } => (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }

const STATUS: Readonly<Record<string, RegisteredEnterprise['status']>> = { ACT: 'active', SUS: 'suspended', DIS: 'dissolved' }

const addressOf = (fields: Fields | undefined): RegisterAddress | undefined => {
  const words = textOf(fields, 'AddressFullText')
  const areaCode = textOf(fields, 'WardID')
  return words === undefined ? undefined : { words, ...given('street', textOf(fields, 'StreetNumber')), ...(areaCode !== undefined && /^\d{5}$/.test(areaCode) ? { areaCode } : {}) }
}

/** One object where there is one, a list where there are several. */
const representativesOf = (value: unknown): RegisteredEnterprise['representatives'] =>
  (Array.isArray(value) ? value : [value]).filter(isFields).flatMap((each) => {
    const fullName = textOf(each, 'FULL_NAME')
    const number = textOf(each, 'LEGAL_DOCUMENT_NO')
    return fullName === undefined ? [] : [{ fullName, ...(number !== undefined && /^\d{12}$/.test(number) ? { personalIdNumber: number } : {}), ...given('title', textOf(each, 'POSITION_NAME')) }]
  })

const dayOf = (written: string | undefined): string | undefined => {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})/.exec(written ?? '') ?? []
  return year && `${year}-${month ?? ''}-${day ?? ''}`
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `Data.MainInformation`, `HOAdress`, `Representatives`, as the register spells them. */
export const readEnterprise = (text: string, registrationNumber: string): RegisterAnswer<RegisteredEnterprise> => {
  const answer = parse(text)
  const data = isFields(answer) ? answer['Data'] : undefined
  if (!isFields(data) || !('MainInformation' in data)) return { kind: 'down', cause: 'answer-not-understood' }
  const main = data['MainInformation']
  if (!isFields(main)) return { kind: 'no-match' }
  const [code, name] = [textOf(main, 'ENTERPRISE_GDT_CODE'), textOf(main, 'NAME')]
  if (code === undefined || name === undefined) return { kind: 'no-match' }
  if (code !== registrationNumber) return { kind: 'down', cause: 'answer-about-another' }
  return {
    kind: 'found',
    value: {
      registrationNumber: code,
      name,
      ...given('form', textOf(main, 'ENTERPRISE_TYPE_NAME')),
      status: STATUS[textOf(main, 'ENTERPRISE_STATUS') ?? ''] ?? 'unknown',
      ...given('foundedOn', dayOf(textOf(main, 'FOUNDING_DATE'))),
      ...given('address', addressOf(isFields(data['HOAdress']) ? data['HOAdress'] : undefined)),
      representatives: representativesOf(data['Representatives']),
    },
  }
}
