import { parsePersonalIdNumber, type RegisterAddress, type RegisterAnswer, type RegisteredPerson } from '../../identity/index.ts'
import type { AskPopulation } from '../../identity/ports.ts'
import { fold } from '../../../kernel/vietnamese-text.ts'
import { parsePlainDate } from '../../../kernel/plain-date.ts'
import { at, readXml, textAt, type XmlElement } from '../lgsp/read-xml.ts'
import { ethnicGroupOf } from './ethnic-groups.ts'

const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } => (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }

/** Some registers write the whole name into `Ten`, some split it in three. */
const nameOf = (citizen: XmlElement): string => ['Ho', 'ChuDem', 'Ten'].flatMap((part) => textAt(citizen, 'HoVaTen', part) ?? []).join(' ') || (textAt(citizen, 'HoVaTen') ?? '')

const bornOf = (citizen: XmlElement): string | undefined => {
  const day = textAt(citizen, 'NgayThangNamSinh', 'NgayThangNam')?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  if (day !== undefined && parsePlainDate(day)) return day
  const year = textAt(citizen, 'NgayThangNamSinh', 'Nam')
  return year !== undefined && /^\d{4}$/.test(year) ? year : undefined
}

const GENDERS = { '1': 'male', '2': 'female' } as const
/** As seen in practice: 0 tells nothing, 3 does not tell divorced from widowed. */
const MARITAL = { '1': 'single', '2': 'married', '3': 'divorced-or-widowed' } as const
const codedIn = <T extends object>(table: T, code: string | undefined): T[keyof T] | undefined => (code !== undefined && Object.hasOwn(table, code) ? table[code as keyof T] : undefined)

const addressOf = (citizen: XmlElement, name: string): RegisterAddress | undefined => {
  const place = at(citizen, name)
  if (place === undefined) return undefined
  const street = textAt(place, 'ChiTiet')
  const words = [street, textAt(place, 'TenPhuongXa'), textAt(place, 'TenQuanHuyen'), textAt(place, 'TenTinhThanh')].filter((part) => part !== undefined).join(', ')
  const areaCode = textAt(place, 'MaPhuongXa') ?? textAt(place, 'MaDonViHanhChinh')
  return words === '' ? undefined : { words, ...given('street', street), ...(areaCode !== undefined && /^\d{5}$/.test(areaCode) ? { areaCode } : {}) }
}

const relativeOf = (citizen: XmlElement, name: string) => {
  const relative = at(citizen, name)
  const fullName = relative && nameOf(relative)
  return fullName ? { fullName, ...given('personalIdNumber', textAt(relative, 'SoDinhDanh')) } : undefined
}

const headOf = (citizen: XmlElement) => {
  const head = relativeOf(citizen, 'ChuHo')
  return head && { ...head, ...given('relation', textAt(citizen, 'ChuHo', 'QuanHe')) }
}

const personOf = (citizen: XmlElement): RegisteredPerson | undefined => {
  const [number, bornOn] = [parsePersonalIdNumber(textAt(citizen, 'SoDinhDanh') ?? ''), bornOf(citizen)]
  const fullName = nameOf(citizen)
  if (number === undefined || bornOn === undefined || fullName === '') return undefined
  const [residence, current] = [addressOf(citizen, 'ThuongTru'), addressOf(citizen, 'NoiOHienTai')]
  return {
    personalIdNumber: number,
    fullName,
    bornOn,
    ...given('gender', codedIn(GENDERS, textAt(citizen, 'GioiTinh'))),
    ...given('ethnicity', ethnicGroupOf(textAt(citizen, 'DanToc') ?? textAt(citizen, 'DanToc', 'MaDanToc'))),
    ...given('nationality', textAt(citizen, 'QuocTich') === 'VN' ? 'Việt Nam' : textAt(citizen, 'QuocTich')),
    ...given('residence', residence),
    ...given('currentAddress', current?.words === residence?.words ? undefined : current),
    ...given('maritalStatus', codedIn(MARITAL, textAt(citizen, 'TinhTrangHonNhan'))),
    ...given('father', relativeOf(citizen, 'Cha')),
    ...given('mother', relativeOf(citizen, 'Me')),
    ...given('spouse', relativeOf(citizen, 'VoChong')),
    ...given('householdHead', headOf(citizen)),
  }
}

const NOT_UNDERSTOOD = { kind: 'down', cause: 'answer-not-understood' } as const

export const isSoapFault = (text: string | undefined): boolean => text !== undefined && at(readXml(text), 'Body', 'Fault') !== undefined

/** An answer about somebody else is no answer: nothing of it is shown to anybody. */
export const readPerson = (text: string, asked: AskPopulation): RegisterAnswer<RegisteredPerson> => {
  const body = at(readXml(text), 'Body')
  if (at(body, 'Fault')) return { kind: 'down', cause: 'soap-fault' }
  const collection = at(body, 'CongdanCollection')
  if (collection === undefined) return NOT_UNDERSTOOD
  const citizens = collection.children.filter(({ name }) => name === 'CongDan')
  const [citizen] = citizens
  if (citizen === undefined) return { kind: 'no-match' }
  if (citizens.length > 1) return { kind: 'several' }
  const person = personOf(citizen)
  if (person === undefined) return NOT_UNDERSTOOD
  return person.personalIdNumber === asked.personalIdNumber && fold(person.fullName) === fold(asked.fullName) ? { kind: 'found', value: person } : { kind: 'down', cause: 'answer-about-another' }
}
