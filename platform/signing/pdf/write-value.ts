import type { PdfValue } from './values.ts'

const writeName = (name: string): string => `/${name.replace(/[^!-~]|[()<>[\]{}/%#]/g, (one) => `#${one.charCodeAt(0).toString(16).padStart(2, '0')}`)}`

const writeString = (bytes: Buffer, hex: boolean): string =>
  hex ? `<${bytes.toString('hex')}>` : `(${bytes.toString('latin1').replace(/[()\\]/g, (one) => `\\${one}`).replace(/\r/g, '\\r').replace(/\n/g, '\\n')})`

/** A number without an exponent, which PDF does not know. */
const writeNumber = (value: number): string => (Number.isInteger(value) ? value.toFixed(0) : value.toFixed(6).replace(/0+$/, '').replace(/\.$/, ''))

/** The value in PDF's own words, one character a byte. */
export const writeValue = (value: PdfValue): string => {
  if (value === null) return 'null'
  if (typeof value === 'number') return writeNumber(value)
  if (typeof value === 'boolean') return String(value)
  if (value.kind === 'name') return writeName(value.name)
  if (value.kind === 'ref') return `${value.num} ${value.gen} R`
  if (value.kind === 'string') return writeString(value.bytes, value.hex)
  if (value.kind === 'raw') return value.text
  if (value.kind === 'array') return `[${value.items.map(writeValue).join(' ')}]`
  if (value.kind === 'dict') return `<<${[...value.entries].map(([key, one]) => `${writeName(key)} ${writeValue(one)}`).join('\n')}>>`
  throw new Error('a stream is written as an object only')
}
