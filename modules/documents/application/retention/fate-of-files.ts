import type { StoredFileId } from '../../../../kernel/ids.ts'
import { addMonths, plainDateAt, type PlainDate } from '../../../../kernel/plain-date.ts'
import type { Work } from '../../../../platform/work.ts'
import { retentionOf, type Fate } from '../../domain/retention/retention.ts'
import type { PaperRecord } from '../../domain/vault/paper-record.ts'
import { UPLOAD_OFFERED_MONTHS } from '../../domain/vault/reuse.ts'
import type { UsedFile, UseOfFile } from '../../ports.ts'
import { listHeld } from '../../store/retention/hold-store.ts'
import { listRecordsOfFile } from '../../store/vault/paper-record-store.ts'
import { readPeriods } from './read-periods.ts'
import { currentSources } from './sources.ts'

/** What was handed in is needed until it runs out, and no longer than it is offered; what an office issued or certified, until it runs out. */
const overOn = ({ state, kind, origin, validUntil, recordedAt, changedAt }: PaperRecord): PlainDate | undefined => {
  if (state === 'withdrawn' || state === 'forgotten') return plainDateAt(changedAt)
  if (kind === 'result' || origin === 'certified-copy') return validUntil
  const offeredUntil = addMonths(plainDateAt(recordedAt), UPLOAD_OFFERED_MONTHS)
  return validUntil !== undefined && validUntil < offeredUntil ? validUntil : offeredUntil
}

/** What a copy was certified from is no paper of the vault; the copy is. */
const isCopiedFrom = ({ origin, fileId }: PaperRecord, asked: StoredFileId): boolean => origin === 'certified-copy' && fileId !== asked

const usesInVault = async (work: Work, { fileId }: UsedFile): Promise<readonly UseOfFile[]> =>
  (await listRecordsOfFile(work.tx, fileId)).filter((record) => !isCopiedFrom(record, fileId)).map((record) => {
    const over = overOn(record)
    return { fileId, subjectId: record.id, kind: 'vault-record', ...(over ? { closedOn: over } : {}) }
  })

export type FateOfFile = { readonly fate: Fate; readonly uses: readonly UseOfFile[] }

/** Everybody who knows is asked about every file; what nobody places is kept. */
export const fateOfFiles = async (work: Work, files: readonly UsedFile[]): Promise<ReadonlyMap<string, FateOfFile>> => {
  const uses: UseOfFile[] = []
  for (const source of currentSources()) uses.push(...(await source.usesOf(work, files)))
  for (const file of files) uses.push(...(await usesInVault(work, file)))
  const held = await listHeld(work.tx, [...new Set(uses.map(({ subjectId }) => subjectId))])
  const on = plainDateAt(work.now)
  return new Map(
    files.map(({ fileId }) => {
      const theirs = uses.filter((use) => use.fileId === fileId)
      return [fileId, { uses: theirs, fate: retentionOf({ uses: theirs, held: theirs.some(({ subjectId }) => held.has(subjectId)) }, readPeriods(), on) }] as const
    }),
  )
}
