// What is known of the store comes from one provincial system; where that is not certain, the address says it.
import { createPublicKey, type KeyObject } from 'node:crypto'
import { readLgspAddress, type LgspSettings } from '../lgsp/settings.ts'

export type StoreSettings = LgspSettings & {
  /** Names of the two services: the second is ours, for the source tells its question (`CoQuanChuQuan`, `DuongDan`) and no name. */
  readonly list: string
  readonly file: string
  /** Whose `signature` is believed; undefined only where the address says `verify=none`. */
  readonly key?: KeyObject
}

/** `lgsp+https://key:secret@host/service?…&verify=BASE64&list=GetDanhSachKetQua&file=GetTepDinhKem`; checked when the setting was read. */
export const readStoreAddress = (address: string): StoreSettings => {
  const asked = new URLSearchParams(new URL(address).search.replaceAll('+', '%2B'))
  const verify = asked.get('verify') ?? ''
  return {
    ...readLgspAddress(address),
    list: asked.get('list') ?? 'GetDanhSachKetQua',
    file: asked.get('file') ?? 'GetTepDinhKem',
    ...(verify === 'none' ? {} : { key: createPublicKey({ key: Buffer.from(verify, 'base64'), format: 'der', type: 'spki' }) }),
  }
}
