// NĐ 23/2015/NĐ-CP articles 3 and 6, NĐ 45/2020/NĐ-CP article 10: a name says which paper is meant and in which form it comes; nothing else of it may differ.
import { withoutMarks } from '../../../../kernel/one-paper.ts'
import { fold } from '../../../../kernel/vietnamese-text.ts'

/** `any`: the name says nothing of the form. */
export type PaperForm = 'any' | 'copy' | 'certified' | 'original'
export type NamedPaper = { readonly plain: string; readonly form: PaperForm }

const LAST_MARKS = /[\s.;:,]+$/
const LAST_NOTE = /\s*\(([^()]*)\)$|(?<!(?:[,/+]| (?:kem|theo|hoac|tu|va|voi|y|chieu|cua|co|nop|trinh|sao|\d+))) ((?:01 )?ban (?:chinh|goc))$|: ((?:01 )?ban [a-z ]+)$/

const NOTES: ReadonlyMap<string, PaperForm> = new Map([
  ['neu co', 'any'],
  ['ban sao', 'copy'], ['01 ban sao', 'copy'], ['ban chup', 'copy'], ['01 ban chup', 'copy'],
  ['ban sao chung thuc', 'certified'], ['ban sao co chung thuc', 'certified'], ['ban sao duoc chung thuc', 'certified'], ['01 ban sao co chung thuc', 'certified'],
  ['ban chinh', 'original'], ['01 ban chinh', 'original'], ['ban goc', 'original'], ['01 ban goc', 'original'],
])

const LEADS: readonly (readonly [RegExp, PaperForm])[] = [
  [/^ban sao (?:co |duoc )?chung thuc(?: tu ban chinh| tu)?:? /, 'certified'],
  [/^ban (?:sao|chup) /, 'copy'],
  [/^ban (?:chinh|goc) /, 'original'],
]
/** Behind these a lead is part of something longer: a choice, a kind of copy, the name of the paper itself. */
const GOES_ON = /^(?:hoac|va|kem|co|duoc|hop le|trich luc|chup|sao|chinh|goc|dien tu|dich|mot trong|cac|cua|theo|tu|so|ve)(?: |$)|^[(,/]/

/** The name without the marks of the sheet it stood on, a space behind each word: whole words are compared with its beginning. */
export const beginningOf = (name: string): string => `${withoutMarks(fold(name)).replace(/(?<=[a-z])(?=[:/])/g, ' ')} `

/** Of a line of a list: how it is counted, and under which condition it is asked for. */
const LINE_BEFORE = /^(?:[-+*•–—]+|\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)])\s+/i
const CONDITION_BEHIND = /[\s.;:,]*\(\s*(?:nếu có|nếu cần|nếu cần thiết|khi có|khi cần)\s*\)[\s.;:,]*$|[\s.;:,]+$/iu

/** What a paper is called where it is kept: it is there, so no list asks for it any more. */
export const keptName = (line: string): string => {
  const name = line.normalize('NFC').replace(LINE_BEFORE, '').replace(CONDITION_BEHIND, '').trim()
  return name === '' ? line : name
}

const withoutNotes = (text: string): NamedPaper => {
  let [plain, form]: [string, PaperForm] = [text, 'any']
  for (let note = LAST_NOTE.exec(plain); note !== null; note = LAST_NOTE.exec(plain)) {
    const said = NOTES.get(note[1] ?? note[2] ?? note[3] ?? '')
    if (said === undefined) break
    form = said === 'any' ? form : said
    plain = plain.slice(0, note.index).replace(LAST_MARKS, '')
  }
  return { plain, form }
}

/** What a name means, as it is compared. */
export const readPaperName = (name: string): NamedPaper => {
  const noted = withoutNotes(withoutMarks(fold(name)))
  for (const [lead, form] of LEADS) {
    const rest = noted.plain.replace(lead, '')
    if (rest !== noted.plain && rest !== '' && !GOES_ON.test(rest)) return { plain: rest, form }
  }
  return noted
}

/** In which form a paper is held → in which it may be asked for. A picture proves no more than what it was taken of. */
const SERVES: Readonly<Record<PaperForm, readonly PaperForm[]>> = {
  any: ['any', 'copy'],
  copy: ['copy'],
  certified: ['copy', 'certified'],
  original: ['any', 'copy'],
}

export const servesForm = (held: PaperForm, asked: PaperForm): boolean => SERVES[held].includes(asked)

/** What is held electronically, a certified copy or an upload too, stands for its original, but for one that is asked for as such: that one is kept, changed or taken in. */
export const electronicServesForm = (asked: PaperForm): boolean => asked !== 'original'
