// ISO 19005-2 (PDF/A-2b): the picture of each page, and behind it the words that were read, so that the file is found and copied from.
import { escapeMarkup } from '../../kernel/escape-markup.ts'
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { GLYPH_WIDTH, glyphlessFont } from './glyphless-font.ts'
import { srgbProfile } from './srgb-profile.ts'

/** A word in pixels of the page's picture, from the upper left. Words of one `line` are kept together. */
export type LaidWord = { readonly text: string; readonly left: number; readonly top: number; readonly width: number; readonly height: number; readonly line: string }

export type PicturePage = { /** JPEG, grey or RGB. */ readonly image: Uint8Array; readonly width: number; readonly height: number; readonly dpi: number; readonly words: readonly LaidWord[] }

/** An empty signature field at the upper right of the first page, in points; what is drawn there comes with the signature. */
export type CopySignPlace = { readonly name: string; readonly label: string; readonly width: number; readonly height: number }

export type TwoLayer = {
  readonly title: string
  readonly pages: readonly PicturePage[]
  /** `2026-11-27T02:00:00Z` */
  readonly madeAt: string
  readonly producer: string
  readonly signPlace?: CopySignPlace
}

const COMPONENTS_AT = 9
/** ITU-T T.81 §B.2.2: how many colours the frame header says. */
const componentsOf = (jpeg: Uint8Array): number => {
  for (let at = 2; at + COMPONENTS_AT < jpeg.length; ) {
    const marker = jpeg[at + 1] ?? 0
    if (jpeg[at] !== 0xff) break
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return jpeg[at + COMPONENTS_AT] ?? 3
    at += 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0)
  }
  throw new Error('a page of the copy is no JPEG')
}

const number = (value: number): string => String(Math.round(value * 100) / 100)
const hexText = (text: string): string => `<FEFF${[...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`.toUpperCase()
const pdfDate = (at: string): string => `D:${at.slice(0, 19).replace(/[-:T]/g, '')}Z`

/** Letters of the basic plane only: what a scan reads has no others. */
const codesOf = (text: string): string => Array.from(text).flatMap((letter) => (letter.length === 1 && letter >= ' ' ? [letter.charCodeAt(0).toString(16).padStart(4, '0')] : [])).join('')

const layWord = ({ text, left, top, width, height }: LaidWord, { height: pageHeight, dpi }: PicturePage): string => {
  const scale = 72 / dpi
  const codes = codesOf(`${text} `)
  const letters = codes.length / 4 - 1
  if (letters < 1 || width < 1) return ''
  const size = Math.max(1, height * scale)
  const stretched = ((width * scale) / ((letters * GLYPH_WIDTH * size) / 1000)) * 100
  return `/F1 ${number(size)} Tf ${number(Math.min(1000, stretched))} Tz 1 0 0 1 ${number(left * scale)} ${number((pageHeight - top - height * 0.8) * scale)} Tm <${codes}> Tj`
}

