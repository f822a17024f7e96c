// Luật Lưu trữ 33/2024/QH15: the head hears that a list waits for a decision, whoever made it how it was decided.
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { getUnit } from '../../organisation/index.ts'
import { notify } from './notify.ts'

const officialOf = (proposedBy: unknown): OfficialId | undefined => /^staff:(.+)$/.exec(String(proposedBy))?.[1] as OfficialId | undefined

const aboutOf = ({ listId }: DomainEvent) => ({ kind: 'destruction-list', id: String(listId) })

/** Who proposed does not decide, even where they are a head too. */
export const onDestructionProposed = async (work: Work, event: DomainEvent): Promise<void> => {
  const unitId = event['unitId'] as UnitId
  const { name } = await getUnit(work, unitId)
  // A head who also stands in for another is told once.
  const heads = new Set((await listOfficialsWithRole(work, 'head-of-unit', unitId)).map(({ officialId }) => officialId))
  for (const officialId of heads) {
    if (officialId === officialOf(event['proposedBy'])) continue
    await notify(work, { officialId, template: 'destruction-proposed', params: { unit: name, count: String(event['count']), from: String(event['proposerName']) }, about: aboutOf(event) })
  }
}

/** Who proposed hears how it was decided, in the decider's words. */
export const onDestructionDecided = async (work: Work, event: DomainEvent): Promise<void> => {
  const officialId = officialOf(event['proposedBy'])
  if (officialId === undefined) return
  const template = event['state'] === 'declined' ? 'destruction-declined' : 'destruction-decided'
  await notify(work, { officialId, template, params: { from: String(event['deciderName']), reason: String(event['decision']) }, about: aboutOf(event) })
}
