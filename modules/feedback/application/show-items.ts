// NĐ 20/2008/NĐ-CP Điều 12.2, 19: the sender follows it by its code; everybody reads what was answered; officials see those of their units.
import type { UnitId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { STATE_NAMES, type DossierState } from '../../dossiers/index.ts'
import { findUnit } from '../../organisation/index.ts'
import { hasAnsweredBefore, whyNoFile } from '../domain/decide.ts'
import { digitsOf, dueOf, stateOf, type FeedbackItem, type PublishedAnswer } from '../domain/item.ts'
import { maskPersonal } from '../domain/mask-personal.ts'
import { publicWordingOf } from '../domain/public-wording.ts'
import type { FeedbackRefusal } from '../domain/refusal.ts'
import { LIKE_ENOUGH, likeness } from '../domain/same-matter.ts'
import { countItems, listItemRows, listLately, listOfPerson, listPublished, type ItemList } from '../store/item-lists.view.ts'
import { findIdByCode, findItem, listHistory, listItems } from '../store/item-store.ts'
import type { ItemRow } from '../store/tables.ts'
import { mayAt, unitsListed, type FeedbackVerb } from './places.ts'
import { codeOf } from './sender-acts.ts'

const PAGE = 50
const DUPLICATE_DAYS = 90
const COMPARED = 300
const DAY_MS = 86_400_000

const nameOf = async (work: Work, unitId: string): Promise<string> => (await findUnit(work, unitId as UnitId))?.name ?? ''

const namesOf = async (work: Work, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  for (const id of unitIds) if (!names.has(id)) names.set(id, await nameOf(work, id))
  return names
}

const namesAt = (work: Work, rows: readonly ItemRow[]): Promise<ReadonlyMap<string, string>> => namesOf(work, rows.map((row) => row.unit_id))

/** By its code one acts as its sender: told to that sender alone, as known by VNeID. */
const ownDuplicate = async (work: Work, { sender, published }: FeedbackItem): Promise<string | undefined> => {
  const id = published?.duplicateOf && sender.personId ? await findIdByCode(work.tx, published.duplicateOf) : undefined
  const other = id ? await findItem(work.tx, id) : undefined
  return other?.sender.personId === sender.personId ? other?.code : undefined
}

/** What whoever has the code may read: nothing that says who sent it. */
export const followItem = async (work: Work, typed: string) => {
  const id = await findIdByCode(work.tx, codeOf(typed))
  const item = id ? await findItem(work.tx, id) : undefined
  if (!item) return refuse({ kind: 'feedback-not-found' }) satisfies Outcome<never, FeedbackRefusal>
  const { code, kind, receivedAt, transfers, wanted, published, contest, closed, clock } = item
  const [state, duplicateOf] = [stateOf(item), await ownDuplicate(work, item)]
  return ok({
    code,
    kind,
    state,
    receivedAt,
    unitName: await nameOf(work, item.unitId),
    ...(state === 'closed' || state === 'published' ? {} : { solveBy: clock.solveBy }),
    transfers: await Promise.all(transfers.map(async ({ at, toUnitId, reason }) => ({ at, reason, unitName: await nameOf(work, toUnitId) }))),
    ...(wanted ? { wanted: wanted.words } : {}),
    ...(contest ? { contestedAt: contest.at, before: { at: contest.answer.at, text: contest.answer.publicAnswer, outcome: contest.answer.outcome } } : {}),
    ...(published ? { answer: { at: published.at, text: published.publicAnswer, outcome: published.outcome, ...(duplicateOf ? { duplicateOf } : {}) } } : {}),
    ...(closed ? { closedAt: closed.at, closedBecause: closed.because } : {}),
    mayJudge: state === 'published',
    mayContest: state === 'published' && contest === undefined,
    files: item.files?.length ?? 0,
    mayAddFile: whyNoFile(item) === undefined,
  })
}

const lineOf = (row: ItemRow, names: ReadonlyMap<string, string>, now: string) => ({
  itemId: row.id,
  code: row.code,
  kind: row.kind as FeedbackItem['kind'],
  channel: row.channel as FeedbackItem['channel'],
  state: row.state as ReturnType<typeof stateOf>,
  ...(row.class ? { class: row.class as 'conduct' } : {}),
  ...(row.outcome ? { outcome: row.outcome as 'fixed' } : {}),
  unitName: names.get(row.unit_id) ?? '',
  senderName: row.sender_name,
  heading: row.heading,
  receivedAt: row.received_at,
  ...(row.due_at ? { dueAt: row.due_at } : {}),
  late: row.due_at !== null && row.due_at < now,
  contested: row.contested,
})

export type AskedList = { readonly unitId?: string | undefined; readonly list?: ItemList | undefined; readonly q?: string | undefined; readonly phone?: string | undefined; readonly after?: string | undefined; readonly limit?: number }

export const listFeedback = async (work: Work, { unitId, list = 'open', q, phone, after, limit = PAGE }: AskedList) => {
  const unitIds = await unitsListed(work, unitId)
  const [counts, rows] = await Promise.all([countItems(work.tx, { unitIds, now: work.now }), listItemRows(work.tx, { unitIds, list, now: work.now, q: q?.trim(), phone: phone && digitsOf(phone), after, limit: limit + 1 })])
  const shown = rows.slice(0, limit)
  const [names, next] = [await namesAt(work, shown), rows.length > limit ? shown.at(-1)?.id : undefined]
  return { counts, items: shown.map((row) => lineOf(row, names, work.now)), ...(next ? { next } : {}) }
}

export const listMine = async (work: Work) => {
  const rows = work.actor.kind === 'citizen' ? await listOfPerson(work.tx, work.actor.personId) : []
  const names = await namesAt(work, rows)
  return { items: rows.map((row) => ({ code: row.code, heading: row.heading, state: row.state as ReturnType<typeof stateOf>, receivedAt: row.received_at, unitName: names.get(row.unit_id) ?? '' })) }
}

/** Masked as of today: what was published by an earlier release may name a code that opens somebody's feedback. */
export const listPublic = async (work: Work, unitId: string | undefined, { after, limit = PAGE }: { readonly after?: string | undefined; readonly limit?: number } = {}) => {
  const found = await listPublished(work.tx, { unitId, after, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const answeredBy = (row: ItemRow): string => row.answered_by_unit_id ?? row.unit_id
  const [names, last] = [await namesOf(work, rows.map(answeredBy)), rows.at(-1)]
  return {
    ...(found.length > limit && last ? { next: last.id } : {}),
    items: rows.map((row) => ({ itemId: row.id, unitName: names.get(answeredBy(row)) ?? '', publishedAt: row.published_at ?? row.changed_at, text: maskPersonal(row.public_text ?? ''), answer: maskPersonal(row.public_answer ?? ''), outcome: (row.outcome ?? 'refused') as 'fixed', contested: row.contested })),
  }
}

/** Sent before with nearly the same words, or by the same sender about the same dossier. */
const likesOf = async (work: Work, item: FeedbackItem) => {
  const since = instantFromMs(epochMs(item.receivedAt) - DUPLICATE_DAYS * DAY_MS)
  const rows = (await listLately(work.tx, { since, limit: COMPARED })).filter((row) => row.id !== item.id)
  const heads = rows.filter((row) => likeness(row.heading, item.text.slice(0, 160)) >= LIKE_ENOUGH / 2 || (row.about_dossier_id !== null && row.about_dossier_id === item.subject.dossierId))
  const found: { readonly itemId: string; readonly code: string; readonly heading: string; readonly alike: number; readonly receivedAt: string }[] = []
  for (const other of await listItems(work.tx, heads.slice(0, 20).map(({ id }) => id))) {
    // Only what one may read oneself.
    if (!(await mayAt(work, 'read', other.unitId))) continue
    const alike = likeness(other.text, item.text)
    const isSame = other.subject.dossierId !== undefined && other.subject.dossierId === item.subject.dossierId
    if (alike >= LIKE_ENOUGH || isSame) found.push({ itemId: other.id, code: other.code, heading: other.text.slice(0, 160), alike: Math.round(alike * 100), receivedAt: other.receivedAt })
  }
  return found.toSorted((a, b) => b.alike - a.alike)
}

/** Who published it is in the journal below. */
const publishedOf = (published: PublishedAnswer) => {
  const { officialId: _, ...told } = published
  return told
}

const VERBS = ['classify', 'answer', 'transfer', 'publish'] as const satisfies readonly FeedbackVerb[]

const mayOf = async (work: Work, item: FeedbackItem) => {
  const { actor } = work
  const isAbout = actor.kind === 'staff' && actor.officialId === item.subject.officialId
  const allowed = await Promise.all(VERBS.map((verb) => mayAt(work, verb, item.unitId)))
  const hasAnswered = actor.kind === 'staff' && hasAnsweredBefore(item, actor.officialId)
  const of = (verb: (typeof VERBS)[number]): boolean => !isAbout && (allowed[VERBS.indexOf(verb)] ?? false)
  const state = stateOf(item)
  const isOpen = state === 'received' || state === 'processing'
  const isDrafter = actor.kind === 'staff' && item.draft?.by.officialId === actor.officialId
  return { classify: isOpen && of('classify'), transfer: isOpen && of('transfer'), answer: state === 'processing' && !hasAnswered && of('answer'), publish: state === 'to-review' && !isDrafter && !hasAnswered && of('publish'), isAbout, hasAnswered }
}

/** Everything of one item, for the office that has it and whoever stands above. */
export const showItem = async (work: Work, itemId: string) => {
  const journal = await listHistory(work.tx, itemId)
  const item = await findItem(work.tx, itemId)
  if (!item || !(await mayAt(work, 'read', item.unitId))) return refuse({ kind: 'feedback-not-found' }) satisfies Outcome<never, FeedbackRefusal>
  const due = dueOf(item)
  const { sender: { personId: _, ...sender }, subject, draft, published, contest, wanted, sentBack } = item
  return ok({
    itemId: item.id,
    code: item.code,
    ...(item.foreignCode === undefined ? {} : { foreignCode: item.foreignCode }),
    kind: item.kind,
    channel: item.channel,
    state: stateOf(item),
    text: item.text,
    sender: { ...sender, verified: item.sender.personId !== undefined },
    subject: { ...subject, ...(subject.step ? { stepSaid: STATE_NAMES[subject.step as DossierState] } : {}) },
    unitName: await nameOf(work, item.unitId),
    receivedAt: item.receivedAt,
    clock: item.clock,
    ...(due ? { dueAt: due, late: due < work.now } : { late: false }),
    ...(item.classified ? { class: item.classified.class } : {}),
    supplements: item.supplements,
    transfers: await Promise.all(item.transfers.map(async ({ at, fromUnitId, reason }) => ({ at, reason, fromUnitName: await nameOf(work, fromUnitId) }))),
    files: item.files ?? [],
    ...(wanted ? { wanted: wanted.words } : {}),
    ...(draft ? { draft: { at: draft.at, by: draft.by.name, text: draft.text, outcome: draft.outcome, ...(draft.duplicateOf ? { duplicateOf: draft.duplicateOf } : {}) } } : {}),
    ...(sentBack ? { sentBack } : {}),
    ...(published ? { published: publishedOf(published) } : {}),
    ...(contest ? { contest: { at: contest.at, words: contest.words, answer: contest.answer.text } } : {}),
    ...(draft && !published ? { wording: publicWordingOf(item) } : {}),
    likes: await likesOf(work, item),
    journal: journal.map(({ at, by, event }) => ({ at, by: by.kind === 'system' ? '' : by.name, type: event.type })),
    may: await mayOf(work, item),
  })
}
