import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { Official } from '../domain/official.ts'
import type { Refusable } from './authorise.ts'
import { appointOfficial, openPost } from './change-posts.ts'

export type SeatNewOfficial = { readonly unitId: UnitId; readonly fullName: string; readonly title: string; readonly fromOn: PlainDate; readonly basis: string }

/** For operators: the first people of a new installation, before anyone can sign in. Only the system itself may. */
export const seatNewOfficial = async (work: Work, command: SeatNewOfficial): Promise<Refusable<Official>> => {
  const ports = { may: () => work.actor.kind === 'system' }
  const { unitId, title, fromOn, fullName, basis } = command
  const post = await openPost(work, ports, { unitId, title, fromOn, position: 'officer' })
  return post.ok ? appointOfficial(work, ports, { postId: post.value, fullName, kind: 'civil-servant', fromOn, basis }) : post
}
