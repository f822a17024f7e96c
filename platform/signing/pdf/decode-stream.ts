import { inflateSync } from 'node:zlib'
import { PdfFault } from './parse-value.ts'
import { isArray, isDict, isName, type PdfDict, type PdfStream, type PdfValue } from './values.ts'

/** A table of objects is small; what unpacks to more is an attack. */
const MAX_UNPACKED = 64 * 1024 * 1024

const numberAt = (dict: PdfDict | undefined, key: string, otherwise: number): number => {
  const value = dict?.entries.get(key)
  return typeof value === 'number' ? value : otherwise
}

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

type Near = { readonly left: number; readonly up: number; readonly corner: number }

const guessOf = (filter: number, { left, up, corner }: Near): number => [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0

/** PNG predictors: each row says how it differs from its neighbours. */
const undoPredictor = (data: Buffer, parms: PdfDict | undefined): Buffer => {
  if (numberAt(parms, 'Predictor', 1) < 10) return data
  const pixel = Math.max(1, (numberAt(parms, 'Colors', 1) * numberAt(parms, 'BitsPerComponent', 8)) >> 3)
  const width = numberAt(parms, 'Columns', 1) * pixel
  if (width < 1 || width > 10_000) throw new PdfFault('a table has rows of no sensible width')
  const rows = Math.floor(data.length / (width + 1))
  const out = Buffer.alloc(rows * width)
  for (let row = 0; row < rows; row += 1) {
    const filter = data[row * (width + 1)] ?? 0
    for (let x = 0; x < width; x += 1) {
      const at = row * width + x
      const near = { left: x < pixel ? 0 : (out[at - pixel] ?? 0), up: row === 0 ? 0 : (out[at - width] ?? 0), corner: row === 0 || x < pixel ? 0 : (out[at - width - pixel] ?? 0) }
      out[at] = ((data[row * (width + 1) + 1 + x] ?? 0) + guessOf(filter, near)) & 0xff
    }
  }
  return out
}

const first = (value: PdfValue | undefined): PdfValue | undefined => (isArray(value) && value.items.length <= 1 ? value.items[0] : value)

/** Unpacks the streams a file keeps its objects in: plain or FlateDecode. */
export const decodeStream = ({ dict, data }: PdfStream): Buffer => {
  const filter = first(dict.entries.get('Filter'))
  if (filter === undefined || filter === null) return data
  if (!isName(filter) || filter.name !== 'FlateDecode') throw new PdfFault('its objects are packed in a way we cannot read')
  const parms = first(dict.entries.get('DecodeParms'))
  try {
    return undoPredictor(inflateSync(data, { maxOutputLength: MAX_UNPACKED }), isDict(parms) ? parms : undefined)
  } catch (fault) {
    if (fault instanceof PdfFault) throw fault
    throw new PdfFault('a packed part is broken')
  }
}
