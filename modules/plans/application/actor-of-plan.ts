import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'

export const nameOfActor = ({ actor }: Work): string => (actor.kind === 'staff' ? actor.fullName : actor.kind)

/** Who may do what with a unit's part; the system (command line) may all. */
export const mayWithPlan = ({ actor }: Work, verb: 'read' | 'record' | 'confirm' | 'import' | 'remind', unitId: string): boolean => actor.kind === 'system' || can(actor, verb, 'plan', unitId as UnitId)
