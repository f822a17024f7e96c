// Thông tư 01/2018/TT-VPCP Mẫu số 05, Thông tư 03/2025/TT-VPCP Mẫu số 06: from whose hands into whose, when, and in time or not.
import type { Instant } from '../../../kernel/instant.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Dossier, Holder } from './dossier.ts'
import type { RecordedEvent } from './event.ts'

type Hand = { readonly unitName: string; readonly person?: string }

export type SlipRow = {
  readonly from: Hand
  readonly to: Hand
  readonly at: Instant
  readonly outcome?: 'early' | 'on-time' | 'late'
  readonly dueAt?: Instant
  readonly doneAt?: Instant
  readonly note?: string
}

/** In time on the very day in Viet Nam is on time, before it early. */
const outcomeOf = (dueAt: Instant | undefined, doneAt: Instant | undefined): SlipRow['outcome'] | undefined => {
  if (!dueAt || !doneAt) return undefined
  if (doneAt > dueAt) return 'late'
  return plainDateAt(doneAt) === plainDateAt(dueAt) ? 'on-time' : 'early'
}

const timed = (at: Instant, { dueAt, doneAt }: { readonly dueAt?: Instant | undefined; readonly doneAt?: Instant | undefined }) => {
  const outcome = outcomeOf(dueAt, doneAt)
  return { at, ...(dueAt ? { dueAt } : {}), ...(doneAt ? { doneAt } : {}), ...(outcome ? { outcome } : {}) }
}

type NameOf = (unitId: UnitId) => string
type Handed = { readonly at: Instant; readonly by: string; readonly holder: Holder }

/** A move to another version of the workflow puts it in other hands only where the unit is another. */
const handedOf = (journal: readonly RecordedEvent[]): readonly Handed[] =>
  journal.reduce<readonly Handed[]>((handed, { at, by, event }) => {
    if (event.type !== 'DossierHandedOver' || (event.moved && handed.at(-1)?.holder.unitId === event.holder.unitId)) return handed
    return [...handed, { at, by: by.kind === 'staff' ? by.name : '', holder: event.holder }]
  }, [])

const hand = (unitName: string, person?: string): Hand => ({ unitName, ...(person ? { person } : {}) })

/** Who ended it; of what nobody took in hand, whoever did the step had it. */
const enderOf = (journal: readonly RecordedEvent[], endedAt: Instant | undefined): string | undefined =>
  journal.findLast(({ at, by }) => at === endedAt && by.kind === 'staff')?.by.name

/** Who took it in hand while it lay at that step. */
const takerOf = (journal: readonly RecordedEvent[], from: Instant, until: Instant | undefined): string | undefined => {
  const within = journal.filter(({ at }) => at >= from && (until === undefined || at <= until))
  const names = within.flatMap(({ event }) => (event.type === 'DossierClaimed' || event.type === 'DossierAssigned' || event.type === 'WorkHandedOver' ? [event.name] : []))
  return names.at(-1)
}

const mainRows = (journal: readonly RecordedEvent[], dossier: Dossier, nameOf: NameOf): readonly SlipRow[] => {
  const handed = handedOf(journal)
  return handed.flatMap((each, index) => {
    const before = handed[index - 1]
    if (!before) return []
    const next = handed[index + 1]
    const doneAt = next?.at ?? dossier.endedAt
    const { holder } = each
    return [
      {
        from: hand(nameOf(before.holder.unitId), each.by),
        to: hand(nameOf(holder.unitId), holder.assigneeName ?? takerOf(journal, each.at, doneAt) ?? (next ? next.by : enderOf(journal, doneAt))),
        ...timed(each.at, { dueAt: holder.dueAt, doneAt }),
      },
    ]
  })
}

const besideRows = ({ opinions, branches, resolvingUnitId }: Dossier, nameOf: NameOf): readonly SlipRow[] => [
  ...opinions
    .filter(({ undone }) => !undone)
    .map((opinion) => ({ from: hand(nameOf(resolvingUnitId), opinion.askedBy), to: hand(nameOf(opinion.unitId), opinion.answer?.by), ...timed(opinion.askedAt, { dueAt: opinion.dueAt, doneAt: opinion.answer?.at }), note: opinion.content })),
  ...branches.map((branch) => ({ from: hand(nameOf(resolvingUnitId)), to: hand(nameOf(branch.unitId), branch.done?.by), ...timed(branch.since, { dueAt: branch.dueAt, doneAt: branch.done?.at }) })),
]

/** In order of time, the parallel work among the rest. */
export const controlSlipRows = (journal: readonly RecordedEvent[], dossier: Dossier, nameOf: NameOf): readonly SlipRow[] =>
  [...mainRows(journal, dossier, nameOf), ...besideRows(dossier, nameOf)].toSorted((one, other) => (one.at < other.at ? -1 : 1))