const contentOf = (page: PicturePage): string => {
  const [width, height] = [(page.width * 72) / page.dpi, (page.height * 72) / page.dpi]
  const words = page.words.map((word) => layWord(word, page)).filter((line) => line !== '')
  return [`q ${number(width)} 0 0 ${number(height)} 0 0 cm /Im Do Q`, ...(words.length > 0 ? ['BT 3 Tr', ...words, 'ET'] : [])].join('\n')
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`

const xmpOf = ({ title, madeAt, producer }: TwoLayer): string => {
  const at = `${madeAt.slice(0, 19)}Z`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeMarkup(title)}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate><pdf:Producer>${escapeMarkup(producer)}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}

/** Numbers objects as they are added and writes them with their table (ISO 32000-1 §7.5). */
const createWriter = () => {
  const objects: (Buffer | undefined)[] = []
  const reserve = (): number => objects.push(undefined)
  const fill = (id: number, body: Buffer): void => void (objects[id - 1] = body)
  const add = (text: string): number => objects.push(Buffer.from(text, 'latin1'))
  const addStream = (entries: string, bytes: Uint8Array, packed = true): number => {
    const data = packed ? deflateSync(bytes) : bytes
    return objects.push(Buffer.concat([Buffer.from(`<<${entries}${packed ? '/Filter/FlateDecode' : ''}/Length ${data.length}>>\nstream\n`, 'latin1'), data, Buffer.from('\nendstream', 'latin1')]))
  }
  const write = (trailer: string): Buffer => {
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
    let length = parts[0]?.length ?? 0
    const put = (part: Buffer): void => {
      parts.push(part)
      length += part.length
    }
    const places = objects.map((body, at) => {
      const place = length
      put(Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`, 'latin1'), body ?? Buffer.from('null'), Buffer.from('\nendobj\n', 'latin1')]))
      return place
    })
    const start = length
    put(Buffer.from(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<</Size ${places.length + 1}${trailer}>>\nstartxref\n${start}\n%%EOF\n`, 'latin1'))
    return Buffer.concat(parts)
  }
  return { reserve, fill, add, addStream, write }
}
type Writer = ReturnType<typeof createWriter>

const addFont = (writer: Writer): number => {
  const font = glyphlessFont()
  const file = writer.addStream(`/Length1 ${font.length}`, font)
  const descriptor = writer.add(`<</Type/FontDescriptor/FontName/GlyphLess/Flags 5/FontBBox[0 -200 ${GLYPH_WIDTH} 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 800/StemV 80/FontFile2 ${file} 0 R>>`)
  // Every letter is the one empty glyph; nothing refers to the missing one.
  const glyphs = writer.addStream('', Buffer.alloc(0x10000 * 2, Buffer.from([0, 1])))
  const letters = writer.add(`<</Type/Font/Subtype/CIDFontType2/BaseFont/GlyphLess/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW ${GLYPH_WIDTH}/CIDToGIDMap ${glyphs} 0 R>>`)
  const unicode = writer.addStream('', Buffer.from(TO_UNICODE, 'latin1'))
  return writer.add(`<</Type/Font/Subtype/Type0/BaseFont/GlyphLess/Encoding/Identity-H/DescendantFonts[${letters} 0 R]/ToUnicode ${unicode} 0 R>>`)
}

/** Above where print begins on paper with the margins of NĐ 30/2020. */
const MARGIN = 6

const addField = (writer: Writer, page: number, { place, first }: { readonly place: CopySignPlace; readonly first: PicturePage }): number => {
  const [width, height] = [(first.width * 72) / first.dpi, (first.height * 72) / first.dpi]
  const drawing = writer.addStream(`/Type/XObject/Subtype/Form/BBox[0 0 ${number(place.width)} ${number(place.height)}]`, Buffer.alloc(0))
  const rect = [width - MARGIN - place.width, height - MARGIN - place.height, width - MARGIN, height - MARGIN].map(number).join(' ')
  return writer.add(`<</Type/Annot/Subtype/Widget/FT/Sig/T${hexText(place.name)}/TU${hexText(place.label)}/F 4/P ${page} 0 R/Rect[${rect}]/AP<</N ${drawing} 0 R>>>>`)
}

/** The same pages and words at the same moment make the same bytes. */
export const writeTwoLayerPdf = (copy: TwoLayer): Buffer => {
  const writer = createWriter()
  const [catalogue, tree] = [writer.reserve(), writer.reserve()]
  const profile = writer.addStream('/N 3/Alternate/DeviceRGB', srgbProfile())
  const intent = writer.add(`<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile ${profile} 0 R>>`)
  const font = addFont(writer)
  const ids = copy.pages.map(() => writer.reserve())
  const [firstId] = ids
  const [first] = copy.pages
  if (firstId === undefined || first === undefined) throw new Error('a copy without pages')
  const field = copy.signPlace && addField(writer, firstId, { place: copy.signPlace, first })
  copy.pages.forEach((page, at) => {
    const space = componentsOf(page.image) === 1 ? 'DeviceGray' : 'DeviceRGB'
    const image = writer.addStream(`/Type/XObject/Subtype/Image/Width ${page.width}/Height ${page.height}/ColorSpace/${space}/BitsPerComponent 8/Filter/DCTDecode`, page.image, false)
    const content = writer.addStream('', Buffer.from(contentOf(page), 'latin1'))
    const annotations = at === 0 && field !== undefined ? `/Annots[${field} 0 R]` : ''
    const box = `[0 0 ${number((page.width * 72) / page.dpi)} ${number((page.height * 72) / page.dpi)}]`
    writer.fill(ids[at] ?? 0, Buffer.from(`<</Type/Page/Parent ${tree} 0 R/MediaBox${box}/Contents ${content} 0 R/Resources<</XObject<</Im ${image} 0 R>>/Font<</F1 ${font} 0 R>>>>${annotations}>>`, 'latin1'))
  })
  const xmp = writer.addStream('/Type/Metadata/Subtype/XML', Buffer.from(xmpOf(copy), 'utf8'), false)
  const form = field === undefined ? '' : `/AcroForm<</Fields[${field} 0 R]/SigFlags 1>>`
  writer.fill(tree, Buffer.from(`<</Type/Pages/Kids[${ids.map((id) => `${id} 0 R`).join(' ')}]/Count ${ids.length}>>`, 'latin1'))
  writer.fill(catalogue, Buffer.from(`<</Type/Catalog/Pages ${tree} 0 R/Metadata ${xmp} 0 R/OutputIntents[${intent} 0 R]/Lang(vi-VN)/ViewerPreferences<</DisplayDocTitle true>>${form}>>`, 'latin1'))
  const about = writer.add(`<</Title${hexText(copy.title)}/Producer${hexText(copy.producer)}/CreationDate(${pdfDate(copy.madeAt)})/ModDate(${pdfDate(copy.madeAt)})>>`)
  const id = createHash('sha256').update(copy.title).update(copy.madeAt)
  for (const { image } of copy.pages) id.update(image)
  const mark = id.digest('hex').slice(0, 32)
  return writer.write(`/Root ${catalogue} 0 R/Info ${about} 0 R/ID[<${mark}><${mark}>]`)
}
