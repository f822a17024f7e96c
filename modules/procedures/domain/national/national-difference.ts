// NĐ 63/2010 articles 25, 26.2: data and forms of the national database are binding; the province sees to it that its own say the same.
import { compareSheets, type Difference } from '../compare-sheets.ts'
import type { ProcedureSheet } from '../procedure-sheet.ts'

export type NationalDifference = {
  readonly code: string
  readonly name: string
  readonly kind: 'only-here' | 'only-there' | 'differs'
  readonly elements: readonly Difference[]
}

/** What the public reads; what the province adds for itself, and search words, are nobody else's. */
const OWN = new Set(['formCode', 'workflowCode', 'minimumAssurance', 'confirmation', 'serviceLevel', 'boundaryFree', 'sharedService', 'receivingAddress', 'note', 'kind', 'registeredCases', 'resultDelivery'])

export const plain = (words: string | undefined): string => (words ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase()

/** Spaces, capitals and the way tones are encoded are no difference. */
export const differingElements = (here: ProcedureSheet, there: ProcedureSheet): readonly Difference[] =>
  compareSheets(here, there).filter(({ element, before, after }) => !OWN.has(element.split('.')[0] ?? '') && plain(before) !== plain(after))

export const isAtHome = ({ levels, kind }: Pick<ProcedureSheet, 'levels' | 'kind'>): boolean => kind !== 'internal' && (levels.length === 0 || levels.some((level) => level !== 'central'))

/** One procedure of the national file against ours of the same code. */
export const differenceOf = (there: ProcedureSheet, here: ProcedureSheet | undefined): NationalDifference | undefined => {
  if (here === undefined) return isAtHome(there) ? { code: there.code, name: there.name, kind: 'only-there', elements: [] } : undefined
  const elements = differingElements(here, there)
  return elements.length === 0 ? undefined : { code: here.code, name: here.name, kind: 'differs', elements }
}

/** Public here and unknown there. */
export const onlyHere = (here: ProcedureSheet): NationalDifference => ({ code: here.code, name: here.name, kind: 'only-here', elements: [] })
