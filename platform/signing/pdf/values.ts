/** A PDF value. Numbers, booleans and null are JavaScript's own; the rest carries its kind. */
export type PdfName = { readonly kind: 'name'; readonly name: string }
export type PdfRef = { readonly kind: 'ref'; readonly num: number; readonly gen: number }
export type PdfString = { readonly kind: 'string'; readonly bytes: Buffer; readonly hex: boolean }
export type PdfArray = { readonly kind: 'array'; readonly items: readonly PdfValue[] }
export type PdfDict = { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> }
export type PdfStream = { readonly kind: 'stream'; readonly dict: PdfDict; readonly data: Buffer }
/** Written as it is: placeholders whose place must be known afterwards. */
export type PdfRaw = { readonly kind: 'raw'; readonly text: string }
export type PdfValue = number | boolean | null | PdfName | PdfRef | PdfString | PdfArray | PdfDict | PdfStream | PdfRaw

export const name = (text: string): PdfName => ({ kind: 'name', name: text })
export const ref = (num: number, gen = 0): PdfRef => ({ kind: 'ref', num, gen })
export const array = (items: readonly PdfValue[]): PdfArray => ({ kind: 'array', items })
export const dict = (entries: Readonly<Record<string, PdfValue>>): PdfDict => ({ kind: 'dict', entries: new Map(Object.entries(entries)) })
export const raw = (text: string): PdfRaw => ({ kind: 'raw', text })

/** Text as PDF keeps it: ASCII plainly, everything else as UTF-16 with its mark. */
export const text = (words: string): PdfString =>
  /^[\x20-\x7e]*$/.test(words)
    ? { kind: 'string', bytes: Buffer.from(words, 'latin1'), hex: false }
    : { kind: 'string', bytes: Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(words, 'utf16le').swap16()]), hex: true }

const isKind = <K extends 'name' | 'ref' | 'string' | 'array' | 'dict' | 'stream'>(kind: K) => (value: PdfValue | undefined): value is Extract<PdfValue, { readonly kind: K }> =>
  typeof value === 'object' && value !== null && value.kind === kind

export const isName = isKind('name')
export const isRef = isKind('ref')
export const isString = isKind('string')
export const isArray = isKind('array')
export const isDict = isKind('dict')
export const isStream = isKind('stream')

/** The dictionary with these entries set; `undefined` takes one away. */
export const withEntries = (from: PdfDict, changes: Readonly<Record<string, PdfValue | undefined>>): PdfDict => {
  const entries = new Map(from.entries)
  for (const [key, value] of Object.entries(changes))
    if (value === undefined) entries.delete(key)
    else entries.set(key, value)
  return { kind: 'dict', entries }
}

export const textOf = (value: PdfValue | undefined): string | undefined => {
  if (!isString(value)) return undefined
  const { bytes } = value
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2))).swap16().toString('utf16le')
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3).toString('utf8')
  return bytes.toString('latin1')
}
