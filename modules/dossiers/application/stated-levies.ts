import { levyMeaning, type ProcedureVersion } from '../../procedures/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import { levyKindOf, type LevyStated } from '../domain/levy.ts'
import { channelLineOf } from './time-limit-of.ts'

/** What the counter noted; else what the published line of the channel says. */
export const statedLevies = (dossier: Dossier, procedure: ProcedureVersion): readonly LevyStated[] => {
  const noted = dossier.reception?.levies
  if (noted) return noted.map(({ kind, ...line }) => ({ ...line, kind: levyKindOf(kind), payable: true }))
  const stated = channelLineOf(procedure, dossier.channel, dossier.procedure.channelKey)?.levies ?? []
  return stated.map((levy) => ({ kind: levy.kind, payable: levyMeaning(levy) === 'fixed', ...(levy.amount === undefined ? {} : { amount: levy.amount }), ...(levy.note ? { note: levy.note } : {}) }))
}
