import type { Parsed } from './setting.ts'
import { wrong } from './setting.ts'

const urlOf = (text: string, schemes: readonly string[]): URL | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url && schemes.includes(url.protocol) && url.hostname !== '' ? url : undefined
}

const isMailbox = (text: string | null): boolean => text !== null && /^[^\s@]+@[^\s@]+$/.test(text)

/** Checked here so that a slip shows at start; `modules/integrations` opens them. None is ever printed: passwords stand inside. */
export const mailAddress = (text: string): Parsed<string> => {
  const url = urlOf(text, ['smtp:', 'smtps:'])
  return url && isMailbox(url.searchParams.get('from'))
    ? { value: text }
    : wrong('phải có dạng smtp://người-dùng:mật-khẩu@máy:587?from=motcua@example.vn (hoặc smtps://)', 'must look like smtp://user:password@host:587?from=motcua@example.vn (or smtps://)')
}

export const smsAddress = (text: string): Parsed<string> => {
  const url = urlOf(text, ['viettel+https:', 'viettel+http:', 'vinaphone+https:', 'vinaphone+http:'])
  const wanted = url?.protocol.startsWith('viettel') ? ['cpcode', 'brand'] : ['agent', 'label', 'template', 'contract', 'brand']
  return url && url.username !== '' && url.password !== '' && wanted.every((name) => url.searchParams.get(name))
    ? { value: text }
    : wrong(
        'phải có dạng viettel+https://người-dùng:mật-khẩu@máy/đường-dẫn?cpcode=…&brand=… hoặc vinaphone+https://người-dùng:mật-khẩu@máy/đường-dẫn?agent=…&label=…&template=…&contract=…&brand=…',
        'must look like viettel+https://user:password@host/path?cpcode=…&brand=… or vinaphone+https://user:password@host/path?agent=…&label=…&template=…&contract=…&brand=…',
      )
}

export const zaloAddress = (text: string): Parsed<string> => {
  const url = urlOf(text, ['zalo+https:', 'zalo+http:'])
  return url && url.username !== '' && url.password !== '' && url.searchParams.get('template') && url.searchParams.get('token')
    ? { value: text }
    : wrong('phải có dạng zalo+https://app-id:khoá-bí-mật@business.openapi.zalo.me?token=refresh-token&template=mã-mẫu', 'must look like zalo+https://app-id:secret@business.openapi.zalo.me?token=refresh-token&template=id')
}

/** Somewhere that stamps times (RFC 3161), reached by a path of its own. */
export const stampAddress = (text: string): Parsed<string> => {
  const url = urlOf(text, ['https:', 'http:'])
  return url ? { value: text } : wrong('phải là địa chỉ như https://tsa.ca.gov.vn', 'must be an address such as https://tsa.ca.gov.vn')
}

export const signingAddress = (text: string): Parsed<string> => {
  const url = urlOf(text, ['vneid+https:', 'vneid+http:'])
  return url && url.username !== '' && url.password !== '' && url.searchParams.get('originator')
    ? { value: text }
    : wrong('phải có dạng vneid+https://người-dùng:mật-khẩu@máy/đường-dẫn?originator=mã-đơn-vị', 'must look like vneid+https://user:password@host/base?originator=code')
}

export const dayCount = (text: string): Parsed<number> => {
  const value = Number(text)
  return /^\d{1,4}$/.test(text) && value >= 1 && value <= 3650 ? { value } : wrong('phải là số ngày từ 1 đến 3650', 'must be a number of days from 1 to 3650')
}
