// NĐ 63/2010 article 8.2: the parts of a procedure as people read them on paper, in Vietnamese.
import { formatTimeLimit } from '../../../../kernel/time-limit.ts'
import { levyMeaning } from '../levy-meaning.ts'
import type { ChannelKind, CodedName, Levy, ProcedureSheet, SubmissionChannel } from '../procedure-sheet.ts'

const CHANNELS: Readonly<Record<ChannelKind, string>> = { 'in-person': 'Trực tiếp', online: 'Trực tuyến', postal: 'Bưu chính' }
const KINDS: Readonly<Record<Levy['kind'], string>> = { 'service-fee': 'Phí', 'state-charge': 'Lệ phí', price: 'Giá', levy: 'Phí, lệ phí' }
const LEVELS = { full: 'Toàn trình', partial: 'Một phần' } as const

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.')
const unique = (lines: readonly string[]): readonly string[] => [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))]
const namesOf = (all: readonly CodedName[]): string => unique(all.map(({ name }) => name)).join('; ')

/** A levy in words stays in words: “theo quy định của Bộ Tài chính” is no amount. */
const levyWords = (levy: Levy): string => {
  const meaning = levyMeaning(levy)
  if (meaning === 'free') return 'Không thu'
  if (meaning === 'unknown') return ''
  const note = (levy.note ?? '').trim()
  if (meaning !== 'fixed') return note === '' ? `${KINDS[levy.kind]}: theo quy định` : note
  const amount = levy.foreignAmount ? `${levy.foreignAmount.amount} ${levy.foreignAmount.currency}` : `${grouped(levy.amount ?? 0)} đồng`
  return `${KINDS[levy.kind]}: ${amount}${note === '' ? '' : ` (${note})`}`
}

/** Nothing said is said: an empty cell of what hangs on a wall reads as forgotten. */
const leviesOf = ({ channels }: ProcedureSheet): readonly string[] => {
  const said = unique(channels.flatMap(({ levies }) => levies.map(levyWords)))
  return said.length > 0 ? said : ['Không nêu phí']
}

const limitOf = ({ timeLimit }: SubmissionChannel): string => formatTimeLimit(timeLimit, 'vi').trim()

/** One line for all channels that say the same, else one line a channel. */
const perChannel = (channels: readonly SubmissionChannel[], say: (channel: SubmissionChannel) => string): readonly string[] => {
  const said = unique(channels.map(say))
  return said.length <= 1 ? said : unique(channels.map((channel) => (say(channel) === '' ? '' : `${CHANNELS[channel.kind]}: ${say(channel)}`)))
}

const basisOf = ({ legalBasis }: ProcedureSheet): readonly string[] => unique(legalBasis.map(({ number, title }) => (number === '' ? title : number)))

/** A line of the list (danh mục), with the columns of article 13. */
export type BoardLine = { readonly code: string; readonly name: string; readonly sector: string; readonly limits: readonly string[]; readonly channels: readonly string[]; readonly levies: readonly string[]; readonly agency: string; readonly basis: readonly string[]; readonly serviceLevel: string }

export const boardLineOf = (sheet: ProcedureSheet): BoardLine => ({
  code: sheet.code,
  name: sheet.name,
  sector: sheet.sector.name,
  limits: perChannel(sheet.channels, limitOf),
  channels: unique(sheet.channels.map(({ kind }) => CHANNELS[kind])),
  levies: leviesOf(sheet),
  agency: namesOf(sheet.agencies.executing.length > 0 ? sheet.agencies.executing : sheet.agencies.competent),
  basis: basisOf(sheet),
  serviceLevel: sheet.serviceLevel === undefined ? '' : LEVELS[sheet.serviceLevel],
})

/** A chapter of the guide book: every part there is. */
export type GuideChapter = BoardLine & {
  readonly decision: string
  readonly steps: readonly string[]
  readonly cases: readonly { readonly name: string; readonly papers: readonly { readonly name: string; readonly originals: number; readonly copies: number }[]; readonly notes: readonly string[] }[]
  readonly applicants: string
  readonly results: string
  readonly conditions: string
}

export const guideChapterOf = (sheet: ProcedureSheet): GuideChapter => ({
  ...boardLineOf(sheet),
  decision: sheet.announcement.number ?? '',
  basis: unique(sheet.legalBasis.map(({ number, title }) => (number === '' || title.includes(number) ? title : `${number}: ${title}`))),
  steps: sheet.steps.map(({ name, text }) => (name === undefined ? text : `${name}: ${text}`)),
  cases: sheet.cases.map(({ name, components, notes }) => ({ name, papers: components.map((paper) => ({ name: paper.name, originals: paper.originals, copies: paper.copies })), notes: notes.map(({ text }) => text) })),
  applicants: namesOf(sheet.applicantKinds),
  results: namesOf(sheet.results),
  conditions: sheet.conditions ?? '',
})
