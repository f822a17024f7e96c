// Đặc tả Nền tảng thanh toán 1.0.6 bản tin QUERY: what a callback did not bring we ask ourselves, with growing pauses.
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { nextAskAt } from '../domain/ask-pause.ts'
import type { Difference } from '../domain/reconcile.ts'
import type { AskAnswer, PaymentPlatform } from '../ports.ts'
import { findPlaces, setNextAsk, takeToAsk } from '../store/attempt-store.ts'
import { leaveExplained } from '../store/difference-store.ts'
import { keepMessage } from '../store/message-store.ts'
import { keepAndTell } from './keep-differences.ts'
import { hearMessage, type MessageVerdict } from './hear-message.ts'

const AT_ONCE = 8
const LIMIT = 200
/** A worker that dies while asking leaves its attempts to the next one after this long. */
const LEASE_MS = 120_000

export const inParallel = async <T>(items: readonly T[], run: (item: T) => Promise<void>, workers = AT_ONCE): Promise<void> => {
  const waiting = [...items]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(next)
  }
  await Promise.all(Array.from({ length: workers }, work))
}

const keepOpen = async (work: Work, difference: Difference): Promise<void> => {
  const places = await findPlaces(work.tx, [difference.reference])
  await keepAndTell(work, (await leaveExplained(work.tx, [difference])).map((each) => ({ ...each, ...places.get(each.reference) })))
}

/** Asked again later; when asking ends the treasurer is told, for the money may have been taken. */
const putOff = async (work: Work, reference: string, next: Instant | undefined): Promise<void> => {
  await setNextAsk(work.tx, reference, next)
  if (next === undefined) await keepOpen(work, { kind: 'never-answered', reference })
}

/** One payment that cannot be kept stops no other: it stands before the treasurer with its cause. */
export const keepFault = (step: Step, reference: string, { cause, asks }: { readonly cause: unknown; readonly asks: number }): Promise<void> =>
  step(async (work) => {
    await setNextAsk(work.tx, reference, nextAskAt(work.now, asks))
    await keepOpen(work, { kind: 'answer-not-kept', reference, detail: String(cause).slice(0, 300) })
  })

/** Keeps the answer and counts what it proves; a platform that is down says nothing about the payment. */
export const keepAnswer = async (work: Work, reference: string, { answer, asks }: { readonly answer: AskAnswer; readonly asks: number }): Promise<MessageVerdict | 'down'> => {
  const next = nextAskAt(work.now, asks)
  if (answer.kind === 'down') {
    await putOff(work, reference, next)
    return 'down'
  }
  const { kind: _, ...said } = answer
  const verdict = await hearMessage(work, { ...said, reference, evidence: 'query' })
  if (said.outcome !== 'pending') await keepMessage(work.tx, { via: 'query', reference, verdict, body: said, at: work.now })
  // A page that somebody left and nobody pays on is no difference: should it be paid after all, the list of that day tells.
  if (verdict !== 'counted') await setNextAsk(work.tx, reference, next)
  return verdict
}

export type Asking = { readonly platform: PaymentPlatform; readonly references: readonly { readonly reference: string; readonly asks: number }[]; readonly at: Instant }

type Asked = { readonly reference: string; readonly asks: number; readonly answer: AskAnswer }

const keepEach = async (work: Work, asked: readonly Asked[]): Promise<number> => {
  let counted = 0
  for (const { reference, ...said } of asked) if ((await keepAnswer(work, reference, said)) === 'counted') counted += 1
  return counted
}

/**
 * Many answers under one commit: the book of receipts is locked once for all of them. Where a message of the platform comes
 * between and one waits for the other, each is kept by itself.
 */
const keepAnswers = async (step: Step, asked: readonly Asked[]): Promise<number> => {
  try {
    return await step((work) => keepEach(work, asked))
  } catch (error) {
    const [only, ...more] = asked
    if (only && more.length === 0) {
      await keepFault(step, only.reference, { cause: error, asks: only.asks })
      return 0
    }
    let counted = 0
    for (const one of asked) counted += await keepAnswers(step, [one])
    return counted
  }
}

const TOGETHER = 50

/** Asks about each, outside any transaction, while the answers before are being kept; answers how many were counted. */
export const askAll = async (step: Step, { platform, references, at }: Asking): Promise<number> => {
  let keeping: Promise<number> = Promise.resolve(0)
  for (let from = 0; from < references.length; from += TOGETHER) {
    const asked: Asked[] = []
    await inParallel(references.slice(from, from + TOGETHER), async (one) => void asked.push({ ...one, answer: await platform.ask(one.reference, at) }))
    const before = await keeping
    keeping = keepAnswers(step, asked).then((counted) => before + counted)
    // Heard by the next round; a fault ends the run there.
    keeping.catch(() => undefined)
  }
  return keeping
}

/** The job of every minute. */
export const askPlatform = async (step: Step, platform: PaymentPlatform | undefined): Promise<void> => {
  if (!platform) return
  const { references, at } = await step(async (work) => ({
    at: work.now,
    references: await takeToAsk(work.tx, { now: work.now, until: instantFromMs(epochMs(work.now) + LEASE_MS), limit: LIMIT }),
  }))
  await askAll(step, { platform, references, at })
}
