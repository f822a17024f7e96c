import type { UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, STREAMED, type Route } from '../../../platform/http/route.ts'
import { openFileRefusals } from '../../documents/index.ts'
import * as acts from '../application/act-on-item.ts'
import { serveItemFile } from '../application/item-files.ts'
import { changePlace, listSheets, recordSheet, removeSheet } from '../application/posted-sheets.ts'
import { takeDown } from '../application/send-feedback.ts'
import * as shows from '../application/show-items.ts'
import * as contracts from '../contract.ts'
import { feedbackRefusals as refusals } from './refusal-words.ts'
import { movedOf } from './sender.route.ts'

const on = 'feedback'
const about = ({ params }: { readonly params: { readonly feedbackId: string } }) => ({ thing: 'feedback', thingId: params.feedbackId })

export const deskRoutes: readonly Route[] = [
  defineRoute({ contract: contracts.listFeedback, permission: { may: 'list', on }, audit: { event: 'feedback-listed' }, refusals: {}, handle: async (work, { query }) => ok((await shows.listFeedback(work, query)) as never) }),
  defineRoute({ contract: contracts.showFeedback, permission: { may: 'read', on }, audit: { event: 'feedback-read', about }, refusals, handle: async (work, { params }) => (await shows.showItem(work, params.feedbackId)) as never }),
  defineRoute({
    contract: contracts.openFeedbackFile,
    permission: { may: 'read', on },
    audit: { event: false, because: 'serveFile itself records the view' },
    refusals: { ...refusals, ...openFileRefusals },
    handle: async (work, { params }, reply) => {
      const served = await serveItemFile(work, { itemId: params.feedbackId, fileId: params.fileId })
      if (!served.ok) return served
      reply.asContent(served.value)
      return ok(STREAMED)
    },
  }),
  defineRoute({
    contract: contracts.takeDownFeedback,
    permission: { may: 'record', on },
    audit: { event: 'feedback-taken-down', about: (_, { feedbackCode }) => ({ thing: 'feedback', thingId: feedbackCode }) },
    refusals,
    handle: async (work, { body }) => {
      const { kind = 'feedback', text, name, address, phone, email, unitId, ...rest } = body
      const done = await takeDown(work, { kind, text, sender: { name, address, ...(phone ? { phone } : {}), ...(email ? { email } : {}) }, ...rest, atUnitId: unitId as UnitId })
      return done.ok ? ok({ feedbackCode: done.value.code }) : done
    },
  }),
  defineRoute({ contract: contracts.classifyFeedback, permission: { may: 'classify', on }, audit: { event: 'feedback-classified', about }, refusals, handle: async (work, { params, body }) => movedOf(await acts.classify(work, params.feedbackId, body)) }),
  defineRoute({ contract: contracts.askSenderFeedback, permission: { may: 'classify', on }, audit: { event: 'feedback-supplement-asked', about }, refusals, handle: async (work, { params, body }) => movedOf(await acts.wantSupplement(work, params.feedbackId, body.words)) }),
  defineRoute({ contract: contracts.transferFeedback, permission: { may: 'transfer', on }, audit: { event: 'feedback-transferred', about }, refusals, handle: async (work, { params, body }) => movedOf(await acts.transfer(work, params.feedbackId, body)) }),
  defineRoute({ contract: contracts.answerFeedback, permission: { may: 'answer', on }, audit: { event: 'feedback-answer-drafted', about }, refusals, handle: async (work, { params, body }) => movedOf(await acts.draftAnswer(work, params.feedbackId, body)) }),
  defineRoute({ contract: contracts.sendBackFeedback, permission: { may: 'publish', on }, audit: { event: 'feedback-answer-sent-back', about }, refusals, handle: async (work, { params, body }) => movedOf(await acts.sendBackAnswer(work, params.feedbackId, body.reason)) }),
  defineRoute({ contract: contracts.publishFeedback, permission: { may: 'publish', on }, audit: { event: 'feedback-answer-published', about }, refusals, handle: async (work, { params, body }) => movedOf(await acts.publishAnswer(work, params.feedbackId, body)) }),
  defineRoute({ contract: contracts.keepFeedbackPlace, permission: { may: 'post', on }, audit: { event: 'feedback-place-kept', about: ({ params }) => ({ thing: 'feedback-place', thingId: params.unitId, unitId: params.unitId }) }, refusals, handle: (work, { params, body }) => changePlace(work, { ...params, ...body }) }),
  defineRoute({ contract: contracts.listFeedbackSheets, permission: { may: 'record', on }, audit: { event: false, because: 'what hangs where at units one looks after' }, refusals: {}, handle: async (work) => ok((await listSheets(work)) as never) }),
  defineRoute({ contract: contracts.recordFeedbackSheet, permission: { may: 'record', on }, audit: { event: 'feedback-sheet-posted', about: ({ body }, { id }) => ({ thing: 'feedback-sheet', thingId: id, unitId: body.unitId }) }, refusals, handle: (work, { body }) => recordSheet(work, { ...body, unitId: body.unitId as UnitId }) }),
  defineRoute({ contract: contracts.removeFeedbackSheet, permission: { may: 'record', on }, audit: { event: 'feedback-sheet-removed', about: ({ params }) => ({ thing: 'feedback-sheet', thingId: params.postingId }) }, refusals, handle: (work, { params, body }) => removeSheet(work, { ...params, ...body }) }),
]
