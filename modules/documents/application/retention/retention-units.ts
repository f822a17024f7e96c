import type { UnitId } from '../../../../kernel/ids.ts'
import type { Work } from '../../../../platform/work.ts'
import { can } from '../../../identity/index.ts'

/** Units whose papers this official may do this with. */
export const retentionUnits = ({ actor }: Work, verb: 'list' | 'hold' | 'propose'): readonly UnitId[] =>
  actor.kind === 'staff' ? [...new Set(actor.roles.map(({ unitId }) => unitId as UnitId))].filter((unitId) => can(actor, verb, 'retention', unitId)) : []
