// NĐ 61/2018 article 19.2: the head decides each dossier for itself, also when many are decided after being read.
import type { DossierId } from '../../../kernel/ids.ts'
import type { Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { findResultDraft } from '../store/result-draft-store.ts'
import { approveDossier } from './approve-dossier.ts'
import { issueResult } from './issue-result.ts'
import { onItsOwn } from './one-of-many.ts'

export type ApproveDossiers = {
  readonly items: readonly { readonly dossierId: DossierId; readonly version: number }[]
  readonly note?: string
  readonly publicUrl: string
  /** Also number, sign and attach the drafted result of each, where there is one. */
  readonly issue?: boolean
  readonly readFirst?: true
}

export type Approved = { readonly dossierId: DossierId; readonly outcome: Outcome<Dossier, DossierRefusal> }

type One = ApproveDossiers['items'][number]

/** Approved, and with it the drafted result: both or neither. */
const decideOne = async (work: Work, { dossierId, version }: One, { note, publicUrl, issue = false, readFirst }: ApproveDossiers): Promise<Outcome<Dossier, DossierRefusal>> => {
  const approved = await approveDossier(work, { dossierId, version, publicUrl, ...(note ? { note } : {}), ...(readFirst ? { readFirst } : {}) })
  const drafted = approved.ok && issue && approved.value.state === 'approved' && (await findResultDraft(work.tx, dossierId)) !== undefined
  return drafted ? issueResult(work, { dossierId, version: approved.value.version, publicUrl }) : approved
}

/** In order of id, so that two heads with the same list wait for each other instead of for ever; answered in the order asked. */
export const approveDossiers = async (work: Work, command: ApproveDossiers): Promise<readonly Approved[]> => {
  const { items } = command
  const outcomes = new Map<DossierId, Outcome<Dossier, DossierRefusal>>()
  for (const one of items.toSorted((first, second) => (first.dossierId < second.dossierId ? -1 : 1)))
    outcomes.set(one.dossierId, await onItsOwn(work, () => decideOne(work, one, command)))
  return items.flatMap(({ dossierId }) => {
    const outcome = outcomes.get(dossierId)
    return outcome ? [{ dossierId, outcome }] : []
  })
}
