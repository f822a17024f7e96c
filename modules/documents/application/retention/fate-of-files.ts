import { plainDateAt } from '../../../../kernel/plain-date.ts'
import type { Work } from '../../../../platform/work.ts'
import { retentionOf, type Fate } from '../../domain/retention/retention.ts'
import type { UsedFile, UseOfFile } from '../../ports.ts'
import { listHeld } from '../../store/retention/hold-store.ts'
import { listRecordsOfFile } from '../../store/vault/paper-record-store.ts'
import { readPeriods } from './read-periods.ts'
import { currentSources } from './sources.ts'

/** A paper of the vault is needed until it runs out, and for good where it never does. */
const usesInVault = async (work: Work, { fileId }: UsedFile): Promise<readonly UseOfFile[]> =>
  (await listRecordsOfFile(work.tx, fileId)).map(({ id, state, validUntil, changedAt }) => {
    const over = state === 'withdrawn' || state === 'forgotten' ? plainDateAt(changedAt) : validUntil
    return { fileId, subjectId: id, kind: 'vault-record', ...(over ? { closedOn: over } : {}) }
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
