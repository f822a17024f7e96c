import type { StoredFileId, UnitId } from '../../kernel/ids.ts'
import { ok, refuse } from '../../kernel/outcome.ts'
import { fileRefusals, findFile, isOwner, storeFile, type FileOwner } from '../../modules/documents/index.ts'
import type { EvidenceFiles } from '../../modules/identity/ports.ts'
import type { Work } from '../../platform/work.ts'

const ownerOf = ({ actor }: Work, unitId: string | undefined): FileOwner | undefined => {
  if (actor.kind === 'citizen') return { kind: 'person', personId: actor.personId }
  if (actor.kind !== 'staff') return undefined
  const own = actor.roles.find((role) => role.unitId === unitId)
  return own && { kind: 'unit', unitId: own.unitId as UnitId }
}

const fill = (words: string, facts: object): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => (name in facts ? String((facts as Record<string, unknown>)[name]) : whole))

/** Scanned papers about people lie with all other files; identity knows them by id. */
export const evidenceFiles: EvidenceFiles = {
  store: async (work, { bytes, fileName, unitId }) => {
    const owner = ownerOf(work, unitId)
    if (owner === undefined) {
      const [, vi, en] = fileRefusals['owner-not-yours']
      return refuse({ kind: 'evidence-refused', vi, en })
    }
    const stored = await storeFile(work, { bytes, fileName, owner })
    if (stored.ok) return ok(stored.value.id)
    const [, vi, en] = fileRefusals[stored.refusal.kind]
    return refuse({ kind: 'evidence-refused', vi: fill(vi, stored.refusal), en: fill(en, stored.refusal) })
  },
  isOwn: async (work, fileId) => {
    const file = await findFile(work, fileId as StoredFileId)
    return file !== undefined && isOwner(work.actor, file.owner)
  },
}
