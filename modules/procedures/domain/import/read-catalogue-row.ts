import type { CodedName, ProcedureKind, ProcedureSheet, SubmissionChannel } from '../procedure-sheet.ts'
import { parseTimeLimit, type TimeLimit } from '../../../../kernel/time-limit.ts'
import { inspectSheet } from './inspect-sheet.ts'
import { readCases } from './read-cases.ts'
import { readPrintedLevies } from './read-levies.ts'
import { readChannelKind, readCode, readLevels, readTimeLimit, toLegalBasis } from './read-parts.ts'
import { addDirt, addFault, isJsonObject, type JsonObject, readCount, readList, readObjects, readText, type Reading, requireText } from './reading.ts'

const KINDS: ReadonlyMap<string, ProcedureKind> = new Map([
  ['STANDARD', 'national'],
  ['SPECIFIC', 'local'],
  ['STANDARD_INTERNAL', 'internal'],
  ['SPECIFIC_INTERNAL', 'internal'],
])

/** STANDARD, SPECIFIC, STANDARD_INTERNAL: of the nation, of one province, between agencies. */
export const readKind = (reading: Reading, from: JsonObject, field: string): ProcedureKind => {
  const word = readText(reading, from, field)
  const kind = word === undefined ? 'national' : KINDS.get(word.toUpperCase())
  if (kind === undefined) addFault(reading, field, { reason: 'unknown-kind', value: word })
  return kind ?? 'national'
}

const OTHER_SUFFIX = /^([\s\S]*?)\s*OTHER$/
const WITH_UNIT = /^(\S+)\s+([A-Z_]+)$/

/** A limit the file's own parser left unread: words with OTHER, `3 YEAR`, or print such as `15 ngày`. */
const readPrintedLimit = (reading: Reading, printed: string, { note, path }: { note: string | undefined; path: string }): TimeLimit => {
  const other = OTHER_SUFFIX.exec(printed)
  if (other) return readTimeLimit(reading, { quantity: other[1] ?? '', unit: 'OTHER', note, path })
  const withUnit = WITH_UNIT.exec(printed)
  if (withUnit) return readTimeLimit(reading, { quantity: withUnit[1], unit: withUnit[2] ?? '', note, path })
  const limit = parseTimeLimit(printed)
  if (limit.ok) return limit.value
  const reason = limit.refusal.reason === 'unknown-unit' ? 'unknown-unit' : 'unreadable-time-limit'
  addFault(reading, path, { reason, value: printed })
  return { unit: 'other', text: '' }
}

const readLimit = (reading: Reading, channel: JsonObject, { note, path }: { note: string | undefined; path: string }): TimeLimit => {
  const printed = readText(reading, channel, ['deadline_raw', `${path}.deadline_raw`])?.trim()
  const parsed = channel['deadline']
  if (!isJsonObject(parsed)) {
    if (printed !== undefined) return readPrintedLimit(reading, printed, { note, path: `${path}.deadline_raw` })
    addDirt(reading, 'time-limit-missing', { field: path })
    return { unit: 'other', text: note ?? '' }
  }
  // Both are given: the print is only checked, the figures count.
  if (printed !== undefined && !OTHER_SUFFIX.test(printed)) readPrintedLimit(reading, printed, { note, path: `${path}.deadline_raw` })
  return readTimeLimit(reading, { quantity: parsed['qty'], unit: String(parsed['unit'] ?? ''), note, path: `${path}.deadline` })
}

const readChannels = (reading: Reading, row: JsonObject): readonly SubmissionChannel[] => {
  const counts = new Map<string, number>()
  return readObjects(reading, row, 'channels').map(([channel, path]) => {
    const kind = readChannelKind(reading, channel, { field: 'method', path: `${path}.method` })
    const note = readText(reading, channel, ['note', `${path}.note`])
    const ordinal = (counts.get(kind) ?? 0) + 1
    counts.set(kind, ordinal)
    return {
      key: `${kind}-${ordinal}`,
      kind,
      timeLimit: readLimit(reading, channel, { note, path }),
      levies: readObjects(reading, channel, ['fees', `${path}.fees`]).flatMap(([fee, at]) => readPrintedLevies(reading, readText(reading, fee, ['raw', `${at}.raw`]) ?? '', at)),
      ...(note === undefined ? {} : { note }),
    }
  })
}

const readComponents = (reading: Reading, row: JsonObject) =>
  readCases(
    reading,
    readObjects(reading, row, 'components').map(([component, path]) => {
      const form = readText(reading, component, ['form', `${path}.form`])
      return {
        group: readText(reading, component, ['group', `${path}.group`]) ?? '',
        name: readText(reading, component, ['name', `${path}.name`]),
        originals: readCount(reading, component, ['originals', `${path}.originals`]),
        copies: readCount(reading, component, ['copies', `${path}.copies`]),
        electronicForm: false,
        issuedResult: false,
        templates: form === undefined ? [] : [{ fileName: form }],
        path,
      }
    }),
  )

const named = (name: string | undefined): readonly CodedName[] => (name === undefined ? [] : [{ name }])

const readAgencies = (reading: Reading, row: JsonObject): ProcedureSheet['agencies'] => ({
  executing: named(readText(reading, row, 'executing_agency')),
  competent: named(readText(reading, row, 'competent_agency')),
  authorised: named(readText(reading, row, 'delegated_agency')),
  coordinating: named(readText(reading, row, 'coordinating_agency')),
})

/** Parts that a sheet may lack. */
const readOptional = (reading: Reading, row: JsonObject): Pick<ProcedureSheet, 'conditions' | 'receivingAddress' | 'announcement'> => {
  const conditions = readText(reading, row, 'conditions')
  const receivingAddress = readText(reading, row, 'receiving_address')
  const number = readText(reading, row, 'decision_no')
  return {
    ...(conditions === undefined ? {} : { conditions }),
    ...(receivingAddress === undefined ? {} : { receivingAddress }),
    announcement: number === undefined ? {} : { number: number.trim() },
  }
}

/** One line of the parsed national catalogue (JSON lines). Faults and dirt go into `reading`. */
export const readCatalogueRow = (reading: Reading, row: JsonObject): ProcedureSheet => {
  const steps = readText(reading, row, 'steps')
  const sheet: ProcedureSheet = {
    code: readCode(reading, row),
    name: requireText(reading, row, 'name').trim(),
    kind: readKind(reading, row, 'catalog_type'),
    levels: readLevels(reading, readText(reading, row, 'level')),
    sector: { name: (readText(reading, row, 'field') ?? '').trim() },
    promulgatedBy: { name: (readText(reading, row, 'promulgated_by') ?? '').trim() },
    applicantKinds: readList(reading, row, 'subjects').flatMap((name, index) => named(readText(reading, { name }, ['name', `subjects[${index}]`]))),
    steps: steps === undefined ? [] : [{ text: steps }],
    channels: readChannels(reading, row),
    cases: readComponents(reading, row),
    registeredCases: [],
    results: named(readText(reading, row, 'results')),
    resultDelivery: [],
    legalBasis: readObjects(reading, row, 'legal_basis').map(([basis, path]) =>
      toLegalBasis(reading, { number: readText(reading, basis, ['code', `${path}.code`]), title: readText(reading, basis, ['name', `${path}.name`]) ?? '', path }),
    ),
    agencies: readAgencies(reading, row),
    ...readOptional(reading, row),
    boundaryFree: false,
    sharedService: false,
    keywords: [],
    lifeEvents: [],
  }
  if (reading.faults.length === 0) inspectSheet(reading, sheet)
  return sheet
}
