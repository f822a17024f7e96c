// NĐ 63/2010 art. 8.2: the seven mandatory parts; indicator 1.3 counts sheets that have them all.
import { fold } from '../../../../kernel/vietnamese-text.ts'
import { levyMeaning } from '../levy-meaning.ts'
import type { ProcedureSheet, SubmissionChannel } from '../procedure-sheet.ts'
import { addDirt, type Reading } from './reading.ts'

export type MandatoryPart = 'name' | 'steps' | 'channels' | 'components' | 'time-limit' | 'applicant-kinds' | 'agency'

const saysLimit = (channel: SubmissionChannel): boolean =>
  channel.timeLimit.unit !== 'other' || channel.timeLimit.text !== '' || channel.note !== undefined

/** Mandatory parts that a sheet lacks. */
export const missingParts = (sheet: ProcedureSheet): readonly MandatoryPart[] => {
  const has: Readonly<Record<MandatoryPart, boolean>> = {
    name: sheet.name !== '',
    steps: sheet.steps.some((step) => step.text.trim() !== '' || step.name !== undefined),
    channels: sheet.channels.length > 0,
    components: sheet.cases.some((each) => each.components.length > 0 || each.notes.length > 0),
    'time-limit': sheet.channels.some(saysLimit),
    'applicant-kinds': sheet.applicantKinds.length > 0,
    agency: sheet.agencies.executing.length > 0 || sheet.agencies.competent.length > 0,
  }
  const parts: readonly MandatoryPart[] = ['name', 'steps', 'channels', 'components', 'time-limit', 'applicant-kinds', 'agency']
  return parts.filter((part) => !has[part])
}

const differsByChannel = (sheet: ProcedureSheet, of: (channel: SubmissionChannel) => unknown): boolean => {
  const byKind = Map.groupBy(sheet.channels, (channel) => channel.kind)
  const said = [...byKind.values()].map((channels) => JSON.stringify(channels.map(of)))
  return new Set(said).size > 1
}

const LONG_NAME = 255

/** Dirt that shows only in the whole sheet. */
export const inspectSheet = (reading: Reading, sheet: ProcedureSheet): void => {
  if (sheet.name.length > LONG_NAME) addDirt(reading, 'name-over-255', { field: 'name', value: `${sheet.name.length}: ${sheet.name}` })
  if (sheet.channels.length === 0) addDirt(reading, 'no-channel', { field: 'channels' })
  if (sheet.cases.every((each) => each.components.length === 0)) addDirt(reading, 'no-component', { field: 'components' })
  if (sheet.results.length === 0) addDirt(reading, 'no-result', { field: 'results' })
  if (differsByChannel(sheet, (channel) => channel.timeLimit)) addDirt(reading, 'time-limit-by-channel', { field: 'channels' })
  if (differsByChannel(sheet, (channel) => channel.levies.map((levy) => [levy.amount, levyMeaning(levy)])))
    addDirt(reading, 'levy-by-channel', { field: 'channels' })
  const missing = missingParts(sheet)
  if (missing.length > 0) addDirt(reading, 'mandatory-part-missing', { field: missing.join(', ') })
  const lower = sheet.levels.some((level) => level === 'province' || level === 'commune')
  if (lower && fold(`${sheet.name} ${sheet.steps.map((step) => step.text).join(' ')}`).includes('cap huyen'))
    addDirt(reading, 'mentions-district', { field: 'steps' })
}
