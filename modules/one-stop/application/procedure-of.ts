import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { isImmediate } from '../../dossiers/index.ts'
import { channelsOfKind, findPublished, levyMeaning, type ProcedureVersion } from '../../procedures/index.ts'
import type { CounterChannel, PublishedLevy } from '../domain/reception-fields.ts'

/** The version in force today, when it is open to the public. */
export const getPublishedOf = async (work: Work, procedureCode: string): Promise<ProcedureVersion | undefined> => {
  const procedure = await findPublished(work, procedureCode, plainDateAt(work.now))
  return procedure?.state === 'public' ? procedure : undefined
}

const lineOf = (procedure: ProcedureVersion, channel: CounterChannel) => channelsOfKind(procedure, channel)[0] ?? procedure.channels[0]

/** Levies of the published line of a channel that are an amount; the rest are words the officer reads on the sheet. */
export const leviesOf = (procedure: ProcedureVersion, channel: CounterChannel): readonly PublishedLevy[] => {
  return (lineOf(procedure, channel)?.levies ?? []).flatMap((levy) =>
    levyMeaning(levy) === 'fixed' && levy.amount !== undefined ? [{ kind: levy.kind, amount: levy.amount, ...(levy.note ? { note: levy.note } : {}) }] : [],
  )
}

/** What the published line says that a reception goes by. */
export const publishedFor = (procedure: ProcedureVersion, channel: CounterChannel) => ({ levies: leviesOf(procedure, channel), immediate: isImmediate(lineOf(procedure, channel)) })
