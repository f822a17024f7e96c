import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { StoredFileId } from '../../../kernel/ids.ts'
import { parsePlainDate, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { findFiles, keepDrawn, readOwnFile, storeFile, type FileRefusal, type OpenFileRefusal, type StoredFile } from '../../documents/index.ts'
import { findSignedBefore } from '../../official-documents/index.ts'
import { whyNot } from '../domain/abilities.ts'
import { standingResultsOf, type Dossier } from '../domain/dossier.ts'
import { formatMoment } from '../domain/event-words.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideAttachResult } from '../domain/return-result.ts'
import { mustBeSigned } from './must-be-signed.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { tellHeads } from './tell-heads.ts'
import { tellApplicant } from './tell-applicant.ts'

export type AttachResult = OnDossier & {
  readonly name: string
  readonly number?: string
  readonly validUntil?: string
  readonly scope?: string
  /** A certified copy says what its original says, run out or not. */
  readonly isCopy?: true
  /** The picture as a PDF, drawn before the act (`drawAsPdf`). */
  readonly drawn?: Uint8Array
} & ({ readonly bytes: Uint8Array; readonly fileName: string } | { readonly fileId: string })

type AttachRefusal = DossierRefusal | FileRefusal | OpenFileRefusal

/** Bytes are kept for the unit that decided; a file stored before must be the official's own unit's. */
const fileOf = (work: Work, command: AttachResult, dossier: Dossier): Promise<Outcome<StoredFile, FileRefusal | OpenFileRefusal>> =>
  'fileId' in command
    ? readOwnFile(work, command.fileId as StoredFileId)
    : storeFile(work, { bytes: command.bytes, fileName: command.fileName, owner: { kind: 'unit', unitId: dossier.resolvingUnitId } })

/** NĐ 30/2020 article 18: what was withdrawn does not come back by being attached once more. */
const whenWithdrawn = async (work: Work, { results }: Dossier, { id, sha256 }: StoredFile): Promise<string | undefined> => {
  const withdrawn = results.filter((each) => each.withdrawn)
  const hashes = new Map((await findFiles(work, withdrawn.map(({ fileId }) => fileId))).map((file) => [file.id, file.sha256]))
  const same = withdrawn.find(({ fileId }) => fileId === id || hashes.get(fileId) === sha256)
  return same?.withdrawn && formatMoment(same.withdrawn.at)
}

/** A picture is kept as the PDF that was drawn of it; what is neither nobody can sign. */
const asPdf = async (work: Work, stored: StoredFile, drawn: Uint8Array | undefined): Promise<Outcome<StoredFile, DossierRefusal>> => {
  if (stored.mediaType === 'application/pdf') return ok(stored)
  return drawn === undefined ? refuse({ kind: 'result-cannot-be-signed', file: stored.fileName }) : ok(await keepDrawn(work, stored, drawn))
}

/** Makes a file a result of the dossier. */
export const attachResult = async (work: Work, command: AttachResult): Promise<Outcome<Dossier, AttachRefusal>> => {
  let isBeingChecked = false
  const attached = await actOnDossier<AttachRefusal>(work, command, async (dossier, standing) => {
    const no = whyNot('attach-result', dossier, standing)
    if (no) return refuse(no)
    const validUntil = command.validUntil === undefined ? undefined : parsePlainDate(command.validUntil)
    if (validUntil !== undefined && !command.isCopy && validUntil < plainDateAt(work.now)) return refuse({ kind: 'result-run-out' })
    const stored = await fileOf(work, command, dossier)
    if (!stored.ok) return stored
    const when = await whenWithdrawn(work, dossier, stored.value)
    if (when) return refuse({ kind: 'result-withdrawn-before', when })
    const file = await asPdf(work, stored.value, command.drawn)
    if (!file.ok) return file
    const before = await findSignedBefore(work, file.value, dossier.id)
    isBeingChecked = before === 'being-checked'
    return decideAttachResult(dossier, standing, {
      name: command.name,
      fileId: file.value.id,
      ...(command.number === undefined ? {} : { number: command.number }),
      ...(validUntil === undefined ? {} : { validUntil }),
      ...(command.scope === undefined ? {} : { scope: command.scope }),
      ...(before === undefined || before === 'being-checked' ? { unsigned: true } : before),
    })
  })
  if (attached.ok && !isBeingChecked) await tellHeads(work, attached.value)
  // Nobody is called to fetch what the desk must keep until it is signed: signing tells it.
  if (attached.ok && standingResultsOf(attached.value).length === 1 && !(await mustBeSigned(work, attached.value))) await tellApplicant(work, attached.value, { template: 'result-ready' })
  return attached
}
