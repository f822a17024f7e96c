// ISO/IEC 29500 part 1, 18.8.30-31: what a format makes of a number, as far as a list of people goes: a date, or zeros in front.
import { plainDateFromEpochDay } from '../../../../kernel/plain-date.ts'
import { walkXml } from './read-parts.ts'

/** `zeros`: so many digits at least. */
export type CellLook = { readonly kind: 'date' } | { readonly kind: 'zeros'; readonly digits: number } | undefined

const BUILT_IN_DATES: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** Words in quotes, colours and places in brackets, and escaped signs say nothing about the number. */
const bare = (code: string): string => code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')

const lookOf = (id: number, code: string | undefined): CellLook => {
  if (code === undefined) return BUILT_IN_DATES.has(id) ? { kind: 'date' } : undefined
  const plain = bare(code)
  if (/[dy]/i.test(plain)) return { kind: 'date' }
  return /^0{2,20}$/.test(plain) ? { kind: 'zeros', digits: plain.length } : undefined
}

/** The look of each cell format, in the order cells name them. */
export const readLooks = (styles: Buffer | undefined): readonly CellLook[] => {
  if (styles === undefined) return []
  const codes = new Map<number, string>()
  const looks: CellLook[] = []
  let inCells = false
  walkXml(styles, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode)
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) looks.push(lookOf(Number(numFmtId), codes.get(Number(numFmtId))))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return looks
}

/** Days are counted from 1900 with a 29 February that never was, or from 1904. */
const EPOCH_1900 = -25_569
const EPOCH_1904 = -24_107
const LAST_BEFORE_THE_LEAP = 59
const LATEST = 2_958_465

const dayOf = (serial: number, from1904: boolean): string | undefined => {
  const whole = Math.floor(serial)
  if (whole < 1 || whole > LATEST) return undefined
  const early = !from1904 && whole <= LAST_BEFORE_THE_LEAP ? 1 : 0
  const [year, month, day] = plainDateFromEpochDay(whole + early + (from1904 ? EPOCH_1904 : EPOCH_1900)).split('-')
  return `${day ?? ''}/${month ?? ''}/${year ?? ''}`
}

/** A number as the sheet shows it: `01/09/2012` for a date, its zeros in front kept, never in powers of ten. */
export const sayNumber = (raw: string, look: CellLook, from1904: boolean): string => {
  const value = Number(raw)
  if (!Number.isFinite(value)) return raw
  const plain = Number.isInteger(value) ? BigInt(value).toString() : String(value)
  if (look?.kind === 'zeros') return Number.isInteger(value) ? plain.padStart(look.digits, '0') : plain
  return look?.kind === 'date' ? (dayOf(value, from1904) ?? plain) : plain
}
