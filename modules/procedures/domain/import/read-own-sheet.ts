import type { LegalBasis } from '../../../../kernel/legal-basis.ts'
import { parsePlainDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import { parseTimeLimit, type TimeLimit } from '../../../../kernel/time-limit.ts'
import { parseVnd } from '../../../../kernel/vnd.ts'
import type { ChannelKind, CodedName, Levy, ProcedureKind, ProcedureLevel, ProcedureSheet, ResultDelivery, SubmissionChannel } from '../procedure-sheet.ts'
import { inspectSheet } from './inspect-sheet.ts'
import { noteLevyDirt } from './read-levies.ts'
import { readCode, caseRole } from './read-parts.ts'
import { addFault, type FaultReason, type FieldAt, isJsonObject, type JsonObject, readCount, readList, readObjects, readText, type Reading, readYesNo, requireText } from './reading.ts'

type Choice<T extends string> = { readonly among: readonly T[]; readonly reason: FaultReason; readonly path: string }

const choose = <T extends string>(reading: Reading, value: unknown, { among, reason, path }: Choice<T>): T | undefined => {
  const found = among.find((each) => each === value)
  if (found === undefined) addFault(reading, path, { reason, value })
  return found
}

const KINDS: readonly ProcedureKind[] = ['national', 'local', 'internal']
const LEVELS: readonly ProcedureLevel[] = ['central', 'province', 'district', 'commune']
const CHANNELS: readonly ChannelKind[] = ['in-person', 'online', 'postal']
const LEVY_KINDS: readonly Levy['kind'][] = ['service-fee', 'state-charge', 'price', 'levy']
const DELIVERIES: readonly ResultDelivery[] = ['at-submission-place', 'at-home', 'online']
const COUNTABLE = ['hour', 'working-day', 'calendar-day', 'month'] as const

/** A code and name, or only the name as a text. */
const readCoded = (reading: Reading, value: unknown, path: string): CodedName | undefined => {
  const from = typeof value === 'string' ? { name: value } : value
  if (!isJsonObject(from)) {
    addFault(reading, path, { reason: value === undefined ? 'missing' : 'not-object', value })
    return undefined
  }
  const code = readText(reading, from, ['code', `${path}.code`])
  return { ...(code === undefined ? {} : { code }), name: requireText(reading, from, ['name', `${path}.name`]) }
}

const readCodedList = (reading: Reading, from: JsonObject, at: FieldAt): readonly CodedName[] => {
  const path = typeof at === 'string' ? at : at[1]
  return readList(reading, from, at).flatMap((item, index) => readCoded(reading, item, `${path}[${index}]`) ?? [])
}

/** `"5 ngày làm việc"`, `{ unit, quantity }` or `{ unit: "other", text }`. */
const readLimit = (reading: Reading, value: unknown, path: string): TimeLimit => {
  const nothing: TimeLimit = { unit: 'other', text: '' }
  if (typeof value === 'string') {
    const limit = parseTimeLimit(value)
    if (limit.ok) return limit.value
    addFault(reading, path, { reason: limit.refusal.reason === 'unknown-unit' ? 'unknown-unit' : 'unreadable-time-limit', value })
    return nothing
  }
  if (!isJsonObject(value)) {
    addFault(reading, path, { reason: value === undefined ? 'missing' : 'not-object', value })
    return nothing
  }
  if (value['unit'] === 'other') return { unit: 'other', text: requireText(reading, value, ['text', `${path}.text`]) }
  const unit = choose(reading, value['unit'], { among: COUNTABLE, reason: 'unknown-unit', path: `${path}.unit` })
  const quantity = value['quantity']
  if (typeof quantity === 'number' && quantity > 0 && quantity <= 10_000) return unit === undefined ? nothing : { unit, quantity }
  addFault(reading, `${path}.quantity`, { reason: 'bad-quantity', value: quantity })
  return nothing
}

const readLevy = (reading: Reading, from: JsonObject, path: string): Levy => {
  const note = readText(reading, from, ['note', `${path}.note`])
  const given = from['amount']
  const amount = typeof given === 'number' ? parseVnd(given) : undefined
  if (given !== undefined && amount === undefined) addFault(reading, `${path}.amount`, { reason: 'bad-quantity', value: given })
  const levy: Levy = {
    kind: choose(reading, from['kind'], { among: LEVY_KINDS, reason: 'unknown-kind', path: `${path}.kind` }) ?? 'levy',
    ...(amount === undefined ? {} : { amount }),
    ...(note === undefined ? {} : { note }),
  }
  noteLevyDirt(reading, levy, path)
  return levy
}

const readChannels = (reading: Reading, from: JsonObject): readonly SubmissionChannel[] => {
  const counts = new Map<string, number>()
  return readObjects(reading, from, 'channels').map(([channel, path]) => {
    const kind = choose(reading, channel['kind'], { among: CHANNELS, reason: 'unknown-channel', path: `${path}.kind` }) ?? 'in-person'
    const note = readText(reading, channel, ['note', `${path}.note`])
    const ordinal = (counts.get(kind) ?? 0) + 1
    counts.set(kind, ordinal)
    return {
      key: `${kind}-${ordinal}`,
      kind,
      timeLimit: readLimit(reading, channel['timeLimit'], `${path}.timeLimit`),
      levies: readObjects(reading, channel, ['levies', `${path}.levies`]).map(([levy, at]) => readLevy(reading, levy, at)),
      ...(note === undefined ? {} : { note }),
    }
  })
}

const readTemplates = (reading: Reading, from: JsonObject, path: string) =>
  readObjects(reading, from, ['templates', `${path}.templates`]).map(([file, at]) => {
    const address = readText(reading, file, ['address', `${at}.address`])
    return { fileName: requireText(reading, file, ['fileName', `${at}.fileName`]), ...(address === undefined ? {} : { address }) }
  })

const readNotes = (reading: Reading, group: JsonObject, path: string) =>
  readList(reading, group, ['notes', `${path}.notes`]).map((note, index) => {
    const from = typeof note === 'string' ? { text: note } : isJsonObject(note) ? note : {}
    return { before: readCount(reading, from, ['before', `${path}.notes[${index}].before`]), text: requireText(reading, from, ['text', `${path}.notes[${index}]`]) }
  })

const readCases = (reading: Reading, from: JsonObject): ProcedureSheet['cases'] => {
  const groups = readObjects(reading, from, 'cases')
  return groups.map(([group, path], index) => {
    const key = String(index + 1)
    const name = readText(reading, group, ['name', `${path}.name`]) ?? ''
    const role = group['role'] === undefined ? caseRole(name, groups.length) : choose(reading, group['role'], { among: ['alternative', 'section'] as const, reason: 'unknown-kind', path: `${path}.role` })
    const components = readObjects(reading, group, ['components', `${path}.components`]).map(([component, at], position) => {
      const code = readText(reading, component, ['code', `${at}.code`])
      const [originals, copies] = [readCount(reading, component, ['originals', `${at}.originals`]), readCount(reading, component, ['copies', `${at}.copies`])]
      if (originals + copies === 0) addFault(reading, `${at}.originals`, { reason: 'bad-quantity', value: 0 })
      return {
        key: `${key}.${position + 1}`,
        ...(code === undefined ? {} : { code }),
        name: requireText(reading, component, ['name', `${at}.name`]),
        originals,
        copies,
        electronicForm: readYesNo(reading, component, ['electronicForm', `${at}.electronicForm`]),
        issuedResult: readYesNo(reading, component, ['issuedResult', `${at}.issuedResult`]),
        templates: readTemplates(reading, component, at),
      }
    })
    const workflowCode = readText(reading, group, ['workflowCode', `${path}.workflowCode`])
    return { key, name, role: role ?? 'section', components, ...(workflowCode === undefined ? {} : { workflowCode }), notes: readNotes(reading, group, path) }
  })
}

const readDate = (reading: Reading, from: JsonObject, { field, path }: { field: string; path: string }): PlainDate | undefined => {
  const text = readText(reading, from, [field, path])
  const on = text === undefined ? undefined : parsePlainDate(text)
  if (text !== undefined && on === undefined) addFault(reading, path, { reason: 'bad-date', value: text })
  return on
}

const readBasis = (reading: Reading, from: JsonObject, path: string): LegalBasis => {
  const [issuedBy, article] = [readText(reading, from, ['issuedBy', `${path}.issuedBy`]), readText(reading, from, ['article', `${path}.article`])]
  const issuedOn = readDate(reading, from, { field: 'issuedOn', path: `${path}.issuedOn` })
  const effectiveOn = readDate(reading, from, { field: 'effectiveOn', path: `${path}.effectiveOn` })
  return {
    number: requireText(reading, from, ['number', `${path}.number`]),
    title: requireText(reading, from, ['title', `${path}.title`]),
    ...(issuedBy === undefined ? {} : { issuedBy }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
    ...(article === undefined ? {} : { article }),
  }
}

const readAgencies = (reading: Reading, sheet: JsonObject): ProcedureSheet['agencies'] => {
  const from = isJsonObject(sheet['agencies']) ? sheet['agencies'] : {}
  const list = (field: string) => readCodedList(reading, from, [field, `agencies.${field}`])
  return { executing: list('executing'), competent: list('competent'), authorised: list('authorised'), coordinating: list('coordinating') }
}

const readOptionalTexts = (reading: Reading, from: JsonObject) => {
  const fields = ['conditions', 'receivingAddress', 'note', 'formCode', 'workflowCode'] as const
  const said = fields.flatMap((field) => {
    const text = readText(reading, from, field)
    return text === undefined ? [] : [[field, text] as const]
  })
  return Object.fromEntries(said) as Partial<Record<(typeof fields)[number], string>>
}

const readAnnouncement = (reading: Reading, sheet: JsonObject): ProcedureSheet['announcement'] => {
  const from = isJsonObject(sheet['announcement']) ? sheet['announcement'] : {}
  const number = readText(reading, from, ['number', 'announcement.number'])
  const announcedOn = readDate(reading, from, { field: 'announcedOn', path: 'announcement.announcedOn' })
  return { ...(number === undefined ? {} : { number }), ...(announcedOn === undefined ? {} : { announcedOn }) }
}

const readTextList = (reading: Reading, from: JsonObject, field: string): readonly string[] =>
  readList(reading, from, field).map((word, index) => requireText(reading, { word }, ['word', `${field}[${index}]`]))

/** NĐ 42/2022 Đ12: which level of electronic identity filing online takes, and whether it is confirmed in place of a signature. */
const readIdentityNeeds = (reading: Reading, from: JsonObject): Pick<ProcedureSheet, 'minimumAssurance' | 'confirmation'> => {
  const asked = from['minimumAssurance']
  const least = asked === undefined ? undefined : choose(reading, String(asked), { among: ['1', '2'] as const, reason: 'unknown-kind', path: 'minimumAssurance' })
  const confirmed = from['confirmation'] === undefined ? undefined : choose(reading, from['confirmation'], { among: ['vneid'] as const, reason: 'unknown-kind', path: 'confirmation' })
  return { ...(least === undefined ? {} : { minimumAssurance: least === '2' ? 2 : 1 }), ...(confirmed === undefined ? {} : { confirmation: confirmed }) }
}

/**
 * A sheet in our own shape (`ProcedureSheet` as JSON). Empty lists may be left out, keys are given by position, agencies
 * and results may be plain names, a time limit may be written `"5 ngày làm việc"`.
 */
export const readOwnSheet = (reading: Reading, from: JsonObject): ProcedureSheet => {
  const level = from['serviceLevel'] === undefined ? undefined : choose(reading, from['serviceLevel'], { among: ['full', 'partial'] as const, reason: 'unknown-kind', path: 'serviceLevel' })
  const sheet: ProcedureSheet = {
    code: readCode(reading, from),
    name: requireText(reading, from, 'name').trim(),
    kind: from['kind'] === undefined ? 'national' : (choose(reading, from['kind'], { among: KINDS, reason: 'unknown-kind', path: 'kind' }) ?? 'national'),
    levels: readList(reading, from, 'levels').flatMap((word, index) => choose(reading, word, { among: LEVELS, reason: 'unknown-level', path: `levels[${index}]` }) ?? []),
    sector: readCoded(reading, from['sector'], 'sector') ?? { name: '' },
    promulgatedBy: readCoded(reading, from['promulgatedBy'], 'promulgatedBy') ?? { name: '' },
    applicantKinds: readCodedList(reading, from, 'applicantKinds'),
    steps: readList(reading, from, 'steps').flatMap((step, index) => {
      const each = typeof step === 'string' ? { text: step } : isJsonObject(step) ? step : {}
      const name = readText(reading, each, ['name', `steps[${index}].name`])
      return [{ ...(name === undefined ? {} : { name }), text: requireText(reading, each, ['text', `steps[${index}].text`]) }]
    }),
    channels: readChannels(reading, from),
    cases: readCases(reading, from),
    registeredCases: [],
    results: readCodedList(reading, from, 'results'),
    resultDelivery: readList(reading, from, 'resultDelivery').flatMap((word, index) => choose(reading, word, { among: DELIVERIES, reason: 'unknown-kind', path: `resultDelivery[${index}]` }) ?? []),
    legalBasis: readObjects(reading, from, 'legalBasis').map(([basis, path]) => readBasis(reading, basis, path)),
    agencies: readAgencies(reading, from),
    ...readOptionalTexts(reading, from),
    announcement: readAnnouncement(reading, from),
    ...(level === undefined ? {} : { serviceLevel: level }),
    ...readIdentityNeeds(reading, from),
    boundaryFree: readYesNo(reading, from, 'boundaryFree'),
    sharedService: readYesNo(reading, from, 'sharedService'),
    keywords: readTextList(reading, from, 'keywords'),
    lifeEvents: readTextList(reading, from, 'lifeEvents'),
  }
  if (reading.faults.length === 0) inspectSheet(reading, sheet)
  return sheet
}
