import { inventPopulation } from '../lgsp/people.ts'
import { findPerson, type SimulatedPerson } from './people.ts'

let others: ReadonlyMap<string, SimulatedPerson> | undefined

const dayWritten = (day: string): string => (day.length === 4 ? `01/01/${day}` : day.split('-').toReversed().join('/'))

const inventAccounts = (): ReadonlyMap<string, SimulatedPerson> =>
  new Map(
    inventPopulation().map(({ number, fullName, bornOn, sex, home: { place, street } }) => [
      number,
      { sub: number, HoVaTen: fullName, SoDinhDanh: number, NgayThangNamSinh: dayWritten(bornOn), GioiTinh: sex === 'male' ? 'Nam' : 'Nữ', LoaiTaiKhoan: '1', loAs: '2', ThuongTru: `${street}, ${place.old.name}` },
    ]),
  )

/** The dozen the pages offer by name, and whoever the population register of the demo knows, by their number. */
export const findAccount = (sub: string): SimulatedPerson | undefined => findPerson(sub) ?? (/^\d{12}$/.test(sub) ? (others ??= inventAccounts()).get(sub) : undefined)
