import type { AreaCode } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { compiledOf, listRegisterQuestions, type FormDefinition, type RegisterFact } from '../../forms/index.ts'
import type { RegisterAddress, RegisteredEnterprise, RegisteredPerson } from '../../identity/index.ts'
import { areaOn, successorsOf } from '../../organisation/index.ts'

type Answers = Readonly<Record<string, string>>

const present = (fields: Readonly<Record<string, string | undefined>>): Answers => Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''))

/** The commune as our lists call it today: itself, or what it went into whole. A divided one is a question only a person may answer. */
const communeOf = async (work: Work, code: AreaCode): Promise<AreaCode | 'divided' | undefined> => {
  const area = await areaOn(work, code)
  if (area?.level === 'commune') return area.code
  const after = await successorsOf(work, code)
  if (after === undefined || after.kind === 'unchanged') return undefined
  return after.kind === 'one' ? after.successor.code : 'divided'
}

/** As the applicant page asks for a place: commune of the province and street, or the whole in words for elsewhere. */
const placeOf = async (work: Work, address: RegisterAddress | undefined): Promise<Answers> => {
  if (address === undefined) return {}
  const { areaCode, street, words } = address
  const commune = areaCode === undefined ? undefined : await communeOf(work, areaCode as AreaCode)
  if (commune === 'divided') return present({ street })
  if (commune !== undefined) return present({ area: commune, street })
  const rest = street !== undefined && words.startsWith(street) ? words.slice(street.length).replace(/^[\s,]+/, '') : words
  return present({ area: 'outside', outsideArea: rest, street: street ?? words })
}

/** What the applicant page asks and the population database tells; where one lives comes before where one is registered. */
export const toldOfPerson = async (work: Work, person: Partial<RegisteredPerson>, { who, withPlace }: { readonly who: 'submitter' | 'applicant'; readonly withPlace: boolean }): Promise<Answers> => ({
  ...present({ [`${who}.fullName`]: person.fullName, [`${who}.personalIdNumber`]: person.personalIdNumber, [`${who}.bornOn`]: person.bornOn }),
  ...(withPlace ? await placeOf(work, person.currentAddress ?? person.residence) : {}),
})

export const toldOfEnterprise = async (work: Work, { name, registrationNumber, address }: Partial<RegisteredEnterprise>): Promise<Answers> => ({
  ...present({ enterpriseName: name, enterpriseCode: registrationNumber }),
  ...(await placeOf(work, address)),
})

/** What the procedure's form takes from a register, of whoever files. The name stays as it was typed: registers write capitals. */
export const toldOnForm = (form: FormDefinition, person: Partial<RegisteredPerson>, typedName: string): Answers => {
  const facts: Readonly<Record<RegisterFact, string | undefined>> = {
    fullName: typedName || person.fullName,
    personalIdNumber: person.personalIdNumber,
    bornOn: person.bornOn,
    phone: undefined,
    email: undefined,
    address: (person.residence ?? person.currentAddress)?.words,
    sex: person.gender === 'other' ? undefined : person.gender,
    ethnicity: person.ethnicity,
    nationality: person.nationality,
  }
  return present(Object.fromEntries(listRegisterQuestions(compiledOf(form)).map(({ id, fact }) => [id, facts[fact]])))
}
