// NĐ 61/2018 articles 11.2c, 15.3, 17.1a, 19.4, NĐ 118/2025 article 11: once, complete and exact; after examination within three working days of reception, the limit then from zero.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import { countLetters, decideAccounting } from './accountability.ts'
import type { Accounting, SupplementItem } from './dossier-parts.ts'
import type { Dossier, DossierComponent } from './dossier.ts'
import { formatMoment } from './event-words.ts'
import type { AnswerGiven, DossierEvent, SupplementGiven } from './event.ts'
import type { DossierRefusal } from './refusal.ts'
import { isGiven } from './submit.ts'

type Decided = Outcome<readonly DossierEvent[], DossierRefusal>
type WithoutSerial<T> = T extends unknown ? Omit<T, 'serial'> : never

/** An item as it is asked for, before it is numbered. */
export type ItemAsked = WithoutSerial<SupplementItem>

export type SupplementAsked = {
  readonly items: readonly ItemAsked[]
  readonly accounting: Accounting
  readonly answerBy?: Instant
  readonly now: Instant
  /** The last moment of the window after reception; absent at reception, where none has begun. */
  readonly latestAt?: Instant
}

/** What is wrong must be said of each item; fewer letters than this say nothing. */
const FEWEST_LETTERS_OF_ITEM = 3

/** Wording first, permission before it: a slip that is not clear would use up the one request there is. */
export const decideRequestSupplement = (dossier: Dossier, standing: Standing, asked: SupplementAsked): Decided => {
  const no = whyNot('request-supplement', dossier, standing)
  if (no) return refuse(no)
  const { items, now, latestAt, answerBy } = asked
  if (items.length === 0 || items.some(({ wrong }) => countLetters(wrong) < FEWEST_LETTERS_OF_ITEM)) return refuse({ kind: 'supplement-unclear' })
  if (latestAt && now > latestAt) return refuse({ kind: 'supplement-too-late', until: formatMoment(latestAt) })
  if (answerBy && answerBy <= now) return refuse({ kind: 'until-past' })
  const accounting = decideAccounting('supplement', asked.accounting)
  if (!accounting.ok) return accounting
  const stage = dossier.state === 'submitted' ? 'reception' : 'examination'
  const numbered = items.map((item, index): SupplementItem => ({ ...item, wrong: item.wrong.trim(), serial: index + 1 }))
  return ok([{ type: 'SupplementRequested', stage, items: numbered, accounting: accounting.value, ...(answerBy ? { answerBy } : {}) }])
}

export type SupplementAnswers = {
  readonly components: readonly (Omit<DossierComponent, 'serial' | 'name'> & { readonly item: number })[]
  readonly answers: readonly AnswerGiven[]
  readonly unable: readonly { readonly item: number; readonly words: string }[]
  readonly note?: string
}

const unansweredOf = (items: readonly SupplementItem[], { components, answers, unable, note }: SupplementAnswers): readonly SupplementItem[] => {
  const answered = new Set([
    ...components.filter(isGiven).map(({ item }) => item),
    ...answers.filter(({ answer }) => answer.trim() !== '').map(({ item }) => item),
    ...unable.filter(({ words }) => words.trim() !== '').map(({ item }) => item),
  ])
  return items.filter((item) => !answered.has(item.serial) && !(item.kind === 'other' && note?.trim()))
}

const nameOf = (item: SupplementItem): string => (item.kind === 'component' ? item.name : item.kind === 'answer' ? item.question : item.wrong)

/** Answers exactly what was asked: each item, and no other; "I cannot, because …" is an answer. */
export const decideGiveSupplement = (dossier: Dossier, standing: Standing, given: SupplementAnswers): Decided => {
  const no = whyNot('give-supplement', dossier, standing)
  if (no) return refuse(no)
  const items = dossier.supplement?.items ?? []
  const stray = [...given.components, ...given.answers, ...given.unable].find(({ item }) => !items.some(({ serial }) => serial === item))
  if (stray) return refuse({ kind: 'supplement-item-unknown', item: stray.item })
  const unanswered = unansweredOf(items, given)
  if (unanswered.length > 0) return refuse({ kind: 'supplement-incomplete', items: unanswered.map(nameOf).join('; ') })
  const components = given.components.filter(isGiven).map(({ item, ...paper }, index): DossierComponent => {
    const asked = items.find(({ serial }) => serial === item)
    return { ...paper, serial: index + 1, name: asked ? nameOf(asked) : '', ...(asked?.kind === 'component' ? { key: asked.key } : {}) }
  })
  const event: SupplementGiven = {
    type: 'SupplementGiven',
    components,
    answers: given.answers,
    unable: given.unable.filter(({ words }) => words.trim() !== ''),
    ...(given.note?.trim() ? { note: given.note.trim() } : {}),
  }
  return ok([event])
}

/** The official finds the dossier full now; the pause ends, and the limit starts as the rule set says. */
export const decideAcceptSupplement = (dossier: Dossier, standing: Standing): Decided => {
  const no = whyNot('accept-supplement', dossier, standing)
  return no ? refuse(no) : ok([{ type: 'SupplementAccepted' }])
}
