import type { PersonId, UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { acceptReception } from '../application/accept-reception.ts'
import { beginReception } from '../application/begin-reception.ts'
import { keepReception } from '../application/keep-reception.ts'
import { showReception } from '../application/show-reception.ts'
import { cashReceiptOf } from '../application/take-cash.ts'
import * as contracts from '../contract-counter.ts'
import type { OneStopPorts } from '../ports.ts'
import { receptionRefusals } from './counter-refusal-words.ts'

export const beginReceptionRoute = defineRoute({
  contract: contracts.beginReception,
  permission: { may: 'submit', on: 'dossier' },
  audit: { event: 'reception-begun', about: ({ body }, { draftId }) => ({ thing: 'filing-draft', thingId: draftId, ...(body.personId ? { personIds: [body.personId], purpose: 'receive-dossier' } : {}) }) },
  refusals: receptionRefusals,
  handle: (work, { body }) => {
    const { personId, ...rest } = body
    return beginReception(work, { ...rest, ...(personId ? { personId: personId as PersonId } : {}) })
  },
})

export const showReceptionRoute = defineRoute({
  contract: contracts.showReception,
  permission: { may: 'submit', on: 'dossier' },
  audit: { event: false, because: 'the official reads what the official typed' },
  refusals: receptionRefusals,
  handle: async (work, { params }) => {
    const shown = await showReception(work, params.draftId)
    if (!shown.ok) return shown
    const { draft: _, fields, ...rest } = shown.value
    return ok({ ...rest, fields: { ...fields } })
  },
})

export const keepReceptionRoute = defineRoute({
  contract: contracts.keepReception,
  permission: { may: 'submit', on: 'dossier' },
  audit: { event: false, because: 'half-typed words of a draft; the filing of it is audited' },
  refusals: receptionRefusals,
  repeatable: 'the same fields kept again are the same fields',
  handle: (work, { params, body }) => {
    const { fields, answers, counts, place, caseKey } = body
    const change = {
      ...(answers ? { answers: { [APPLICANT_FORM_REF]: answers } } : {}),
      ...(counts ? { counts } : {}),
      ...(place === undefined ? {} : { place: place && { receivingUnitId: place.receivingUnitId as UnitId, resolvingUnitId: place.resolvingUnitId as UnitId } }),
      ...(caseKey === undefined ? {} : { caseKey }),
    }
    return keepReception(work, { draftId: params.draftId, ...(fields ? { fields } : {}), ...(Object.keys(change).length > 0 ? { change } : {}) })
  },
})

export const acceptReceptionRoute = ({ publicUrl }: OneStopPorts): Route =>
  defineRoute({
    contract: contracts.acceptReception,
    permission: { may: 'submit', on: 'dossier' },
    audit: { event: 'dossier-received-at-counter', about: (_, { dossierId }) => ({ thing: 'dossier', thingId: dossierId }) },
    refusals: receptionRefusals,
    handle: async (work, { params }) => {
      const accepted = await acceptReception(work, { draftId: params.draftId, publicUrl })
      if (!accepted.ok) return accepted
      const { id, code, dueAt, acceptance } = accepted.value
      const moneyReceiptId = await cashReceiptOf(work, accepted.value)
      return ok({ dossierId: id, ...(moneyReceiptId ? { moneyReceiptId } : {}), ...(code ? { code } : {}), ...(dueAt ? { dueAt } : {}), slip: acceptance?.slip !== undefined, immediate: acceptance?.immediate === true })
    },
  })
