// NĐ 63/2010 articles 8.2, 26.2: the parts of a procedure that the national database tells over the network, and ours in the same words.
import { formatTimeLimit } from '../../../../kernel/time-limit.ts'
import type { Difference } from '../compare-sheets.ts'
import type { ChannelKind, ProcedureLevel, ProcedureSheet } from '../procedure-sheet.ts'
import { isAtHome, onlyHere, plain, type NationalDifference } from './national-difference.ts'

type Channel = { readonly kind: ChannelKind; readonly limits: readonly string[]; /** Whole đồng; of what has no amount nothing is compared. */ readonly amounts: readonly number[] }

/** A part that is absent was not told, and is not compared. */
export type NationalFacts = {
  readonly code: string
  readonly name: string
  readonly levels: readonly ProcedureLevel[]
  readonly sector?: string
  readonly conditions?: string
  readonly steps?: readonly string[]
  readonly channels?: readonly Channel[]
  readonly components?: readonly { readonly name: string; readonly originals: number; readonly copies: number }[]
  readonly results?: readonly string[]
  readonly legalBasis?: readonly string[]
  readonly applicantKinds?: readonly string[]
  readonly executing?: readonly string[]
}

const channelsOf = ({ channels }: ProcedureSheet): readonly Channel[] =>
  [...Map.groupBy(channels, ({ kind }) => kind)].map(([kind, own]) => ({
    kind, limits: own.map(({ timeLimit }) => formatTimeLimit(timeLimit, 'vi')), amounts: own.flatMap(({ levies }) => levies.flatMap(({ amount }) => (amount === undefined ? [] : [amount]))),
  }))

const names = (all: readonly { readonly name: string }[]): readonly string[] => all.map(({ name }) => name)

/** All parts of ours. */
export const factsOf = (sheet: ProcedureSheet): Required<NationalFacts> => ({
  code: sheet.code,
  name: sheet.name,
  levels: sheet.levels,
  sector: sheet.sector.name,
  conditions: sheet.conditions ?? '',
  steps: sheet.steps.map(({ name, text }) => (name === undefined ? text : `${name}: ${text}`)),
  channels: channelsOf(sheet),
  components: sheet.cases.flatMap(({ components }) => components.map(({ name, originals, copies }) => ({ name, originals, copies }))),
  results: names(sheet.results),
  legalBasis: sheet.legalBasis.map(({ number, title }) => number || title),
  applicantKinds: names(sheet.applicantKinds),
  executing: names(sheet.agencies.executing),
})

type Flat = ReadonlyMap<string, string>

const each = (part: string, all: readonly string[]): readonly (readonly [string, string])[] => all.map((words) => [`${part}.${plain(words)}`, words] as const)

const inOrder = (all: readonly (string | number)[]): string => [...new Set(all.map(String))].toSorted().join(' | ')

const partsOf = (facts: NationalFacts): Readonly<Record<string, readonly (readonly [string, string])[]>> => ({
  name: [['name', facts.name]],
  sector: [['sector', facts.sector ?? '']],
  conditions: [['conditions', facts.conditions ?? '']],
  steps: [['steps', (facts.steps ?? []).join('\n\n')]],
  channels: (facts.channels ?? []).flatMap(({ kind, limits, amounts }) => [[`channels.${kind}.timeLimit`, inOrder(limits)] as const, [`channels.${kind}.levies`, inOrder(amounts.filter((amount) => amount > 0))] as const]),
  components: (facts.components ?? []).map(({ name, originals, copies }) => [`cases.${plain(name)}`, `${name} · ${originals}+${copies}`] as const),
  results: each('results', facts.results ?? []),
  legalBasis: each('legalBasis', facts.legalBasis ?? []),
  applicantKinds: each('applicantKinds', facts.applicantKinds ?? []),
  executing: each('agencies.executing', facts.executing ?? []),
})

const flatten = (facts: NationalFacts, told: ReadonlySet<string>): Flat =>
  new Map(Object.entries(partsOf(facts)).filter(([part]) => told.has(part)).flatMap(([, pairs]) => pairs).filter(([, words]) => words !== ''))

const differing = (here: Flat, there: Flat): readonly Difference[] =>
  [...new Set([...there.keys(), ...here.keys()])].flatMap((element): readonly Difference[] => {
    const [before, after] = [here.get(element), there.get(element)]
    if (plain(before) === plain(after)) return []
    if (before === undefined) return [{ element, change: 'added', after: after ?? '' }]
    return after === undefined ? [{ element, change: 'removed', before }] : [{ element, change: 'changed', before, after }]
  })

/** What the national database said of one procedure against ours of the same code; the rest of ours is left out. */
export const differenceOfFacts = (there: NationalFacts, here: ProcedureSheet | undefined): NationalDifference | undefined => {
  if (here === undefined) return isAtHome({ levels: there.levels, kind: 'national' }) ? { code: there.code, name: there.name, kind: 'only-there', elements: [] } : undefined
  const told = new Set(['name', ...Object.entries(there).flatMap(([part, value]) => (value === undefined ? [] : [part]))])
  const elements = differing(flatten(factsOf(here), told), flatten(there, told))
  return elements.length === 0 ? undefined : { ...onlyHere(here), kind: 'differs', elements }
}
