import { PEOPLE as VNEID_PEOPLE } from '../vneid/people.ts'
import { between, inventDay, inventFamilyName, inventName, inventNumber, newChance, pick, type Chance, type Sex } from './invent.ts'
import { PLACES, type Place } from './places.ts'

export type Home = { readonly place: Place; readonly street: string }
export type Resident = {
  readonly number: string
  readonly fullName: string
  /** A day, or of the very old only the year. */
  readonly bornOn: string
  readonly sex: Sex
  readonly ethnicity: '01' | '23'
  readonly home: Home
  /** Where they live now, when it is elsewhere. */
  readonly lives?: Home
  marital: 'single' | 'married' | 'divorced' | 'widowed'
  father?: Resident
  mother?: Resident
  spouse?: Resident
  head?: Resident
  relation?: string
}

const SEED = 20_250_211
const FAMILIES = 900

type Making = { readonly chance: Chance; readonly residents: Resident[]; serial: number }
type Given = { readonly sex: Sex; readonly bornOn: string; readonly familyName: string; readonly home: Home; readonly ethnicity: Resident['ethnicity'] }

const make = (making: Making, { sex, bornOn, familyName, home, ethnicity }: Given): Resident => {
  const moved = making.chance() < 0.08 ? { lives: homeIn(making.chance) } : {}
  const person: Resident = { number: inventNumber(sex, bornOn, (making.serial += 1)), fullName: inventName(making.chance, sex, familyName), bornOn, sex, ethnicity, home, marital: 'single', ...moved }
  making.residents.push(person)
  return person
}

const homeIn = (chance: Chance): Home => {
  const place = pick(chance, PLACES)
  return { place, street: pick(chance, place.areas) }
}

const marry = (one: Resident, other: Resident): void => {
  one.marital = other.marital = 'married'
  one.spouse = other
  other.spouse = one
}

/** Two parents who married, separated or stayed together, their children, and now and then one of the old. */
const makeFamily = (making: Making): void => {
  const { chance } = making
  const home = homeIn(chance)
  const familyName = inventFamilyName(chance)
  const ethnicity = home.place.old.code === '18904' || home.place.old.code === '19204' ? '23' : '01'
  const year = between(chance, 1950, 1996)
  const father = make(making, { sex: 'male', bornOn: inventDay(chance, year), familyName, home, ethnicity })
  const mother = make(making, { sex: 'female', bornOn: inventDay(chance, year + between(chance, -2, 5)), familyName: inventFamilyName(chance), home, ethnicity })
  if (chance() < 0.06) father.marital = mother.marital = 'divorced'
  else marry(father, mother)
  father.head = mother.head = father
  father.relation = 'Chủ hộ'
  mother.relation = 'Vợ'
  for (let child = between(chance, 0, 3); child > 0; child -= 1) {
    const born = make(making, { sex: pick(chance, ['male', 'female']), bornOn: inventDay(chance, Math.min(2025, year + between(chance, 22, 38))), familyName, home, ethnicity })
    Object.assign(born, { father, mother, head: father, relation: 'Con' })
  }
  if (chance() >= 0.1) return
  const old = make(making, { sex: 'female', bornOn: String(year - between(chance, 20, 28)), familyName: inventFamilyName(chance), home, ethnicity })
  Object.assign(old, { marital: 'widowed', head: father, relation: 'Mẹ' })
  father.mother = old
}

const dayOf = (written: string): string => written.split('/').toReversed().join('-')

/** Those who sign in with the simulated VNeID live here too, at the address they have there where it names a commune we know. */
const fromVneid = (making: Making): readonly Resident[] => {
  const seen = new Set<string>()
  return VNEID_PEOPLE.flatMap(({ SoDinhDanh, HoVaTen, NgayThangNamSinh, GioiTinh, ThuongTru }): readonly Resident[] => {
    if (seen.has(SoDinhDanh)) return []
    seen.add(SoDinhDanh)
    const place = PLACES.find(({ old }) => ThuongTru?.toLowerCase().includes(old.name.toLowerCase()))
    const home = place && ThuongTru ? { place, street: ThuongTru.split(',')[0] ?? '' } : homeIn(making.chance)
    const person: Resident = { number: SoDinhDanh, fullName: HoVaTen, bornOn: dayOf(NgayThangNamSinh), sex: GioiTinh === 'Nam' ? 'male' : 'female', ethnicity: '01', home, marital: 'single' }
    making.residents.push(person)
    return [person]
  })
}

/** The person guides and journeys are about. */
const SAMPLE = { number: '044190000001', fullName: 'Trần Thị Mẫu', bornOn: '1990-05-01', sex: 'female' } as const

/** Some three thousand five hundred invented people in nine hundred families, the same ones at every start. */
export const inventPopulation = (): readonly Resident[] => {
  const making: Making = { chance: newChance(SEED), residents: [], serial: 0 }
  const known = fromVneid(making)
  const bao = PLACES[0] as Place
  making.residents.push({ ...SAMPLE, ethnicity: '01', home: { place: bao, street: bao.areas[0] ?? '' }, marital: 'single' })
  const [dung, mai] = ['044072900044', '044178900099'].map((number) => known.find((each) => each.number === number))
  if (dung && mai) {
    marry(dung, mai)
    const child = make(making, { sex: 'female', bornOn: '2015-06-01', familyName: 'Lê', home: dung.home, ethnicity: '01' })
    Object.assign(child, { father: dung, mother: mai, head: dung, relation: 'Con' })
    Object.assign(dung, { head: dung, relation: 'Chủ hộ' })
  }
  for (let family = 0; family < FAMILIES; family += 1) makeFamily(making)
  return making.residents
}
