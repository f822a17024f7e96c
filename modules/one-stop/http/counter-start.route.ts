import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { changeFavourite, counterStart } from '../application/counter-start.ts'
import { findAtCounter } from '../application/find-people.ts'
import * as contracts from '../contract-counter.ts'
import { counterRefusals, peopleRefusals } from './counter-refusal-words.ts'

export const counterStartRoute = defineRoute({
  contract: contracts.counterStart,
  permission: { may: 'submit', on: 'dossier' },
  audit: { event: false, because: 'names of procedures and own drafts' },
  refusals: {},
  handle: async (work) => ok(await counterStart(work)),
})

export const findAtCounterRoute = defineRoute({
  contract: contracts.findAtCounter,
  permission: { may: 'find', on: 'person' },
  audit: { event: false, because: 'the search writes its own entry, with whom it found' },
  refusals: peopleRefusals,
  repeatable: 'a question; it is a POST so that numbers stand in no address and no log',
  handle: (work, { body }) => findAtCounter(work, body.typed),
})

export const changeFavouriteRoute = defineRoute({
  contract: contracts.changeFavourite,
  permission: { may: 'accept', on: 'dossier' },
  audit: { event: false, because: 'a shortcut of a screen' },
  refusals: counterRefusals,
  repeatable: 'keeping twice keeps once',
  handle: (work, { params, body }) => changeFavourite(work, { unitId: body.unitId as UnitId, procedureCode: params.procedureCode, kept: body.kept }),
})
