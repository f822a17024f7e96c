// NĐ 61/2018 articles 27.3, 28.2, 29: a rating is kept once, and apart from whose dossier it was.
import { randomUUID } from 'node:crypto'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findDossierId, readDossier, type Dossier } from '../../dossiers/index.ts'
import { maskWords } from '../domain/mask-words.ts'
import { isLow, questionnaireOn, type Questionnaire, type Scores } from '../domain/questionnaire.ts'
import type { Invitation, KeptInvitation, RatingChannel } from '../domain/rating.ts'
import type { SurveyRefusal } from '../domain/refusal.ts'
import { insertCase } from '../store/case-store.ts'
import { findInvitation, insertRating, writeAnswered } from '../store/survey-store.ts'
import { askAnswer } from './ask-answer.ts'
import { hashOf } from './survey-token.ts'

export type Answered = { readonly scores: Scores; readonly words?: string; /** Whoever rated wants an answer, and is named for it. */ readonly wantsAnswer?: boolean }

/** Between the questionnaire and the results nothing leads back: no moment, no dossier, no official, an id drawn at random. */
export const keepRating = async (work: Work, invitation: Invitation, { scores, words, wantsAnswer, channel }: Answered & { readonly channel: RatingChannel }): Promise<Outcome<object, SurveyRefusal>> => {
  if (invitation.isAnswered) return refuse({ kind: 'already-rated' })
  if (invitation.endsAt <= work.now) return refuse({ kind: 'survey-ended' })
  if (scores.overall === undefined) return refuse({ kind: 'overall-missing' })
  const { unitId, month } = invitation
  const said = words ? { words: maskWords(words) } : {}
  const asks = wantsAnswer === true
  if (asks && !isLow(scores) && !words) return refuse({ kind: 'answer-to-nothing' })
  await writeAnswered(work.tx, invitation.dossierId)
  const isTakenUp = asks && (await askAnswer(work, invitation, { scores, ...said }))
  const isCase = asks && !isTakenUp
  await insertRating(work.tx, { id: randomUUID(), unitId, month, questionnaire: questionnaireOn(plainDateAt(work.now)).code, channel, scores, hasCase: isTakenUp || isCase, ...(isTakenUp || isCase ? {} : said) })
  if (isCase) await insertCase(work.tx, { id: randomUUID(), unitId, month, scores, ...said, dossierCode: invitation.dossierCode, openedAt: work.now })
  return ok({})
}

export type ShownSurvey = { readonly invitation: Invitation; readonly questionnaire: Questionnaire; readonly state: 'open' | 'answered' | 'ended' }

export const showSurvey = async (work: Work, token: string): Promise<Outcome<ShownSurvey, SurveyRefusal>> => {
  const invitation = await findInvitation(work.tx, { tokenHash: hashOf(token) })
  if (!invitation) return refuse({ kind: 'survey-unknown' })
  const ended = invitation.endsAt <= work.now ? 'ended' : 'open'
  return ok({ invitation, questionnaire: questionnaireOn(plainDateAt(work.now)), state: invitation.isAnswered ? 'answered' : ended })
}

type RateByLink = Answered & { readonly token: string; readonly channel: 'link' | 'kiosk' }

/** Whose unit was rated: the device is counted by it. */
export const rateByLink = async (work: Work, { token, channel, ...answered }: RateByLink): Promise<Outcome<{ readonly unitId: string }, SurveyRefusal>> => {
  const invitation = await findInvitation(work.tx, { tokenHash: hashOf(token) }, true)
  if (!invitation) return refuse({ kind: 'survey-unknown' })
  const kept = await keepRating(work, invitation, { ...answered, channel })
  return kept.ok ? ok({ unitId: invitation.unitId }) : kept
}

export const isOwnWork = ({ actor }: Work, { examinerId }: Dossier): boolean => actor.kind === 'staff' && actor.officialId === examinerId

/** Of a dossier that this official may read, and has not examined. */
const findForDesk = async (work: Work, code: string, lock: boolean): Promise<Outcome<KeptInvitation, SurveyRefusal>> => {
  const read = await readDossier(work, code)
  if (!read.ok) return refuse({ kind: 'survey-unknown' })
  if (isOwnWork(work, read.value.dossier)) return refuse({ kind: 'rated-yourself' })
  const dossierId = await findDossierId(work, code)
  const invitation = dossierId && (await findInvitation(work.tx, { dossierId }, lock))
  return invitation ? ok(invitation) : refuse({ kind: 'survey-unknown' })
}

/** Whoever's dossier it was, from their notices. */
export const findMySurvey = async (work: Work, dossierId: string): Promise<Outcome<KeptInvitation, SurveyRefusal>> => {
  const read = work.actor.kind === 'citizen' ? await readDossier(work, dossierId) : undefined
  const invitation = read?.ok ? await findInvitation(work.tx, { dossierId: read.value.dossier.id }) : undefined
  return invitation ? ok(invitation) : refuse({ kind: 'survey-unknown' })
}

/** TT 01/2018 article 12.2: the slip on paper, typed in by an official who is not the one rated. */
export const typePaperRating = async (work: Work, { code, ...answered }: Answered & { readonly code: string }): Promise<Outcome<object, SurveyRefusal>> => {
  const invitation = await findForDesk(work, code, true)
  return invitation.ok ? keepRating(work, invitation.value, { ...answered, channel: 'paper' }) : invitation
}

export const findSurveyOf = (work: Work, code: string): Promise<Outcome<KeptInvitation, SurveyRefusal>> => findForDesk(work, code, false)
