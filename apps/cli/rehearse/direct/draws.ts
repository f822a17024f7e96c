import { inventFamilyName, inventName, inventNumber, newChance } from '../../../../simulators/lgsp/invent.ts'

/** Everything by chance in a direct load, the same for the same seed. */
export type Draws = {
  readonly seed: number
  readonly below: (end: number) => number
  readonly pick: <T>(of: readonly T[]) => T
  /** A UUID version 7 of a moment (ms). */
  readonly id: (bornAt: number) => string
}

const hex = (value: number, digits: number): string => Math.floor(value).toString(16).padStart(digits, '0')

const idOf = (bornAt: number, chance: () => number): string => {
  const time = hex(bornAt, 12)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(chance() * 0x1000, 3)}-${hex(0x8000 + chance() * 0x4000, 4)}-${hex(chance() * 0x1000000, 6)}${hex(chance() * 0x1000000, 6)}`
}

/** @param begun what the province had before: a second load of the same seed draws others than the first */
export const openDraws = (seed: number, begun: number): Draws => {
  const chance = newChance(seed ^ Math.imul(begun, 0x9e3779b1))
  const below: Draws['below'] = (end) => Math.floor(chance() * end)
  return { seed, below, pick: (of) => of[below(of.length)] as (typeof of)[number], id: (bornAt) => idOf(bornAt, chance) }
}

export type InventedPerson = { readonly id: string; readonly name: string; readonly number: string; readonly phone: string; readonly bornOn: string; readonly sex: 'male' | 'female' }

const YEARS = 60
const FIRST_YEAR = 1945
/** The people of the simulated registers have the serials below: in one home both file. */
const FIRST_SERIAL = 20_000
const BORN_AT = Date.UTC(2020, 0, 1)

/** One person by place in the list of all: asked again, the same. */
export const inventPerson = ({ seed }: Draws, at: number): InventedPerson => {
  const chance = newChance(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b))
  const sex = at % 2 === 0 ? 'female' : 'male'
  const bornOn = `${FIRST_YEAR + (at % YEARS)}-01-01`
  return { id: idOf(BORN_AT + at, chance), name: inventName(chance, sex, inventFamilyName(chance)), number: inventNumber(sex, bornOn, FIRST_SERIAL + Math.floor(at / YEARS)), phone: `09${String(10_000_000 + at)}`, bornOn, sex }
}
