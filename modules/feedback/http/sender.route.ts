import { ok, type Outcome, type Refusal } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { fileRefusals } from '../../documents/index.ts'
import { findUnitByCode } from '../../organisation/index.ts'
import { printSheet, showPlace } from '../application/reception-place.ts'
import { sendFeedback } from '../application/send-feedback.ts'
import { addItemFile } from '../application/item-files.ts'
import * as sender from '../application/sender-acts.ts'
import * as shows from '../application/show-items.ts'
import * as contracts from '../contract.ts'
import { stateOf, type FeedbackItem } from '../domain/item.ts'
import type { FeedbackPorts } from '../ports.ts'
import { feedbackRefusals } from './refusal-words.ts'

/** A photo of a telephone, a scan of a few pages. */
const MOST_FILE_BYTES = 20 * 1024 * 1024

/** A person sends few; a code is not to be guessed. */
const SENDS = 10
const ASKS = 60

export const movedOf = <R extends Refusal>(done: Outcome<FeedbackItem, R>) => (done.ok ? ok({ state: stateOf(done.value) }) : done)
const aboutCode = ({ params }: { readonly params: { readonly feedbackCode: string } }) => ({ thing: 'feedback', thingId: params.feedbackCode })

const senderRoutes: readonly Route[] = [
  defineRoute({
    contract: contracts.sendFeedback,
    permission: 'public',
    audit: { event: 'feedback-sent', about: (_, { feedbackCode }) => ({ thing: 'feedback', thingId: feedbackCode }) },
    refusals: feedbackRefusals,
    perMinute: SENDS,
    handle: async (work, { body }) => {
      const { kind = 'feedback', text, name, address, phone, email, ...rest } = body
      const done = await sendFeedback(work, { kind, text, sender: { name, address, ...(phone ? { phone } : {}), ...(email ? { email } : {}) }, ...rest })
      return done.ok ? ok({ feedbackCode: done.value.code }) : done
    },
  }),
  defineRoute({ contract: contracts.followFeedback, permission: 'public', audit: { event: false, because: 'by its code, nothing of the sender' }, refusals: feedbackRefusals, perMinute: ASKS, handle: async (work, { params }) => (await shows.followItem(work, params.feedbackCode)) as never }),
  defineRoute({ contract: contracts.supplementFeedback, permission: 'public', audit: { event: 'feedback-supplemented', about: aboutCode }, refusals: feedbackRefusals, perMinute: SENDS, handle: async (work, { params, body }) => movedOf(await sender.addSupplement(work, params.feedbackCode, body.words)) }),
  defineRoute({
    contract: contracts.addFeedbackFile,
    permission: 'public',
    audit: { event: 'feedback-file-added', about: aboutCode },
    refusals: { ...fileRefusals, ...feedbackRefusals },
    perMinute: SENDS,
    bodyLimit: MOST_FILE_BYTES,
    handle: async (work, { params, body, fileName = 'anh' }) => movedOf(await addItemFile(work, params.feedbackCode, { bytes: body, fileName })),
  }),
  defineRoute({ contract: contracts.solveFeedback, permission: 'public', audit: { event: 'feedback-solved', about: aboutCode }, refusals: feedbackRefusals, perMinute: SENDS, handle: async (work, { params }) => movedOf(await sender.saySolved(work, params.feedbackCode)) }),
  defineRoute({ contract: contracts.contestFeedback, permission: 'public', audit: { event: 'feedback-contested', about: aboutCode }, refusals: feedbackRefusals, perMinute: SENDS, handle: async (work, { params, body }) => movedOf(await sender.contest(work, params.feedbackCode, body.words)) }),
  defineRoute({ contract: contracts.listMyFeedback, permission: 'citizen', audit: { event: false, because: 'one reads what one sent oneself' }, refusals: {}, handle: async (work) => ok((await shows.listMine(work)) as never) }),
]

const publicRoutes = (ports: FeedbackPorts): readonly Route[] => [
  defineRoute({
    contract: contracts.listPublicFeedback,
    permission: 'public',
    audit: { event: false, because: 'published, without personal data' },
    refusals: {},
    handle: async (work, { query }) => ok((await shows.listPublic(work, query.unitCode ? ((await findUnitByCode(work, query.unitCode))?.id ?? '00000000-0000-0000-0000-000000000000') : undefined, query)) as never),
  }),
  defineRoute({ contract: contracts.showFeedbackPlace, permission: 'public', audit: { event: false, because: 'posted at the door' }, refusals: feedbackRefusals, handle: (work, { query }) => showPlace(work, query.unitCode) }),
  defineRoute({
    contract: contracts.openFeedbackSheet,
    permission: 'public',
    audit: { event: false, because: 'posted at the door' },
    refusals: feedbackRefusals,
    perMinute: 20,
    handle: async (work, { query }, reply) => {
      reply.asFile('application/pdf', 'niem-yet-phan-anh-kien-nghi.pdf', true)
      return printSheet(work, query.unitCode, ports.publicUrl)
    },
  }),
]

export const citizenRoutes = (ports: FeedbackPorts): readonly Route[] => [...senderRoutes, ...publicRoutes(ports)]
