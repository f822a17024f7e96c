import { fold } from '../../../kernel/vietnamese-text.ts'
import type { ChannelKind, ProcedureKind, ProcedureLevel, ProcedureSheet, ServiceLevel } from './procedure-sheet.ts'

/** What lists, facets and search show of a procedure; follows the version in force. */
export type Listing = {
  readonly code: string
  readonly name: string
  readonly kind: ProcedureKind
  readonly levels: readonly ProcedureLevel[]
  readonly sectorCode?: string
  readonly sectorName: string
  /** Folded name: sectors of different sources and spellings meet by it. */
  readonly sectorKey: string
  readonly promulgatedBy: string
  readonly agency: string
  readonly agencyKey: string
  readonly channels: readonly ChannelKind[]
  readonly serviceLevel?: ServiceLevel
  readonly lifeEvents: readonly string[]
  readonly searchWords: string
  readonly formCode?: string
  readonly workflowCode?: string
}

const LONGEST_SEARCH_WORDS = 600
const LONGEST_AGENCY = 200

const shortened = (text: string, length: number): string => (text.length <= length ? text : text.slice(0, text.lastIndexOf(' ', length)))

const agencyOf = (sheet: ProcedureSheet): string => {
  const bodies = sheet.agencies.executing.length > 0 ? sheet.agencies.executing : sheet.agencies.competent
  return shortened(bodies.map((body) => body.name.trim()).join('; '), LONGEST_AGENCY)
}

/** Words besides the name by which it may be found: its own key words, results, registered cases. */
const searchWordsOf = (sheet: ProcedureSheet): string => {
  const words = [...sheet.keywords, ...sheet.results.map((result) => result.name), ...sheet.registeredCases.map((each) => each.name)]
  return shortened([...new Set(words.map(fold))].join(' ; '), LONGEST_SEARCH_WORDS)
}

export const listingOf = (sheet: ProcedureSheet): Listing => {
  const agency = agencyOf(sheet)
  return {
    code: sheet.code,
    name: sheet.name,
    kind: sheet.kind,
    levels: sheet.levels,
    ...(sheet.sector.code === undefined ? {} : { sectorCode: sheet.sector.code }),
    sectorName: sheet.sector.name,
    sectorKey: fold(sheet.sector.name),
    promulgatedBy: sheet.promulgatedBy.name,
    agency,
    agencyKey: fold(agency),
    channels: [...new Set(sheet.channels.map((channel) => channel.kind))],
    ...(sheet.serviceLevel === undefined ? {} : { serviceLevel: sheet.serviceLevel }),
    lifeEvents: sheet.lifeEvents,
    searchWords: searchWordsOf(sheet),
    ...(sheet.formCode === undefined ? {} : { formCode: sheet.formCode }),
    ...(sheet.workflowCode === undefined ? {} : { workflowCode: sheet.workflowCode }),
  }
}
