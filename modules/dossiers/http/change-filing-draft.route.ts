import type { UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { keepDraft } from '../application/change-draft.ts'
import { viewDraft } from '../application/show-draft.ts'
import { changeFilingDraft } from '../contract.ts'
import { draftRefusals } from './refusal-words.ts'

type Place = { readonly receivingUnitId: string; readonly resolvingUnitId: string }

const placeOf = (place: Place | null | undefined) => {
  if (place === undefined) return {}
  return { place: place && { receivingUnitId: place.receivingUnitId as UnitId, resolvingUnitId: place.resolvingUnitId as UnitId } }
}

type Claimed = { readonly ground: string; readonly words?: string | undefined }

const claimOf = (claim: Claimed | null | undefined) => {
  if (claim === undefined) return {}
  return { levyClaim: claim && { ground: claim.ground, ...(claim.words ? { words: claim.words } : {}) } }
}

export const changeFilingDraftRoute = defineRoute({
  contract: changeFilingDraft,
  permission: 'signed-in',
  audit: { event: false, because: 'nothing is filed yet' },
  refusals: draftRefusals,
  repeatable: 'keeping the same words twice is keeping them once',
  handle: async (work, { params, body }) => {
    const saved = await keepDraft(work, params.draftId, {
      ...(body.caseKey === undefined ? {} : { caseKey: body.caseKey }),
      ...(body.counts === undefined ? {} : { counts: body.counts }),
      answers: { ...(body.answers ? { [APPLICANT_FORM_REF]: body.answers } : {}), ...(body.form ? { [body.form.ref]: body.form.answers } : {}) },
      ...(body.basedOn === undefined ? {} : { basedOn: body.basedOn }),
      ...(body.tab ? { tab: body.tab } : {}),
      ...(body.insist === undefined ? {} : { insist: body.insist }),
      ...claimOf(body.levyClaim),
      ...placeOf(body.place),
    })
    if (!saved.ok) return saved
    const { draft, conflicts } = saved.value
    const view = await viewDraft(work, draft)
    return view.ok && conflicts.length > 0 ? ok({ ...view.value, conflicts }) : view
  },
})
