// Thông tư 01/2018/TT-VPCP Mẫu số 01-04: …/TTPVHCC, …/BPTNTKQ, …/PBS, …/PTC, …/PXL. The other symbols are ours (docs/law/slips.md).
import type { Work } from '../../../platform/work.ts'
import type { IssuedDocument, OfficialDocumentKind, PaperSubject } from '../domain/issued-document.ts'
import type { PaperUnit } from '../domain/paper-facts.ts'
import { numberInWords, yearAt } from '../domain/vietnamese-words.ts'
import { selectIssuedDocuments } from '../store/issued-document-store.ts'
import { takeFirstSerial, takeSerial } from '../store/numbering-book-store.ts'

const DESK_SYMBOLS = { centre: 'TTPVHCC', desk: 'BPTNTKQ' } as const

const SYMBOLS: Readonly<Record<Exclude<OfficialDocumentKind, 'appointment-slip' | 'control-slip'>, string>> = {
  'supplement-request': 'PBS',
  'refusal-notice': 'PTC',
  apology: 'PXL',
  'discontinuation-notice': 'TBD',
  'suspension-notice': 'TBTD',
  'withdrawal-decision': 'QĐTH',
  'levy-receipt': 'BNTP',
  'return-receipt': 'BNKQ',
  'handover-list': 'DSBG',
  'postal-handover': 'BBBC',
  'reminder-letter': 'CVĐĐ',
  'decided-result': 'KQ',
  'certified-copy': 'SCT/BS',
  'digitised-result': 'SHKQ',
  'copy-slip': 'PHCT',
}

const symbolOf = (kind: OfficialDocumentKind, unit: PaperUnit): string | undefined => {
  if (kind === 'appointment-slip') return DESK_SYMBOLS[unit.kind]
  return kind === 'control-slip' ? undefined : SYMBOLS[kind]
}

type Numbering = Pick<IssuedDocument, 'year' | 'serial' | 'number' | 'edition'>

export type ToNumber = { readonly kind: OfficialDocumentKind; readonly unit: PaperUnit; readonly last: IssuedDocument | undefined; readonly unnumbered: string }

/** A reissue keeps the number of the first edition; only a first edition takes one from the book. */
export const numberPaper = async (work: Work, { kind, unit, last, unnumbered }: ToNumber): Promise<Numbering> => {
  if (last !== undefined) return { year: last.year, serial: last.serial, number: last.number, edition: last.edition + 1 }
  const year = yearAt(work.now)
  const symbol = symbolOf(kind, unit)
  if (symbol === undefined) return { year, serial: 0, number: unnumbered, edition: 1 }
  const serial = await takeSerial(work.tx, { unitId: unit.id, year, kind, symbol })
  return { year, serial, number: numberInWords(serial, symbol), edition: 1 }
}

/** `last`: the newest edition there is already. */
export type Numbered = { readonly last: IssuedDocument | undefined; readonly numbering: Numbering }

export const findLastOfKind = async (work: Work, { subjectId, kind }: { readonly subjectId: PaperSubject; readonly kind: OfficialDocumentKind }): Promise<IssuedDocument | undefined> =>
  (await selectIssuedDocuments(work.tx, subjectId)).findLast((document) => document.kind === kind)

/** The number of a paper before its words are known, in one packet with other numbers: the paper must follow in this transaction. */
export const numberAhead = async (work: Work, { subjectId, kind, unit }: { readonly subjectId: PaperSubject; readonly kind: OfficialDocumentKind; readonly unit: PaperUnit }): Promise<Numbered> => {
  const year = yearAt(work.now)
  const symbol = symbolOf(kind, unit)
  if (symbol === undefined) throw new Error(`${kind} has no number`)
  const [last, serial] = await Promise.all([findLastOfKind(work, { subjectId, kind }), takeFirstSerial(work.tx, { unitId: unit.id, year, kind, symbol }, subjectId)])
  if (serial !== undefined) return { last: undefined, numbering: { year, serial, number: numberInWords(serial, symbol), edition: 1 } }
  return { last, numbering: await numberPaper(work, { kind, unit, last, unnumbered: '' }) }
}
