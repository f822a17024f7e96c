// Kho quản lý dữ liệu điện tử của tổ chức, cá nhân: `GetDanhSachKetQua` and its files through the bus, as one provincial system sends them.
import type { PersonalStore } from '../../identity/ports.ts'
import { openLgsp, type LgspOptions } from '../lgsp/open-lgsp.ts'
import { noteIfDown } from '../outside.ts'
import { readFileBytes, readResults } from './read-results.ts'
import { readStoreAddress } from './settings.ts'

/** A page waits for the list; a file is waited for by whoever pressed. */
const LIST_MS = 3_000
const FILE_MS = 20_000
/** 30 MB in Base64. */
const MOST_OF_FILE = 42_000_000

/** `KenhThucHien`, numbered as in the dossiers told to the portal. */
const CHANNELS = { 'in-person': '1', online: '2' } as const

export const openPersonalStore = (address: string, options: LgspOptions = {}): PersonalStore => {
  const { service, list, file, key, ...settings } = readStoreAddress(address)
  const [lists, files] = [openLgsp('personal-store', { service, ...settings }, { timeoutMs: LIST_MS, ...options }), openLgsp('personal-store', { service, ...settings }, { timeoutMs: FILE_MS, most: MOST_OF_FILE, ...options })]
  const asking = (name: string, body: object, reference?: string) => ({
    method: 'POST' as const, url: `${service}/${name}`, headers: { 'content-type': 'application/json; charset=utf-8', ...(reference ? { 'x-request-id': reference } : {}) }, body: JSON.stringify(body),
  })
  return {
    find: async ({ reference, procedureCode, personalIdNumber, fullName, channel, codes }) => {
      const question = {
        SoDinhDanhChuSoHuu: personalIdNumber, HoTenNguoiYeuCau: fullName, KenhThucHien: CHANNELS[channel], SoDinhDanhNguoiYeuCau: personalIdNumber,
        MaThuTuc: procedureCode ?? '', DanhSachDanhMucKetQua: codes.map((code) => ({ MaKetQua: code, SoKyHieu: '' })),
      }
      const heard = await lists.call(asking(list, question, reference))
      return 'cause' in heard ? { kind: 'down', cause: heard.cause } : noteIfDown('personal-store', readResults(heard.text, { codes, key }))
    },
    fetch: async ({ issuer, path }) => {
      const heard = await files.call(asking(file, { CoQuanChuQuan: issuer, DuongDan: path }))
      return 'cause' in heard ? { kind: 'down', cause: heard.cause } : readFileBytes(heard.text, key)
    },
  }
}
