import { PEOPLE as VNEID_PEOPLE } from '../vneid/people.ts'
import { between, inventDay, newChance, pick } from './invent.ts'
import { inventPopulation, type Home, type Resident } from './people.ts'

/** The book it stands in. */
export type Book = 'enterprise' | 'household' | 'cooperative'

export type Company = {
  readonly book: Book
  readonly code: string
  readonly name: string
  readonly type: string
  readonly status: 'ACT' | 'SUS' | 'DIS'
  readonly founded: string
  readonly home: Home
  readonly representative: { readonly fullName: string; readonly number: string; readonly title: string }
}

const SEED = 3100
const COUNT = 320
const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3]
const TYPES = ['Công ty trách nhiệm hữu hạn một thành viên', 'Công ty trách nhiệm hữu hạn hai thành viên trở lên', 'Công ty cổ phần', 'Doanh nghiệp tư nhân']
const TRADES = ['Xây dựng', 'Thương mại', 'Du lịch', 'Thủy sản', 'Vận tải', 'Cơ khí', 'Nông sản', 'Vật liệu', 'Dược phẩm', 'Nội thất']
const NAMES = ['Biển Xanh', 'Nhật Lệ', 'Hải Thành', 'Trường Sơn', 'Phong Nha', 'Sông Gianh', 'Đại Lộc', 'Minh Phát', 'An Khang', 'Tân Tiến']

/** The tenth digit of every real code is this; ours never has it, so no real enterprise is meant. */
const checkDigit = (nine: string): number => (10 - (WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(nine[at]), 0) % 11) + 10) % 10
const codeOf = (serial: number): string => {
  const nine = `31009${String(8_000 + serial)}`
  return `${nine}${(checkDigit(nine) + 5) % 10}`
}

const repOf = ({ fullName, number }: Pick<Resident, 'fullName' | 'number'>) => ({ fullName, number, title: 'Giám đốc' })

const HOUSEHOLDS = 60
const COOPERATIVES = 12

/** Every second household business has its owner's own number, as since 1 July 2025. */
const inventOthers = (chance: ReturnType<typeof newChance>, adults: readonly Resident[]): readonly Company[] => {
  const from = (serial: number): Company => {
    const owner = pick(chance, adults)
    const isHousehold = serial <= HOUSEHOLDS
    return {
      book: isHousehold ? 'household' : 'cooperative', code: isHousehold && serial % 2 === 0 ? owner.number : codeOf(COUNT + serial), name: isHousehold ? `Hộ kinh doanh ${owner.fullName}` : `Hợp tác xã ${pick(chance, TRADES)} ${pick(chance, NAMES)} ${serial}`,
      type: isHousehold ? 'Hộ kinh doanh' : 'Hợp tác xã', status: chance() < 0.95 ? 'ACT' : 'SUS', founded: inventDay(chance, between(chance, 2005, 2024)), home: owner.home, representative: { fullName: owner.fullName, number: owner.number, title: isHousehold ? 'Chủ hộ kinh doanh' : 'Giám đốc' },
    }
  }
  return Array.from({ length: HOUSEHOLDS + COOPERATIVES }, (_, at) => from(at + 1))
}

export const inventCompanies = (residents: readonly Resident[] = inventPopulation()): readonly Company[] => {
  const chance = newChance(SEED)
  const adults = residents.filter(({ bornOn }) => bornOn > '1955' && bornOn < '2000')
  const companies: Company[] = VNEID_PEOPLE.flatMap(({ MaSoDoanhNghiep: code, TenDoanhNghiep: name, SoDinhDanh: number, HoVaTen: fullName }) => {
    const home = residents.find((each) => each.number === number)?.home
    return code && name && home ? [{ book: 'enterprise', code, name, type: TYPES[0] ?? '', status: 'ACT', founded: '2015-04-01', home, representative: repOf({ fullName, number }) } satisfies Company] : []
  })
  for (let serial = 1; serial <= COUNT; serial += 1) {
    const type = pick(chance, TYPES)
    const representative = pick(chance, adults)
    const short = type.startsWith('Công ty trách nhiệm') ? 'Công ty TNHH' : type
    const fate = chance()
    companies.push({
      book: 'enterprise', code: codeOf(serial), name: `${short} ${pick(chance, TRADES)} Thử Nghiệm ${pick(chance, NAMES)} ${serial}`, type, founded: inventDay(chance, between(chance, 2002, 2024)), home: representative.home,
      status: fate < 0.9 ? 'ACT' : fate < 0.97 ? 'SUS' : 'DIS', representative: repOf(representative),
    })
  }
  return [...companies, ...inventOthers(chance, adults)]
}
