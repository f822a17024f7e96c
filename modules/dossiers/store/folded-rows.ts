import type { RecordedEvent } from '../domain/event.ts'
import { fold } from '../domain/evolve.ts'
import { askedRowsOf, componentsOf, dueDateChangesOf, pauseRowsOf, resultRowsOf, rowOf } from './dossier-rows.ts'

const inOrder = (one: { readonly kind: string; readonly serial: number }, other: { readonly kind: string; readonly serial: number }): number =>
  one.kind === other.kind ? one.serial - other.serial : one.kind < other.kind ? -1 : 1

/** Every row that hangs on a dossier, as its journal says; what PostgreSQL keeps as JSON is data. */
export const foldedRows = (journal: readonly RecordedEvent[]) => {
  const dossier = fold(journal)
  return dossier && { row: rowOf(dossier), component: componentsOf(dossier), dueDateChange: dueDateChangesOf(dossier), result: resultRowsOf(dossier), pause: pauseRowsOf(dossier), asked: askedRowsOf(dossier).toSorted(inOrder) }
}
