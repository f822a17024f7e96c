import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { isImmediate } from '../../dossiers/index.ts'
import { exemptionGrounds, sayGround } from '../../payments/index.ts'
import { channelsOfKind, findPublished, levyMeaning, type ProcedureVersion } from '../../procedures/index.ts'
import { papersDeclared } from '../domain/page-levy.ts'
import { PAGE_LEVIES } from '../domain/parameters.ts'
import type { CounterChannel, PublishedLevy } from '../domain/reception-fields.ts'

/** The version in force today, when it is open to the public. */
export const getPublishedOf = async (work: Work, procedureCode: string): Promise<ProcedureVersion | undefined> => {
  const procedure = await findPublished(work, procedureCode, plainDateAt(work.now))
  return procedure?.state === 'public' ? procedure : undefined
}

const lineOf = (procedure: ProcedureVersion, channel: CounterChannel) => channelsOfKind(procedure, channel)[0] ?? procedure.channels[0]

type Answers = Readonly<Record<string, string>>

/** A province that published another amount than the circular's goes by its own words. */
const byPages = (levy: PublishedLevy, { code, answers }: { readonly code: string; readonly answers: Answers }): PublishedLevy => {
  const byPage = PAGE_LEVIES.find(({ procedures, amount }) => procedures.includes(code) && amount === levy.amount)
  return byPage ? { ...levy, byPage, declared: papersDeclared(byPage, answers) } : levy
}

/** Levies of the published line of a channel that are an amount; the rest are words the officer reads on the sheet. */
export const leviesOf = (procedure: ProcedureVersion, channel: CounterChannel, answers: Answers = {}): readonly PublishedLevy[] => {
  return (lineOf(procedure, channel)?.levies ?? []).flatMap((levy) =>
    levyMeaning(levy) === 'fixed' && levy.amount !== undefined ? [byPages({ kind: levy.kind, amount: levy.amount, ...(levy.note ? { note: levy.note } : {}) }, { code: procedure.code, answers })] : [],
  )
}

/** By which somebody need not pay, or pays less, for this procedure today. */
export const groundsOf = (work: Work, { sector }: ProcedureVersion) => exemptionGrounds(work, sector.name)

type Grounds = ReturnType<typeof groundsOf>

export const withGrounds = (levies: readonly PublishedLevy[], grounds: Grounds): readonly PublishedLevy[] => {
  const words = Object.fromEntries(grounds.map((ground) => [ground.code, sayGround(ground)]))
  return levies.map((levy) => ({ ...levy, grounds: words }))
}

/** What the published line says that a reception goes by. */
export const publishedFor = (work: Work, procedure: ProcedureVersion, { channel, answers }: { readonly channel: CounterChannel; readonly answers?: Answers | undefined }) => ({
  levies: withGrounds(leviesOf(procedure, channel, answers), groundsOf(work, procedure)),
  immediate: isImmediate(lineOf(procedure, channel)),
})
