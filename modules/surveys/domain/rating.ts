import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { QuestionKey, Scores } from './questionnaire.ts'

/** NĐ 61/2018 article 29.1: how it came: by one's own device, by the device at the desk, on paper typed by an official, by telephone to whoever was drawn. */
export const RATING_CHANNELS = ['link', 'kiosk', 'paper', 'phone'] as const
export type RatingChannel = (typeof RATING_CHANNELS)[number]

/** Once per finished dossier; knows the dossier, never what was answered. */
export type Invitation = {
  readonly dossierId: string
  readonly unitId: string
  /** First day of the month the dossier ended in. */
  readonly month: PlainDate
  readonly procedureName: string
  readonly dossierCode: string
  readonly endsAt: string
  readonly isAnswered: boolean
}

/** As it is kept: its token by hash alone. */
export type KeptInvitation = Invitation & { readonly tokenHash: Uint8Array }

/** What was answered; knows unit and month, never the dossier. */
export type Rating = { readonly id: string; readonly unitId: string; readonly month: PlainDate; readonly questionnaire: string; readonly channel: RatingChannel; readonly scores: Scores; readonly words?: string; /** Its case was opened at once, by the wish of whoever rated. */ readonly hasCase: boolean }

/** Answers of 0, 1 and 2 points by question. */
export type Tallies = Readonly<Partial<Record<QuestionKey, readonly [number, number, number]>>>

export const tallyOf = (all: readonly Scores[]): Tallies => {
  const tallies: Partial<Record<QuestionKey, [number, number, number]>> = {}
  for (const scores of all)
    for (const [key, points] of Object.entries(scores) as [QuestionKey, 0 | 1 | 2][]) (tallies[key] ??= [0, 0, 0])[points] += 1
  return tallies
}

export const addTallies = (all: readonly Tallies[]): Tallies => {
  const sum: Partial<Record<QuestionKey, [number, number, number]>> = {}
  for (const tallies of all)
    for (const [key, [none, one, two]] of Object.entries(tallies) as [QuestionKey, readonly [number, number, number]][]) {
      const into = (sum[key] ??= [0, 0, 0])
      ;[into[0], into[1], into[2]] = [into[0] + none, into[1] + one, into[2] + two]
    }
  return sum
}
