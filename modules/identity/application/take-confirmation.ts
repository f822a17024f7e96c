import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { sha256Of } from '../../../platform/storage/sha256.ts'
import type { Work } from '../../../platform/work.ts'
import { chooseConfirmation, type Confirmation, type ConfirmationRefusal } from '../domain/confirmation.ts'
import { insertConfirmationUse, selectConfirmation, selectUnusedConfirmations } from '../store/confirmation-store.ts'

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** SHA-256 of a content in one canonical spelling (keys sorted, NFC): what a confirmation is bound to. */
export const hashContent = (content: unknown): string => sha256Of(Buffer.from(JSON.stringify(content, inOrder).normalize('NFC')))

export type Confirmed = { readonly about: string; readonly contentHash: string }

/** The unused confirmation of the signed-in person that bears this content now, or why there is none. */
export const findConfirmation = async (work: Work, { about, contentHash }: Confirmed): Promise<Outcome<Confirmation, ConfirmationRefusal>> => {
  if (work.actor.kind !== 'citizen') return refuse({ kind: 'confirmation-missing' })
  return chooseConfirmation(await selectUnusedConfirmations(work.tx, work.actor.personId, about), { contentHash, now: work.now })
}

/** Uses it up for one act (`usedFor`: `dossier:<id>`); the evidence's id is to be kept with that act. */
export const takeConfirmation = async (work: Work, asked: Confirmed & { readonly usedFor: string }): Promise<Outcome<Confirmation, ConfirmationRefusal>> => {
  const found = await findConfirmation(work, asked)
  if (!found.ok) return found
  const used = await insertConfirmationUse(work.tx, { confirmationId: found.value.id, at: work.now, usedFor: asked.usedFor })
  return used ? ok(found.value) : refuse({ kind: 'confirmation-missing' })
}

/** The evidence as kept, with the provider's own answer; showing it to somebody is a view to be recorded. */
export const getConfirmation = async (work: Work, id: string): Promise<NonNullable<Awaited<ReturnType<typeof selectConfirmation>>>> => {
  const found = await selectConfirmation(work.tx, id)
  if (found === undefined) throw new Error(`no confirmation ${id}`)
  return found
}
