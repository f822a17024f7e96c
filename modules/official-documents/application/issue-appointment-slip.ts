import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { storeFile } from '../../documents/index.ts'
import type { AppointmentSlip } from '../domain/appointment-slip.ts'
import type { IssuedDocument, OfficialDocumentId } from '../domain/issued-document.ts'
import { wordSlip } from '../domain/slip-print.ts'
import { numberInWords, yearAt } from '../domain/vietnamese-words.ts'
import { insertIssuedDocument, selectIssuedDocuments } from '../store/issued-document-store.ts'
import { takeSerial } from '../store/numbering-book-store.ts'
import { contentHashOf } from './content-hash-of.ts'
import { printSlip } from './print-slip.ts'

const KIND = 'appointment-slip'
const SYMBOLS = { centre: 'TTPVHCC', desk: 'BPTNTKQ' } as const

type Numbering = Pick<IssuedDocument, 'year' | 'serial' | 'number' | 'edition'>

/** A reissue keeps the number of the first edition; only a first edition takes one from the book. */
const numberSlip = async (work: Work, slip: AppointmentSlip, last: IssuedDocument | undefined): Promise<Numbering> => {
  if (last !== undefined) return { year: last.year, serial: last.serial, number: last.number, edition: last.edition + 1 }
  const year = yearAt(work.now)
  const symbol = SYMBOLS[slip.unit.kind]
  const serial = await takeSerial(work.tx, { unitId: slip.unit.id, year, kind: KIND, symbol })
  return { year, serial, number: numberInWords(serial, symbol), edition: 1 }
}

const keepFile = async (work: Work, bytes: Uint8Array, named: { readonly code: string; readonly edition: number; readonly unitId: UnitId }) => {
  const suffix = named.edition === 1 ? '' : `-lan-${named.edition}`
  const fileName = `giay-tiep-nhan-${named.code}${suffix}.pdf`
  const stored = await storeFile(work, { bytes, fileName, owner: { kind: 'unit', unitId: named.unitId } })
  if (!stored.ok) throw new Error(`our own slip was refused: ${stored.refusal.kind}`)
  return stored.value
}

const issuedBy = ({ actor }: Work): string => {
  if (actor.kind === 'staff') return `staff:${actor.officialId}`
  return actor.kind === 'system' ? `system:${actor.process}` : actor.kind
}

/**
 * Issues the slip of a dossier: takes the next number of the unit's book, prints, keeps the file, freezes the words.
 * The same words again answer what was issued; other words make the next edition under the same number, and the first stays.
 */
export const issueAppointmentSlip = async (work: Work, slip: AppointmentSlip): Promise<IssuedDocument> => {
  const contentSha256 = contentHashOf(slip)
  const last = (await listSlips(work, slip.dossierId)).at(-1)
  if (last !== undefined && last.contentSha256 === contentSha256) return last
  const numbering = await numberSlip(work, slip, last)
  const bytes = await printSlip(wordSlip(slip, { ...numbering, issuedAt: work.now }))
  const file = await keepFile(work, bytes, { code: slip.dossierCode, edition: numbering.edition, unitId: slip.unit.id })
  const document: IssuedDocument = {
    documentId: newId<OfficialDocumentId>(),
    dossierId: slip.dossierId,
    kind: KIND,
    unitId: slip.unit.id,
    ...numbering,
    fileId: file.id,
    fileSha256: file.sha256,
    contentSha256,
    issuedAt: work.now,
  }
  await insertIssuedDocument(work.tx, { document, content: slip, issuedBy: issuedBy(work) })
  return document
}

const listSlips = async (work: Work, dossierId: DossierId): Promise<readonly IssuedDocument[]> =>
  (await selectIssuedDocuments(work.tx, dossierId)).filter(({ kind }) => kind === KIND)
