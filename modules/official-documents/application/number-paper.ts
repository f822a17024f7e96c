// Thông tư 01/2018/TT-VPCP Mẫu số 01-04: …/TTPVHCC, …/BPTNTKQ, …/PBS, …/PTC, …/PXL. The other symbols are ours (docs/law/slips.md).
import type { Work } from '../../../platform/work.ts'
import type { IssuedDocument, OfficialDocumentKind } from '../domain/issued-document.ts'
import type { PaperUnit } from '../domain/paper-facts.ts'
import { numberInWords, yearAt } from '../domain/vietnamese-words.ts'
import { takeSerial } from '../store/numbering-book-store.ts'

const DESK_SYMBOLS = { centre: 'TTPVHCC', desk: 'BPTNTKQ' } as const

const SYMBOLS: Readonly<Record<Exclude<OfficialDocumentKind, 'appointment-slip' | 'control-slip'>, string>> = {
  'supplement-request': 'PBS',
  'refusal-notice': 'PTC',
  apology: 'PXL',
  'discontinuation-notice': 'TBD',
  'suspension-notice': 'TBTD',
  'return-receipt': 'BNKQ',
  'handover-list': 'DSBG',
  'decided-result': 'KQ',
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
