import { formatTimeLimit } from '../../../kernel/time-limit.ts'
import type { CodedName, Levy, ProcedureCase, ProcedureSheet, SubmissionChannel } from './procedure-sheet.ts'

/** One difference between two sheets; `element` is a path such as `channels.online-1.timeLimit`. */
export type Difference = {
  readonly element: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly before?: string
  readonly after?: string
}

/** Element → its words. A list is many elements, each named by what identifies it, so that order alone is no difference. */
type Flat = ReadonlyMap<string, string>

const named = (list: string, items: readonly CodedName[]): readonly (readonly [string, string])[] =>
  items.map((item) => [`${list}.${item.code ?? item.name}`, item.code === undefined ? item.name : `${item.code} ${item.name}`] as const)

const levyWords = (levy: Levy): string => {
  const figure = levy.amount === undefined ? (levy.foreignAmount ? `${levy.foreignAmount.amount} ${levy.foreignAmount.currency}` : '') : `${levy.amount} đ`
  return [levy.kind, figure, levy.note ?? '', levy.attachment?.fileName ?? ''].filter((part) => part !== '').join(' · ')
}

const flatChannel = (channel: SubmissionChannel): readonly (readonly [string, string])[] => [
  [`channels.${channel.key}.timeLimit`, formatTimeLimit(channel.timeLimit, 'vi')],
  [`channels.${channel.key}.levies`, channel.levies.map(levyWords).join(' | ')],
  [`channels.${channel.key}.note`, channel.note ?? ''],
]

const flatCase = (each: ProcedureCase, at: number): readonly (readonly [string, string])[] => {
  const path = `cases.${each.name === '' ? at + 1 : each.name}`
  return [
    [`${path}.role`, each.role],
    ...each.components.map(
      (component) =>
        [
          `${path}.components.${component.code ?? component.name}`,
          `${component.name} · ${component.originals}+${component.copies}${component.templates.map((file) => ` · ${file.fileName}`).join('')}`,
        ] as const,
    ),
    ...each.notes.map((note) => [`${path}.notes.${note.text.slice(0, 80)}`, note.text] as const),
  ]
}

const flatten = (sheet: ProcedureSheet): Flat => {
  const single: readonly (readonly [string, string])[] = [
    ['name', sheet.name],
    ['kind', sheet.kind],
    ['levels', sheet.levels.join(', ')],
    ['sector', sheet.sector.name],
    ['promulgatedBy', sheet.promulgatedBy.name],
    ['conditions', sheet.conditions ?? ''],
    ['receivingAddress', sheet.receivingAddress ?? ''],
    ['announcement.number', sheet.announcement.number ?? ''],
    ['announcement.announcedOn', sheet.announcement.announcedOn ?? ''],
    ['serviceLevel', sheet.serviceLevel ?? ''],
    ['boundaryFree', String(sheet.boundaryFree)],
    ['sharedService', String(sheet.sharedService)],
    ['resultDelivery', sheet.resultDelivery.join(', ')],
    ['note', sheet.note ?? ''],
    ['formCode', sheet.formCode ?? ''],
    ['workflowCode', sheet.workflowCode ?? ''],
    ['minimumAssurance', sheet.minimumAssurance === undefined ? '' : String(sheet.minimumAssurance)],
    ['confirmation', sheet.confirmation ?? ''],
    ['steps', sheet.steps.map((step) => [step.name, step.text].filter((part) => part !== undefined && part !== '').join('\n')).join('\n\n')],
  ]
  const entries = [
    ...single,
    ...named('applicantKinds', sheet.applicantKinds),
    ...named('results', sheet.results),
    ...named('agencies.executing', sheet.agencies.executing),
    ...named('agencies.competent', sheet.agencies.competent),
    ...named('agencies.authorised', sheet.agencies.authorised),
    ...named('agencies.coordinating', sheet.agencies.coordinating),
    ...sheet.legalBasis.map((basis) => [`legalBasis.${basis.number || basis.title}`, `${basis.number} ${basis.title}`.trim()] as const),
    ...sheet.registeredCases.map((each) => [`registeredCases.${each.code}`, `${each.name}${each.timeLimit ? ` · ${formatTimeLimit(each.timeLimit, 'vi')}` : ''}`] as const),
    ...sheet.channels.flatMap(flatChannel),
    ...sheet.cases.flatMap(flatCase),
  ]
  return new Map(entries.filter(([, words]) => words !== ''))
}

/** What differs, element by element, in the order of the elements; nothing for equal sheets. */
export const compareSheets = (before: ProcedureSheet, after: ProcedureSheet): readonly Difference[] => {
  const [old, fresh] = [flatten(before), flatten(after)]
  const elements = [...new Set([...fresh.keys(), ...old.keys()])]
  return elements.flatMap((element): readonly Difference[] => {
    const [was, is] = [old.get(element), fresh.get(element)]
    if (was === is) return []
    if (was === undefined) return [{ element, change: 'added', after: is ?? '' }]
    return is === undefined ? [{ element, change: 'removed', before: was }] : [{ element, change: 'changed', before: was, after: is }]
  })
}
