import { generateKeyPairSync, sign } from 'node:crypto'
import { onePage } from '../messages/one-page.ts'
import { PEOPLE } from '../vneid/people.ts'
import type { Resident } from './people.ts'

/** A result some authority put into its holder's national store. */
export type StoredResult = { readonly code: string; readonly name: string; readonly number: string; readonly issuer: string; readonly fileName: string; readonly path: string }

/** One pair a process: nothing it signs outlives the trial. */
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** For the product's setting: whose `signature` it shall believe. */
export const STORE_KEY: string = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')

const SIGNED_IN: ReadonlySet<string> = new Set(PEOPLE.map(({ SoDinhDanh }) => SoDinhDanh))

/** Born here: a birth certificate; married: a marriage certificate; who may sign in at the simulated VNeID: also a death extract they once asked for. */
export const resultsOf = ({ number, marital, home }: Resident): readonly StoredResult[] => {
  const serial = number.slice(-5)
  const result = (code: string, name: string, file: string): StoredResult => ({ code, name, number: `${serial}/${file.toUpperCase()}`, issuer: `UBND ${home.place.old.name}`, fileName: `${file}-${serial}.pdf`, path: `/kho/${number}/${file}` })
  return [
    result('KQ.G15.000031', 'Giấy khai sinh', 'ks'),
    ...(marital === 'married' ? [result('KQ.G15.000032', 'Giấy chứng nhận kết hôn', 'kh')] : []),
    ...(SIGNED_IN.has(number) ? [result('000.00.00.G08-KQ0023', 'Trích lục khai tử', 'kt')] : []),
  ]
}

/** `wrong`: somebody else's signature. */
const worded = (result: unknown, wrong: boolean): object => ({ errorCode: '0', message: 'Thành công', signature: sign('sha256', Buffer.from(wrong ? 'khác' : JSON.stringify(result)), privateKey).toString('base64'), result })

export type StoreFault = { readonly empty: boolean; readonly wrongSignature: boolean }

export const wordResults = (person: Resident | undefined, codes: readonly string[], { empty, wrongSignature }: StoreFault): object => {
  const held = person === undefined || empty ? [] : resultsOf(person).filter(({ code }) => codes.includes(code))
  const listed = held.map(({ code, name, number, issuer, fileName, path }) => ({ MaKetQua: code, TenGiayTo: name, SoKyHieu: number, CoQuanChuQuan: issuer, DanhSachTepDinhKem: [{ TenTep: fileName, DuongDan: path }] }))
  return worded({ DanhSachGiayToKetQua: listed }, wrongSignature)
}

/** A path nobody was told of has no file. */
export const wordFile = (person: Resident | undefined, { path, fault }: { readonly path: string; readonly fault: StoreFault }): object => {
  const found = person && resultsOf(person).find((each) => each.path === path)
  return found ? worded(onePage(`Ket qua gia lap ${found.number}`).toString('base64'), fault.wrongSignature) : { errorCode: '1', message: 'Không tìm thấy tệp', signature: '', result: null }
}
