// NĐ 61/2018 articles 11.2c, 15.3, 17.1a, 19.4: one request, with a signed slip that names every item.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { AnswerRecord } from '../../forms/index.ts'
import { componentsForCase, getVersion } from '../../procedures/index.ts'
import { whyNot } from '../domain/abilities.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierEvent, SupplementRequested } from '../domain/event.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideRequestSupplement, type ItemAsked } from '../domain/supplement.ts'
import { listAnswers } from '../store/dossier-store.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { beginHold, stopReceptionClock } from './hold.ts'
import { issueSupplementLetter, reasonWords } from './issue-letters.ts'
import { supplementLatestAt } from './moments-before.ts'
import { tellApplicant } from './tell-applicant.ts'

type Asked =
  | { readonly kind: 'component'; readonly key: string; readonly wrong: string }
  | { readonly kind: 'answer'; readonly formRef: string; readonly questionId: string; readonly wrong: string }
  | { readonly kind: 'other'; readonly wrong: string }

export type RequestSupplement = OnDossier & {
  readonly items: readonly Asked[]
  readonly reasonCode: string
  readonly words: string
  readonly answerBy?: Instant
  readonly publicUrl: string
}

type Names = { readonly components: ReadonlyMap<string, string>; readonly questions: ReadonlyMap<string, string> }

const namesOf = async (work: Work, dossier: Dossier): Promise<Names & { readonly sector: string }> => {
  const procedure = await getVersion(work, dossier.procedure.versionId)
  const components = new Map(componentsForCase(procedure, dossier.procedure.caseKey).map(({ key, name }) => [key, name]))
  const records = (await listAnswers(work.tx, dossier.id)).map(({ record }) => record as AnswerRecord)
  const questions = new Map(records.flatMap(({ formRef, pages }) => pages.flatMap(({ lines }) => lines.map((line) => [`${formRef} ${line.questionId}`, line.question.vi] as const))))
  return { components, questions, sector: procedure.sector.name }
}

/** Items under the names the applicant knows; one that neither the procedure nor the form knows is asked for in words. */
const named = (items: readonly Asked[], { components, questions }: Names): readonly ItemAsked[] =>
  items.map((item) => {
    if (item.kind === 'component') {
      const name = components.get(item.key)
      return name === undefined ? { kind: 'other', wrong: item.wrong } : { ...item, name }
    }
    if (item.kind === 'answer') return { ...item, question: questions.get(`${item.formRef} ${item.questionId}`) ?? item.questionId }
    return item
  })

type Issuing = { readonly dossier: Dossier; readonly event: SupplementRequested; readonly publicUrl: string }

const withLetterAndHold = async (work: Work, { dossier, event, publicUrl }: Issuing): Promise<readonly DossierEvent[]> => {
  const { items, answerBy } = event
  const accounting = await issueSupplementLetter(work, { dossier, accounting: event.accounting, publicUrl, items, ...(answerBy ? { answerBy } : {}) })
  const asked: DossierEvent = { ...event, accounting }
  if (event.stage === 'examination') return [asked, ...(await beginHold(work, dossier, { kind: 'supplement', reason: reasonWords(accounting) }))]
  await stopReceptionClock(work, dossier)
  return [asked]
}

/** Asks once: slip signed, clocks stopped, applicant told, all or nothing. */
export const requestSupplement = async (work: Work, command: RequestSupplement): Promise<Outcome<Dossier, DossierRefusal>> => {
  const { items, reasonCode, words, answerBy, publicUrl } = command
  const asked = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const no = whyNot('request-supplement', dossier, standing)
    if (no) return refuse(no)
    const { sector, ...names } = await namesOf(work, dossier)
    const latestAt = await supplementLatestAt(work, dossier, sector)
    const decided = decideRequestSupplement(dossier, standing, {
      items: named(items, names),
      accounting: { reasonCode, words },
      now: work.now,
      ...(answerBy ? { answerBy } : {}),
      ...(latestAt ? { latestAt } : {}),
    })
    if (!decided.ok) return decided
    const [event] = decided.value
    return event?.type === 'SupplementRequested' ? ok(await withLetterAndHold(work, { dossier, event, publicUrl })) : ok([])
  })
  if (asked.ok && asked.value.supplement)
    await tellApplicant(work, asked.value, { template: 'supplement-requested', params: { reason: reasonWords(asked.value.supplement.accounting), ...(answerBy ? { untilAt: answerBy } : {}) } })
  return asked
}
