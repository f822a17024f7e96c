// ISO 32000-2 12.8.1: a signature covers the file but for the room it stands in. Anything else lets words be changed unseen.
import type { FoundField } from '../pdf/signature-field.ts'
import type { PdfFile } from '../pdf/open-pdf.ts'
import { isArray, isString } from '../pdf/values.ts'
import type { Coverage } from './report.ts'

export type Covered = {
  readonly coverage: Coverage
  /** The two parts that were signed. */
  readonly parts: readonly [Buffer, Buffer]
  /** Where the second part ends. */
  readonly end: number
  readonly contents: Buffer
}

const rangeOf = (file: PdfFile, { value }: FoundField): readonly number[] | undefined => {
  const range = file.get(value?.entries.get('ByteRange'))
  const numbers = isArray(range) ? range.items.map((one) => file.get(one)) : []
  return numbers.length === 4 && numbers.every((one): one is number => typeof one === 'number' && Number.isSafeInteger(one) && one >= 0) ? numbers : undefined
}

const HEX = /^<[0-9A-Fa-f\s\0]*>$/
const END_MARK = /%%EOF[\r\n \t]{0,4}$/
const ONLY_WHITE = /^[\r\n \t\0]*$/

const isRoomOf = (hole: string, contents: Buffer): boolean => HEX.test(hole) && Buffer.from(hole.replace(/[^0-9A-Fa-f]/g, ''), 'hex').equals(contents)

const coverageOf = (bytes: Buffer, end: number): Coverage => {
  if (!END_MARK.test(bytes.toString('latin1', Math.max(0, end - 16), end))) return 'part'
  if (end === bytes.length || (bytes.length - end <= 64 && ONLY_WHITE.test(bytes.toString('latin1', end)))) return 'whole-file'
  return 'revision'
}

/** The part the signature says it covers; `undefined` when it says nothing that makes sense. */
export const findCovered = (file: PdfFile, field: FoundField): Covered | undefined => {
  const contents = file.get(field.value?.entries.get('Contents'))
  const range = rangeOf(file, field)
  if (range === undefined || !isString(contents)) return undefined
  const [start = 0, firstLength = 0, second = 0, secondLength = 0] = range
  const end = second + secondLength
  if (firstLength > second || end > file.bytes.length) return undefined
  const parts = [file.bytes.subarray(start, start + firstLength), file.bytes.subarray(second, end)] as const
  const honest = start === 0 && isRoomOf(file.bytes.toString('latin1', firstLength, second), contents.bytes)
  return { coverage: honest ? coverageOf(file.bytes, end) : 'part', parts, end, contents: contents.bytes }
}
