import { inflateRawSync } from 'node:zlib'

/** The one entry of a DOCX that holds its text (ECMA-376 part 2; APPNOTE 4.3: entries are found from the end). */
const documentXml = (file: Buffer): string => {
  const end = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)]
    if (file.toString('utf8', at + 46, at + 46 + name) === 'word/document.xml') {
      const [length, local] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)]
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
      return inflateRawSync(file.subarray(start, start + length)).toString('utf8')
    }
    at += 46 + name + extra + comment
  }
  throw new Error('no word/document.xml in this file')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const linesOfDocx = (file: Buffer): readonly string[] =>
  documentXml(file)
    .split(/<\/w:p>|<w:br[ /]/)
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, text = '\t']) => text).join(''))
    .map((line) => line.replaceAll(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole))

/** Word 97 keeps Vietnamese text as UTF-16; long runs of its letters are the text. */
const linesOfDoc = (file: Buffer): readonly string[] =>
  // oxlint-disable-next-line no-control-regex -- the paragraph, cell and field marks of Word 97
  [...file.toString('utf16le').matchAll(/(?:[\t\r\u0007\u000B\u0013-\u0015 -\u024F\u1E00-\u1EFF\u2010-\u2030\u25A0-\u2611]|\p{M}){30,}/gu)].join('').split(/[\r\u0007\u000B]/)

/** Only letters, however the tone mark of `oà` is set: numbers, dots and boxes are typography. */
export const lettersOf = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi').replaceAll('oà', 'òa').replaceAll(/[^\p{L}]/gu, '')

/** What an official file says, cut where it leaves room to write. */
export const officialLines = (name: string, file: Buffer): readonly string[] =>
  (name.endsWith('.docx') ? linesOfDocx(file) : linesOfDoc(file))
    .flatMap((line) => line.split(/[.…_]{2,}|[:;…\t]| {3,}/))
    // A lone `c` at the end is an empty box of the Wingdings face.
    .map((line) => line.trim().replace(/\s+c$/, ''))
    .filter((line) => lettersOf(line).length > 2)
