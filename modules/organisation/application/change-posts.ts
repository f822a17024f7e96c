import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { checkPostOpen, decideAppoint, decideEndAppointment, decideEndPost } from '../domain/change-post.ts'
import { checkOpen } from '../domain/change-unit.ts'
import type { JobPost, JobPostId, Official, OfficialKind, Position, PostHolding, PostHoldingId } from '../domain/official.ts'
import type { OrganisationPorts } from '../ports.ts'
import { closeHolding, closePost, insertHolding, insertOfficial, insertPost, selectHoldings, selectOfficial, selectPost, selectPosts } from '../store/official-store.ts'
import { authorise, type Refusable } from './authorise.ts'

export type OpenPost = { readonly unitId: UnitId; readonly position: Position; readonly title: string; readonly fromOn: PlainDate }

/** A new chair in a unit in operation. */
export const openPost = async (work: Work, ports: OrganisationPorts, command: OpenPost): Promise<Refusable<JobPostId>> => {
  const unit = await authorise(work, ports, { verb: 'assign', unitId: command.unitId })
  if (!unit.ok) return unit
  const open = checkOpen(unit.value)
  if (!open.ok) return open
  if (command.fromOn < unit.value.openedOn) return refuse({ kind: 'too-early', fromOn: command.fromOn, lastOn: unit.value.openedOn })
  const post: JobPost = { ...command, id: newId<JobPostId>(), title: enterLine(command.title) }
  await insertPost(work.tx, post)
  return ok(post.id)
}

type Chair = { readonly post: JobPost; readonly holdings: readonly PostHolding[] }

/** The chair, locked, with everyone who ever sat on a chair of its unit. */
const sitDown = async (work: Work, ports: OrganisationPorts, postId: JobPostId): Promise<Refusable<Chair>> => {
  const post = checkPostOpen(await selectPost(work.tx, postId))
  if (!post.ok) return post
  const unit = await authorise(work, ports, { verb: 'assign', unitId: post.value.unitId })
  if (!unit.ok) return unit
  return ok({ post: post.value, holdings: await selectHoldings(work.tx, post.value.unitId) })
}

export type AppointOfficial = {
  readonly postId: JobPostId
  readonly officialId?: OfficialId
  readonly fullName?: string
  readonly kind?: OfficialKind
  readonly fromOn: PlainDate
  readonly basis: string
}

/** Seats someone known, or someone new, on an empty chair. */
export const appointOfficial = async (work: Work, ports: OrganisationPorts, command: AppointOfficial): Promise<Refusable<Official>> => {
  const chair = await sitDown(work, ports, command.postId)
  if (!chair.ok) return chair
  const decision = decideAppoint({ ...chair.value, fromOn: command.fromOn })
  if (!decision.ok) return decision
  const official = await whoIs(work, command)
  if (!official.ok) return official
  await insertHolding(work.tx, {
    id: newId<PostHoldingId>(),
    postId: command.postId,
    official: official.value,
    fromOn: command.fromOn,
    basis: enterLine(command.basis),
  })
  await work.tell({ type: 'organisation.official-appointed', officialId: official.value.id, unitId: chair.value.post.unitId, fromOn: command.fromOn })
  return official
}

const whoIs = async (work: Work, { officialId, fullName, kind }: AppointOfficial): Promise<Refusable<Official>> => {
  if (officialId !== undefined) {
    const known = await selectOfficial(work.tx, officialId)
    return known === undefined ? refuse({ kind: 'official-unknown' }) : ok(known)
  }
  if (fullName === undefined || kind === undefined) return refuse({ kind: 'person-incomplete' })
  const official: Official = { id: newId<OfficialId>(), fullName: enterLine(fullName), kind }
  await insertOfficial(work.tx, official)
  return ok(official)
}

export type EndOfPost = { readonly postId: JobPostId; readonly untilOn: PlainDate }

/** Whoever sits on the chair leaves it. */
export const endAppointment = async (work: Work, ports: OrganisationPorts, command: EndOfPost): Promise<Refusable<Official>> => {
  const chair = await sitDown(work, ports, command.postId)
  if (!chair.ok) return chair
  const decision = decideEndAppointment({ ...chair.value, untilOn: command.untilOn })
  if (!decision.ok) return decision
  const { official } = decision.value
  await closeHolding(work.tx, decision.value, command.untilOn)
  await work.tell({ type: 'organisation.appointment-ended', officialId: official.id, unitId: chair.value.post.unitId, untilOn: command.untilOn })
  return ok(official)
}

/** Takes an empty chair away. */
export const endPost = async (work: Work, ports: OrganisationPorts, command: EndOfPost): Promise<Refusable<JobPostId>> => {
  const chair = await sitDown(work, ports, command.postId)
  if (!chair.ok) return chair
  const decision = decideEndPost({ ...chair.value, untilOn: command.untilOn })
  if (!decision.ok) return decision
  await closePost(work.tx, command.postId, command.untilOn)
  return ok(command.postId)
}

export type PostWithHoldings = JobPost & { readonly holdings: readonly PostHolding[] }

/** Every chair of a unit with everyone who sat on it, oldest first. */
export const listPosts = async (work: Work, unitId: UnitId): Promise<readonly PostWithHoldings[]> => {
  const posts = await selectPosts(work.tx, unitId)
  const holdings = await selectHoldings(work.tx, unitId)
  return posts.map((post) => ({ ...post, holdings: holdings.filter((one) => one.postId === post.id) }))
}
