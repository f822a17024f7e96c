// The store's answers: `{errorCode, message, signature, result}`. Success is the code, never the message.
import { verify, type KeyObject } from 'node:crypto'
import type { NationalResult, RegisterAnswer } from '../../identity/index.ts'
import { parseJson } from '../ask-provider.ts'

type Fields = Readonly<Record<string, unknown>>

/** As at the portal, where old and new services write it each their own way. */
const DONE: ReadonlySet<string> = new Set(['0', '00'])
const NOT_UNDERSTOOD = { kind: 'down', cause: 'answer-not-understood' } as const

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value.normalize('NFC').trim() : ''
}
const listOf = (fields: Fields, name: string): readonly Fields[] => {
  const value = fields[name]
  return Array.isArray(value) ? value.filter(isFields) : []
}

/** Edwards curves hash by themselves. */
const digestFor = ({ asymmetricKeyType }: KeyObject): 'sha256' | null => (asymmetricKeyType?.startsWith('ed') ? null : 'sha256')

/** Of the exact words of `result`, as `JSON.stringify` writes them; RSA or an elliptic curve over SHA-256, or an Edwards curve. The source names no way: uncertain. */
const isSigned = ({ result, signature }: Fields, key: KeyObject | undefined): boolean =>
  key === undefined || (typeof signature === 'string' && verify(digestFor(key), Buffer.from(JSON.stringify(result)), key, Buffer.from(signature, 'base64')))

const resultIn = (text: string, key: KeyObject | undefined): { readonly result: unknown } | Exclude<RegisterAnswer<never>, { kind: 'found' }> => {
  const answer = parseJson(text)
  if (answer === undefined || !('errorCode' in answer)) return NOT_UNDERSTOOD
  const code = String(answer['errorCode'])
  if (!DONE.has(code)) return { kind: 'down', cause: `error-${code.replaceAll(/[^\w-]/g, '').slice(0, 20)}` }
  if (!('result' in answer)) return NOT_UNDERSTOOD
  return isSigned(answer, key) ? { result: answer['result'] } : { kind: 'down', cause: 'signature-wrong' }
}

/** Only what was asked for, and only what can be opened and told apart. */
const nationalOf = (fields: Fields, codes: ReadonlySet<string>): readonly NationalResult[] => {
  const [code, name, number, issuer] = ['MaKetQua', 'TenGiayTo', 'SoKyHieu', 'CoQuanChuQuan'].map((each) => textOf(fields, each)) as [string, string, string, string]
  const files = listOf(fields, 'DanhSachTepDinhKem').map((file) => ({ name: textOf(file, 'TenTep'), path: textOf(file, 'DuongDan') })).filter(({ path }) => path !== '')
  return !codes.has(code) || name === '' || files.length === 0 ? [] : [{ code, name, ...(number === '' ? {} : { number }), issuer, files }]
}

export const readResults = (text: string, { codes, key }: { readonly codes: readonly string[]; readonly key: KeyObject | undefined }): RegisterAnswer<{ readonly results: readonly NationalResult[] }> => {
  const said = resultIn(text, key)
  if ('kind' in said) return said
  const { result } = said
  if (!isFields(result) || !Array.isArray(result['DanhSachGiayToKetQua'])) return NOT_UNDERSTOOD
  const wanted = new Set(codes)
  return { kind: 'found', value: { results: listOf(result, 'DanhSachGiayToKetQua').flatMap((each) => nationalOf(each, wanted)) } }
}

/** The file's bytes, in Base64. */
export const readFileBytes = (text: string, key: KeyObject | undefined): RegisterAnswer<Uint8Array> => {
  const said = resultIn(text, key)
  if ('kind' in said) return said
  const bytes = typeof said.result === 'string' ? Buffer.from(said.result, 'base64') : Buffer.alloc(0)
  return bytes.length === 0 ? { kind: 'no-match' } : { kind: 'found', value: bytes }
}
