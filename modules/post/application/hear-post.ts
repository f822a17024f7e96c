// TT 17/2017/TT-BTTTT Điều 3.7, 12: the post tells by message, and is asked besides; the same line again is the same line.
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { caseIn, hearTrack, type Verdict } from '../domain/hear.ts'
import type { PostOffice, SaidOfParcel } from '../ports.ts'
import { findCursor, keepMessage, moveCursor } from '../store/message-store.ts'
import { findByReference, lockOrder } from '../store/order-store.ts'
import { asPost } from './as-post.ts'
import { answerDueOn } from './complaint-due.ts'
import { recordOrder } from './record-order.ts'

type Heard = Verdict | 'unknown-order' | 'before-order'

/** What a verified message or our own question says of one parcel. */
export const hearParcel = async (given: Work, { reference, number, line }: SaidOfParcel): Promise<Heard> => {
  const work = asPost(given)
  const key = await findByReference(work.tx, reference)
  if (!key) return 'unknown-order'
  // Whoever owns the subject locks it before we lock its parcel, as their own acts do.
  await work.tell({ type: 'PostExpected', subjectId: key.subjectId })
  const order = await lockOrder(work.tx, key)
  if (!order) throw new Error(`reference ${reference} has no order`)
  // Nobody had asked the post to carry it, or a result that was called off never left: kept as said, believed of no parcel.
  if (!order.released || (order.cancelled && order.facts.direction === 'delivery')) return 'before-order'
  const dueOn = caseIn(order, line) ? await answerDueOn(work, order) : undefined
  const { events, verdict } = hearTrack(order, { line, dueOn, ...(number ? { number } : {}) })
  await recordOrder(work, order, { ...key, events })
  return verdict
}

/** One sentence to whoever runs the post's system; `true`: they need not send it again. */
const REPLIES: Readonly<Record<Heard | 'forged' | 'unreadable', readonly [boolean, string]>> = {
  counted: [true, 'Da ghi nhan'],
  repeated: [true, 'Da ghi nhan truoc do'],
  'unknown-order': [false, 'Khong co ma don nay'],
  'before-order': [false, 'Don chua gui hoac da huy'],
  forged: [false, 'Sai ma xac thuc'],
  unreadable: [false, 'Khong doc duoc ban tin'],
}

/** Answers the post in its own words; never an error for what is wrong with its message. */
export const receiveCallback = async (work: Work, office: PostOffice, body: unknown): Promise<Readonly<Record<string, unknown>>> => {
  const read = office.readCallback(body)
  const verdict = read.kind === 'verified' ? await hearParcel(work, read) : read.kind
  const { kind: _, ...said } = read
  await keepMessage(work.tx, { via: 'callback', reference: read.reference, verdict, body: read.kind === 'verified' ? said : read.excerpt, at: work.now })
  return office.replyTo(...REPLIES[verdict])
}

/** Twenty pages a run: the next run goes on where this one stopped. */
const MOST_PAGES = 20

type Page = NonNullable<Awaited<ReturnType<PostOffice['listTracking']>>>

const hearPage = async (work: Work, page: Page): Promise<void> => {
  for (const said of page.items) {
    const verdict = await hearParcel(work, said)
    if (verdict !== 'repeated') await keepMessage(work.tx, { via: 'poll', reference: said.reference, verdict, body: said, at: work.now })
  }
  if (page.lastId) await moveCursor(work.tx, page.lastId, work.now)
}

/** Where one line cannot be kept, it is written down as that and stops no other. */
const hearOneByOne = async (step: Step, page: Page): Promise<void> => {
  for (const said of page.items)
    await step((work) => hearPage(work, { ...page, items: [said] })).catch((cause: unknown) => step((work) => keepMessage(work.tx, { via: 'poll', reference: said.reference, verdict: 'not-kept', body: { ...said, cause: String(cause).slice(0, 300) }, at: work.now })))
  const { lastId } = page
  if (lastId) await step((work) => moveCursor(work.tx, lastId, work.now))
}

/** The job that asks: what a lost message did not bring comes here. The way of a page is heard as a whole, or asked again. */
export const askPost = async (step: Step, office: PostOffice | undefined): Promise<void> => {
  if (!office) return
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const after = await step((work) => findCursor(work.tx))
    const page = await office.listTracking(after)
    if (!page) return
    await step((work) => hearPage(work, page)).catch(() => hearOneByOne(step, page))
    if (!page.more) return
  }
}
