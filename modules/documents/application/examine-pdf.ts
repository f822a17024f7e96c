import { constants, inflateSync } from 'node:zlib'
import type { Examined } from '../domain/inspect-file.ts'

const MAX_INFLATED = 16 * 1024 * 1024
/** Operators that put something on a page: text, images and forms, shadings, painted paths, inline images. */
const DRAWS = /(?:^|[\s\])>])(?:Tj|TJ|'|"|Do|sh|BI|f\*?|F|B\*?|b\*?|s|S)(?=\s|$)/

/** ISO 32000-1 §7.5.5, §7.6.1: only a trailer or a cross-reference stream may say that the file is encrypted. */
const isEncrypted = (text: string): boolean => {
  for (const match of text.matchAll(/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/g)) {
    const around = text.slice(Math.max(0, match.index - 2000), match.index + 2000)
    if (/trailer|\/XRef/.test(around)) return true
  }
  return false
}

const inflated = (raw: Buffer): string | undefined => {
  try {
    // Whatever stands after the last deflate block is the end-of-line before `endstream`.
    return inflateSync(raw, { maxOutputLength: MAX_INFLATED, finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
  } catch {
    return undefined
  }
}

type Stream = { readonly dictionary: string; readonly raw: Buffer }

const streamsOf = function* (bytes: Buffer, text: string): Generator<Stream> {
  for (const match of text.matchAll(/stream\r?\n/g)) {
    if (text.slice(match.index - 3, match.index) === 'end') continue
    const end = text.indexOf('endstream', match.index)
    if (end < 0) return
    const dictionary = text.slice(Math.max(text.lastIndexOf(' obj', match.index), match.index - 4000, 0), match.index)
    yield { dictionary, raw: bytes.subarray(match.index + match[0].length, end) }
  }
}

/** Undefined where the stream cannot be read here: then nobody may say that it is blank. */
const drawsSomething = ({ dictionary, raw }: Stream): boolean | undefined => {
  if (/\/Type\s*\/(?:XRef|Metadata|ObjStm)|\/Length1|\/FontFile|\/Type1C|\/CMapName|\/Subtype\s*\/Image/.test(dictionary)) return false
  const filtered = /\/Filter/.test(dictionary)
  if (!filtered) return DRAWS.test(raw.toString('latin1'))
  if (!/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b\s*\]?/.test(dictionary) || /\/DecodeParms/.test(dictionary)) return undefined
  const content = inflated(raw)
  return content === undefined ? undefined : DRAWS.test(content)
}

/** True only when every content stream was read and none draws anything; an annotation (a stamp, a form field) is content. */
const isBlank = (bytes: Buffer, text: string): boolean => {
  if (/\/(?:Annots|AcroForm)\b/.test(text)) return false
  let sawUnknown = false
  for (const stream of streamsOf(bytes, text)) {
    if (/\/Type\s*\/ObjStm/.test(stream.dictionary) && /\/(?:Annots|AcroForm)\b/.test(inflated(stream.raw) ?? '/Annots')) return false
    const draws = drawsSomething(stream)
    if (draws === true) return false
    if (draws === undefined) sawUnknown = true
  }
  return !sawUnknown
}

/** Deterministic and bounded: no page is rendered, no script inside is run. */
export const examinePdf = (bytes: Uint8Array): Examined => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = buffer.toString('latin1')
  const truncated = !text.includes('startxref') || !text.includes('%%EOF')
  const encrypted = isEncrypted(text)
  return { truncated, encrypted, macros: false, blank: !truncated && !encrypted && isBlank(buffer, text) }
}
