import { instantFromMs } from '../../../../kernel/instant.ts'
import { plainDateAt } from '../../../../kernel/plain-date.ts'
import type { AnnouncementDecision, CodedName, ProcedureLevel, ProcedureSheet, RegisteredCase, ResultDelivery, SubmissionChannel } from '../procedure-sheet.ts'
import { inspectSheet } from './inspect-sheet.ts'
import { readCases } from './read-cases.ts'
import { readKind } from './read-catalogue-row.ts'
import { readPortalLevies } from './read-levies.ts'
import { readChannelKind, readCode, readTimeLimit, toLegalBasis } from './read-parts.ts'
import { addDirt, addFault, isJsonObject, type JsonObject, readCount, readList, readObjects, readText, type Reading, readYesNo, requireText } from './reading.ts'

const readCoded = (reading: Reading, from: JsonObject, field: string): readonly CodedName[] =>
  readObjects(reading, from, field).flatMap(([item, path]) => {
    const name = readText(reading, item, ['name', `${path}.name`])
    const code = readText(reading, item, ['code', `${path}.code`])?.trim()
    if (name === undefined) return []
    return [code === undefined ? { name } : { code, name }]
  })

/** Bodies with a code first, then groups of bodies ("Ủy ban nhân dân cấp xã"); free text only where both are empty. */
const readBodies = (reading: Reading, from: JsonObject, fields: readonly [bodies: string, groups: string, text: string]): readonly CodedName[] => {
  const listed = [...readCoded(reading, from, fields[0]), ...readCoded(reading, from, fields[1])]
  if (listed.length > 0) return listed
  const name = readText(reading, from, fields[2])
  return name === undefined ? [] : [{ name }]
}

const readLevelFlags = (reading: Reading, from: JsonObject): readonly ProcedureLevel[] => {
  const flags: readonly (readonly [string, ProcedureLevel])[] = [['isMinistry', 'central'], ['isProvince', 'province'], ['isWard', 'commune']]
  const levels = flags.filter(([flag]) => readYesNo(reading, from, flag)).map(([, level]) => level)
  if (levels.length === 0) addDirt(reading, 'no-level', { field: 'isMinistry, isProvince, isWard' })
  return levels
}

const readChannels = (reading: Reading, from: JsonObject): readonly SubmissionChannel[] => {
  const counts = new Map<string, number>()
  return readObjects(reading, from, 'executionMethods').map(([method, path]) => {
    const kind = readChannelKind(reading, method, { field: 'submissionMethod', path: `${path}.submissionMethod` })
    const note = readText(reading, method, ['description', `${path}.description`])
    const ordinal = (counts.get(kind) ?? 0) + 1
    counts.set(kind, ordinal)
    return {
      key: `${kind}-${ordinal}`,
      kind,
      timeLimit: readTimeLimit(reading, { quantity: method['processingTime'], unit: String(method['processingTimeUnit'] ?? ''), note, path: `${path}.processingTime` }),
      levies: readPortalLevies(reading, method, path),
      ...(note === undefined ? {} : { note }),
    }
  })
}

const readTemplates = (reading: Reading, component: JsonObject, path: string) =>
  readObjects(reading, component, ['attachments', `${path}.attachments`]).flatMap(([file, at]) => {
    const fileName = readText(reading, file, ['fileName', `${at}.fileName`])
    const address = readText(reading, file, ['filePath', `${at}.filePath`])
    return fileName === undefined ? [] : [{ fileName, ...(address === undefined ? {} : { address }) }]
  })

const readExecutionCases = (reading: Reading, from: JsonObject) =>
  readCases(
    reading,
    readObjects(reading, from, 'executionCases').flatMap(([group, groupPath]) => {
      const name = readText(reading, group, ['name', `${groupPath}.name`]) ?? ''
      return readObjects(reading, group, ['profileComponents', `${groupPath}.profileComponents`]).map(([component, path]) => ({
        group: name,
        code: readText(reading, component, ['code', `${path}.code`])?.trim(),
        name: readText(reading, component, ['name', `${path}.name`]),
        originals: readCount(reading, component, ['originalQty', `${path}.originalQty`]),
        copies: readCount(reading, component, ['copyQty', `${path}.copyQty`]),
        electronicForm: readYesNo(reading, component, ['hasElectronicForm', `${path}.hasElectronicForm`]),
        issuedResult: readYesNo(reading, component, ['isProcessingResult', `${path}.isProcessingResult`]),
        templates: readTemplates(reading, component, path),
        path,
      }))
    }),
  )

const readRegisteredCases = (reading: Reading, from: JsonObject): readonly RegisteredCase[] =>
  readObjects(reading, from, 'cases').map(([each, path]) => {
    const day = each['processingDay']
    const limit = isJsonObject(day)
      ? { timeLimit: readTimeLimit(reading, { quantity: day['qty'], unit: String(day['type'] ?? ''), note: undefined, path: `${path}.processingDay` }) }
      : {}
    return { code: requireText(reading, each, ['code', `${path}.code`]), name: readText(reading, each, ['name', `${path}.name`]) ?? '', ...limit }
  })

