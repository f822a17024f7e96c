import type { DossierComponentSpec, FormTemplate, ProcedureCase } from '../procedure-sheet.ts'
import { addDirt, excerpt, type Reading } from './reading.ts'
import { caseRole } from './read-parts.ts'

/** One row of "thành phần hồ sơ" as any source gives it, before papers and sentences are told apart. */
export type ComponentRow = {
  readonly group: string
  readonly code?: string | undefined
  readonly name: string | undefined
  readonly originals: number
  readonly copies: number
  readonly electronicForm: boolean
  readonly issuedResult: boolean
  readonly templates: readonly FormTemplate[]
  readonly path: string
}

const LONG_NAME = 255

const noteNameDirt = (reading: Reading, row: ComponentRow): void => {
  if (row.name === undefined) addDirt(reading, 'component-without-name', { field: row.path })
  else if (row.name.length > LONG_NAME) addDirt(reading, 'component-name-over-255', { field: row.path, value: `${row.name.length}: ${excerpt(row.name)}` })
}

const isSentence = (row: ComponentRow): boolean => row.originals === 0 && row.copies === 0

type Building = { components: DossierComponentSpec[]; notes: { before: number; text: string }[] }

const addRow = (reading: Reading, building: Building, row: ComponentRow & { readonly caseKey: string }): void => {
  noteNameDirt(reading, row)
  if (row.name === undefined) return
  if (isSentence(row)) {
    addDirt(reading, 'component-is-note', { field: row.path, value: row.name })
    building.notes.push({ before: building.components.length, text: row.name })
    return
  }
  building.components.push({
    key: `${row.caseKey}.${building.components.length + 1}`,
    ...(row.code === undefined ? {} : { code: row.code }),
    name: row.name,
    originals: row.originals,
    copies: row.copies,
    electronicForm: row.electronicForm,
    issuedResult: row.issuedResult,
    templates: row.templates,
  })
}

/** Groups rows by their heading, in the order the headings first appear. */
export const readCases = (reading: Reading, rows: readonly ComponentRow[]): readonly ProcedureCase[] => {
  const groups = Map.groupBy(rows, (row) => row.group)
  return [...groups].map(([name, members], index) => {
    const key = String(index + 1)
    const building: Building = { components: [], notes: [] }
    for (const row of members) addRow(reading, building, { ...row, caseKey: key })
    return { key, name, role: caseRole(name, groups.size), ...building }
  })
}
