import type { Proof } from '../../../platform/module.ts'
import { listOpenWorkOfAll, type WorkItem } from '../../workflow/index.ts'
import { listApprovedDrafts } from '../store/approved-draft.view.ts'
import { findCodeFaults, findContradictions, listDossierIds } from '../store/journal-faults.view.ts'
import { listPlaces, type Place } from '../store/places.view.ts'
import { draftHashOf } from './result-draft-hash.ts'

const PAGE = 200
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** Folds every journal and compares it with the rows screens read. */
export const journalProof: Proof = {
  name: 'dossiers: rows equal the folded journal',
  find: async ({ tx }, passed) => {
    const faults: string[] = []
    let checked = 0
    for (let after = BEFORE_ALL; ; ) {
      const ids = await listDossierIds(tx, after, PAGE)
      faults.push(...(await findContradictions(tx, ids)))
      checked += ids.length
      passed?.(checked)
      const last = ids.at(-1)
      if (!last || ids.length < PAGE) return { checked, faults }
      after = last
    }
  },
}

export const codeProof: Proof = { name: 'dossiers: codes without gaps, each with its bearer', find: ({ tx }) => findCodeFaults(tx) }

/** NĐ 61/2018 article 19.2: the draft that lies with the head, or was decided on, is the one that was submitted. */
export const approvedDraftProof: Proof = {
  name: 'dossiers: what was approved is what was drafted',
  find: async ({ tx }) => {
    const faults: string[] = []
    let checked = 0
    for (let after = BEFORE_ALL; ; ) {
      const page = await listApprovedDrafts(tx, after, PAGE)
      faults.push(...page.filter(({ draft, submitted }) => !draft || draftHashOf(draft) !== submitted).map(({ dossierId }) => `${dossierId}: the draft is not the one that was submitted`))
      checked += page.length
      const last = page.at(-1)
      if (!last || page.length < PAGE) return { checked, faults }
      after = last.dossierId
    }
  },
}

/** Each agency's part by its number, where it lies. */
const partsOf = (parts: readonly { readonly serial: number; readonly unitId: string }[]): string =>
  parts.map(({ serial, unitId }) => `${serial} at ${unitId}`).toSorted().join(', ')

/** The step, hands and branches a dossier says against the open work of its workflow. */
const whatDiffers = ({ step, stage, unitId, role, assigneeId, branches }: Place, open: readonly WorkItem[]): readonly string[] => {
  const main = open.find(({ beside }) => beside === undefined)
  const beside = open.filter((item) => item.beside === 'branch')
  // The lead's own part is done, and other agencies still work.
  const waits = !main && step !== null && beside.length > 0
  // The result is handed out where the applicant chose, which the workflow need not know.
  const at = main?.stage === 'return' ? unitId : (main?.unitId ?? null)
  const held = [step, stage, unitId, role, assigneeId].join(' ')
  const worked = [main?.step, main?.stage, at, main?.role, main?.assigneeId].join(' ')
  return [
    ...(waits || held.trim() === worked.trim() ? [] : [`stands at ${held}, its workflow at ${worked}`]),
    ...(partsOf(branches) === partsOf(beside) ? [] : [`asked ${partsOf(branches)}, its workflow ${partsOf(beside)}`]),
  ]
}

/** A dossier and its workflow agree on the step, whose work it is, and what other agencies do beside it. */
export const placeProof: Proof = {
  name: 'dossiers: each stands where its workflow stands',
  find: async (work, passed) => {
    const faults: string[] = []
    let checked = 0
    for (let after = BEFORE_ALL; ; ) {
      const page = await listPlaces(work.tx, after, PAGE)
      const open = await listOpenWorkOfAll(work, 'dossier', page.map(({ dossierId }) => dossierId))
      faults.push(...page.flatMap((place) => whatDiffers(place, open.get(place.dossierId) ?? []).map((fault) => `${place.dossierId}: ${fault}`)))
      checked += page.length
      passed?.(checked)
      const last = page.at(-1)
      if (!last || page.length < PAGE) return { checked, faults }
      after = last.dossierId
    }
  },
}
