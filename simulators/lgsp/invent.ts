/** mulberry32: the same people whenever and wherever it runs. */
export const newChance = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Chance = ReturnType<typeof newChance>
export const pick = <T>(chance: Chance, of: readonly T[]): T => of[Math.floor(chance() * of.length)] as T
export const between = (chance: Chance, least: number, most: number): number => least + Math.floor(chance() * (most - least + 1))

const FAMILY_NAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Võ', 'Đặng', 'Bùi', 'Hồ', 'Mai', 'Trương', 'Đinh', 'Cao', 'Dương', 'Đoàn', 'Lưu', 'Thái', 'Ngô', 'Hà']
const MALE_MIDDLE = ['Văn', 'Đức', 'Quốc', 'Thanh', 'Hữu', 'Minh', 'Xuân', 'Công', 'Đình', 'Ngọc']
const FEMALE_MIDDLE = ['Thị', 'Thị Thanh', 'Thị Thu', 'Ngọc', 'Thị Hồng', 'Thùy', 'Thị Kim', 'Như', 'Thị Mỹ', 'Bảo']
const MALE_GIVEN = ['An', 'Bình', 'Cường', 'Dũng', 'Duy', 'Hải', 'Hiếu', 'Hòa', 'Hùng', 'Khánh', 'Lâm', 'Long', 'Nam', 'Nghĩa', 'Phong', 'Phúc', 'Quang', 'Sơn', 'Tâm', 'Thắng', 'Thịnh', 'Toàn', 'Trung', 'Tuấn', 'Vinh']
const FEMALE_GIVEN = ['Anh', 'Bích', 'Chi', 'Diệp', 'Giang', 'Hà', 'Hạnh', 'Hiền', 'Hoa', 'Huệ', 'Hương', 'Lan', 'Linh', 'Loan', 'Mai', 'My', 'Nga', 'Ngân', 'Nhung', 'Oanh', 'Phương', 'Quỳnh', 'Thảo', 'Trang', 'Yến']

export type Sex = 'male' | 'female'

export const inventFamilyName = (chance: Chance): string => pick(chance, FAMILY_NAMES)
export const inventName = (chance: Chance, sex: Sex, familyName: string): string =>
  [familyName, pick(chance, sex === 'male' ? MALE_MIDDLE : FEMALE_MIDDLE), pick(chance, sex === 'male' ? MALE_GIVEN : FEMALE_GIVEN)].join(' ')

const two = (value: number): string => String(value).padStart(2, '0')
export const inventDay = (chance: Chance, year: number): string => `${year}-${two(between(chance, 1, 12))}-${two(between(chance, 1, 28))}`

/** NĐ 137/2015 Đ13: province, sex and century, year, serial. Serials from 910000 on are of this simulator alone; no living person is meant. */
export const inventNumber = (sex: Sex, bornOn: string, serial: number): string => {
  const year = Number(bornOn.slice(0, 4))
  const digit = (year >= 2000 ? 2 : 0) + (sex === 'female' ? 1 : 0)
  return `044${digit}${two(year % 100)}${910_000 + serial}`
}
