// TT 06/2021/TT-BCA, Luật Căn cước 2023: the square code of the card reads `number|old number|name|birth|sex|address|issued`, dates as ddmmyyyy.
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'

export type CardScan = {
  readonly personalIdNumber: string
  readonly oldNumber?: string
  readonly fullName: string
  readonly bornOn?: PlainDate
  readonly gender?: 'male' | 'female'
  readonly address?: string
}

const dateOf = (digits: string): PlainDate | undefined => {
  const [, day, month, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(digits) ?? []
  return parsePlainDate(`${year}-${month}-${day}`)
}

const GENDERS: Readonly<Record<string, 'male' | 'female'>> = { nam: 'male', nữ: 'female' }

/** What a scanner typed into a field; undefined for anything that is not such a line. Composed whatever the reader sent. */
export const readCardScan = (typed: string): CardScan | undefined => {
  const [number = '', oldNumber = '', name = '', birth = '', sex = '', address = ''] = typed.split('|').map(enterLine)
  if (!/^\d{12}$/.test(number) || name === '') return undefined
  const bornOn = dateOf(birth)
  const gender = GENDERS[sex.toLocaleLowerCase('vi')]
  return {
    personalIdNumber: number,
    fullName: name,
    ...(oldNumber === '' ? {} : { oldNumber }),
    ...(bornOn ? { bornOn } : {}),
    ...(gender ? { gender } : {}),
    ...(address === '' ? {} : { address }),
  }
}