const readAnnouncement = (reading: Reading, from: JsonObject): AnnouncementDecision => {
  const proposal = isJsonObject(from['procedureProposal']) ? from['procedureProposal'] : {}
  const number = readText(reading, proposal, ['proposalNumber', 'procedureProposal.proposalNumber']) ?? readText(reading, from, 'decisionNo')
  const at = proposal['decisionDate']
  const known = typeof at === 'number' && Number.isFinite(at) && Math.abs(at) < 8e15
  if (at !== undefined && at !== null && !known) addFault(reading, 'procedureProposal.decisionDate', { reason: 'bad-date', value: at })
  return { ...(number === undefined ? {} : { number: number.trim() }), ...(known ? { announcedOn: plainDateAt(instantFromMs(at)) } : {}) }
}

const readSteps = (reading: Reading, from: JsonObject): ProcedureSheet['steps'] =>
  readObjects(reading, from, 'executionSteps').flatMap(([step, path]) => {
    const name = readText(reading, step, ['name', `${path}.name`])
    const text = readText(reading, step, ['description', `${path}.description`]) ?? ''
    return name === undefined && text === '' ? [] : [{ ...(name === undefined ? {} : { name }), text }]
  })

const readAgencies = (reading: Reading, from: JsonObject): ProcedureSheet['agencies'] => ({
  executing: readBodies(reading, from, ['departmentsExecuting', 'unitGroupsExecuting', 'executingAgencies']),
  competent: readBodies(reading, from, ['departmentsAuthority', 'unitGroupsAuthority', 'delegatedAgencies']),
  authorised: readBodies(reading, from, ['departmentsAuthorized', 'unitGroupsAuthorized', 'authorizedAgencies']),
  coordinating: readBodies(reading, from, ['departmentsCoordinating', 'unitGroupsCoordinating', 'coordinatingAgencies']),
})

const readOptional = (reading: Reading, from: JsonObject): Pick<ProcedureSheet, 'conditions' | 'receivingAddress' | 'note' | 'serviceLevel'> => {
  const conditions = readText(reading, from, 'requirementsAndConditions')
  const receivingAddress = readText(reading, from, 'dossierReceivingAddresses')
  const note = readText(reading, from, 'note')
  return {
    ...(conditions === undefined ? {} : { conditions }),
    ...(receivingAddress === undefined ? {} : { receivingAddress }),
    ...(note === undefined ? {} : { note }),
    ...(readYesNo(reading, from, 'isFullProcess') ? { serviceLevel: 'full' as const } : {}),
  }
}

const DELIVERIES: ReadonlyMap<unknown, ResultDelivery> = new Map([
  ['AT_SUBMISSION_PLACE', 'at-submission-place'],
  ['AT_HOME', 'at-home'],
  ['ONLINE', 'online'],
])

const readDelivery = (reading: Reading, from: JsonObject): readonly ResultDelivery[] => {
  const said = readObjects(reading, from, 'returningMethods').flatMap(([method, path]) => readList(reading, method, ['value', `${path}.value`]))
  return [...new Set(said.flatMap((word) => DELIVERIES.get(word) ?? []))]
}

const readKeywords = (reading: Reading, from: JsonObject): readonly string[] => [
  ...(readText(reading, from, 'keywords') ?? '').split(/[,;]/).map((word) => word.trim()).filter((word) => word !== ''),
  ...readCoded(reading, from, 'serviceGroupsDetails').map((group) => group.name),
]

/** The `data` of one answer of the national portal's API. Faults and dirt go into `reading`. */
export const readPortalAnswer = (reading: Reading, from: JsonObject): ProcedureSheet => {
  const sector = readCoded(reading, from, 'categoriesDetails')[0]
  const promulgatorCode = readText(reading, from, 'departmentPromulgateCode')?.trim()
  const internal = readYesNo(reading, from, 'isInternal')
  const sheet: ProcedureSheet = {
    code: readCode(reading, from),
    name: requireText(reading, from, 'name').trim(),
    kind: internal ? 'internal' : readKind(reading, from, 'type'),
    levels: readLevelFlags(reading, from),
    sector: sector ?? { name: '' },
    promulgatedBy: { ...(promulgatorCode === undefined ? {} : { code: promulgatorCode }), name: (readText(reading, from, 'departmentPromulgateName') ?? '').trim() },
    applicantKinds: readCoded(reading, from, 'subjectTypesDetails'),
    steps: readSteps(reading, from),
    channels: readChannels(reading, from),
    cases: readExecutionCases(reading, from),
    registeredCases: readRegisteredCases(reading, from),
    results: readCoded(reading, from, 'resultsDetails'),
    resultDelivery: readDelivery(reading, from),
    legalBasis: readObjects(reading, from, 'legalBasisesDetails').map(([basis, path]) =>
      toLegalBasis(reading, { number: readText(reading, basis, ['code', `${path}.code`]), title: readText(reading, basis, ['name', `${path}.name`]) ?? '', path }),
    ),
    agencies: readAgencies(reading, from),
    ...readOptional(reading, from),
    announcement: readAnnouncement(reading, from),
    boundaryFree: readYesNo(reading, from, 'isNonTerritorial'),
    sharedService: readYesNo(reading, from, 'isSharedService'),
    keywords: readKeywords(reading, from),
    lifeEvents: [],
  }
  if (reading.faults.length === 0) inspectSheet(reading, sheet)
  return sheet
}
