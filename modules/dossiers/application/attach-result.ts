import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { StoredFileId } from '../../../kernel/ids.ts'
import { parsePlainDate, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { readOwnFile, storeFile, type FileRefusal, type OpenFileRefusal, type StoredFile } from '../../documents/index.ts'
import { whyNot } from '../domain/abilities.ts'
import { standingResultsOf, type Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideAttachResult } from '../domain/return-result.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { tellApplicant } from './tell-applicant.ts'

export type AttachResult = OnDossier & {
  readonly name: string
  readonly number?: string
  readonly validUntil?: string
  readonly scope?: string
} & ({ readonly bytes: Uint8Array; readonly fileName: string } | { readonly fileId: string })

type AttachRefusal = DossierRefusal | FileRefusal | OpenFileRefusal

/** Bytes are kept for the unit that decided; a file stored before must be the official's own unit's. */
const fileOf = (work: Work, command: AttachResult, dossier: Dossier): Promise<Outcome<StoredFile, FileRefusal | OpenFileRefusal>> =>
  'fileId' in command
    ? readOwnFile(work, command.fileId as StoredFileId)
    : storeFile(work, { bytes: command.bytes, fileName: command.fileName, owner: { kind: 'unit', unitId: dossier.resolvingUnitId } })

/** Makes a file a result of the dossier. */
export const attachResult = async (work: Work, command: AttachResult): Promise<Outcome<Dossier, AttachRefusal>> => {
  const attached = await actOnDossier<AttachRefusal>(work, command, async (dossier, standing) => {
    const no = whyNot('attach-result', dossier, standing)
    if (no) return refuse(no)
    const validUntil = command.validUntil === undefined ? undefined : parsePlainDate(command.validUntil)
    if (validUntil !== undefined && validUntil < plainDateAt(work.now)) return refuse({ kind: 'result-run-out' })
    const stored = await fileOf(work, command, dossier)
    if (!stored.ok) return stored
    return decideAttachResult(dossier, standing, {
      name: command.name,
      fileId: stored.value.id,
      ...(command.number === undefined ? {} : { number: command.number }),
      ...(validUntil === undefined ? {} : { validUntil }),
      ...(command.scope === undefined ? {} : { scope: command.scope }),
    })
  })
  if (attached.ok && standingResultsOf(attached.value).length === 1) await tellApplicant(work, attached.value, { template: 'result-ready' })
  return attached
}
