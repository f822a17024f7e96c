import type { Parsed } from './setting.ts'
import { wrong } from './setting.ts'

/** Secrets and money go unencrypted only to this very machine. */
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

const urlOf = (text: string, schemes: readonly string[]): URL | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url && schemes.includes(url.protocol) && url.hostname !== '' && (!url.protocol.endsWith('http:') || LOOPBACK.has(url.hostname)) ? url : undefined
}

/** Checked here so that a slip shows at start; `modules/integrations` opens it. Never printed: the secret stands inside. */
export const platformAddress = (text: string): Parsed<string> => {
  const url = urlOf(text, ['platform+https:', 'platform+http:'])
  const page = url?.searchParams.get('page') ?? ''
  return url && url.username !== '' && url.password !== '' && urlOf(page, ['https:', 'http:'])
    ? { value: text }
    : wrong('phải có dạng platform+https://mã-đối-tác:khoá-bí-mật@máy/đường-dẫn?page=https://máy-của-trang-thanh-toán; http chỉ dùng cho máy này (127.0.0.1)', 'must look like platform+https://partner:secret@host/path?page=https://host-of-its-pay-page; http only for this machine (127.0.0.1)')
}

export const postAddress = (text: string): Parsed<string> => {
  const url = urlOf(text, ['post+https:', 'post+http:'])
  return url && url.username !== '' && url.password !== ''
    ? { value: text }
    : wrong('phải có dạng post+https://mã-khách-hàng:mã-truy-cập@máy/đường-dẫn; http chỉ dùng cho máy này (127.0.0.1)', 'must look like post+https://customer:token@host/path; http only for this machine (127.0.0.1)')
}

export const statementAddress = (text: string): Parsed<string> => {
  const url = urlOf(text, ['https:', 'http:'])
  return url && url.username !== '' ? { value: text } : wrong('phải có dạng https://mã-truy-cập@máy/đường-dẫn; http chỉ dùng cho máy này (127.0.0.1)', 'must look like https://token@host/path; http only for this machine (127.0.0.1)')
}

export type CollectingAccount = { readonly bankBin: string; readonly number: string; readonly holder: string; readonly bankName: string }

export const collectingAccount = (text: string): Parsed<CollectingAccount> => {
  const [bankBin = '', number = '', holder = '', bankName = '', ...rest] = text.split(':').map((part) => part.trim())
  const good = /^\d{6}$/.test(bankBin) && /^[0-9A-Za-z]{1,19}$/.test(number) && holder !== '' && bankName !== '' && rest.length === 0
  return good ? { value: { bankBin, number, holder, bankName } } : wrong('phải có dạng 970436:0011001234567:CHU TAI KHOAN:Tên ngân hàng', 'must look like 970436:0011001234567:HOLDER:Name of the bank')
}
