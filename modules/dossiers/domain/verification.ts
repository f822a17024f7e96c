// NĐ 61/2018 article 19.3: a verification is put on record with its time, place, participants and content.
import { epochMs, type Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import type { NamedFile } from './dossier-parts.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

/** Own: clocks on walls and wrists differ from the server's; what the minute on them says has happened. */
const CLOCKS_DIFFER_MS = 10 * 60_000

export type VerificationFacts = {
  readonly tookPlaceAt: Instant
  readonly place: string
  readonly participants: readonly string[]
  readonly content: string
  readonly minutes?: NamedFile
}

export type VerificationTold = VerificationFacts & { readonly now: Instant }

type Words = { readonly vi: string; readonly en: string }

const PARTS = {
  tookPlaceAt: { vi: 'ngày giờ', en: 'date and time' },
  place: { vi: 'địa điểm', en: 'place' },
  participants: { vi: 'thành phần tham gia', en: 'participants' },
  content: { vi: 'nội dung', en: 'content' },
} as const satisfies Readonly<Record<string, Words>>

const incomplete = (missing: readonly Words[]) => ({
  kind: 'verification-incomplete' as const,
  fieldsVi: missing.map(({ vi }) => vi).join(', '),
  fieldsEn: missing.map(({ en }) => en).join(', '),
})

type Told = Pick<VerificationFacts, 'place' | 'participants' | 'content'>

const namesOf = ({ participants }: Pick<VerificationFacts, 'participants'>): readonly string[] => participants.map((name) => name.trim()).filter((name) => name !== '')

const missingIn = (told: Told): readonly Words[] => [
  ...(told.place.trim() === '' ? [PARTS.place] : []),
  ...(namesOf(told).length === 0 ? [PARTS.participants] : []),
  ...(told.content.trim() === '' ? [PARTS.content] : []),
]

/** A moment that is none, with whatever else is missing. */
export const momentMissing = (told: Told) => incomplete([PARTS.tookPlaceAt, ...missingIn(told)])

export const decideRecordVerification = (dossier: Dossier, standing: Standing, facts: VerificationTold): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const no = whyNot('record-verification', dossier, standing)
  if (no) return refuse(no)
  const missing = missingIn(facts)
  if (missing.length > 0) return refuse(incomplete(missing))
  const { tookPlaceAt, minutes, now } = facts
  if (epochMs(tookPlaceAt) > epochMs(now) + CLOCKS_DIFFER_MS) return refuse({ kind: 'moment-ahead' })
  return ok([{ type: 'VerificationRecorded', tookPlaceAt, place: facts.place.trim(), participants: namesOf(facts), content: facts.content.trim(), ...(minutes ? { minutes } : {}) }])
}
