// A screen in a hall shows one plan and nothing else: it has a key of its own, so that no official stays signed in there.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { keysOf, newestOf, type KeyRing } from '../../../platform/keys/key-ring.ts'
import type { Work } from '../../../platform/work.ts'
import type { PlanRefusal } from '../domain/refusal.ts'
import { findPlan } from '../store/plan-store.ts'
import { listPlanUnits, showPlan, showPlanGantt } from './show-plan.ts'

/** No text gives it: long enough for a hall, short enough that a screen nobody looks after goes dark. */
export const KEY_DAYS = 90
const DAY_MS = 24 * 3_600_000

const sealOf = (secret: Uint8Array, words: string): string => createHmac('sha256', secret).update(`plan-wall ${words}`).digest('base64url')

const keyOf = (secret: KeyRing, planId: string, untilMs: number): string => {
  const words = `${planId}.${untilMs.toString(36)}`
  return `${words}.${sealOf(newestOf(secret), words)}`
}

/** Undefined for what was made elsewhere or is over. */
const planOfKey = (secret: KeyRing, key: string, now: Instant): string | undefined => {
  const [planId = '', until = '', seal = ''] = key.split('.')
  const given = Buffer.from(seal)
  const isRight = (right: Buffer): boolean => given.length === right.length && timingSafeEqual(given, right)
  if (!keysOf(secret).some((each) => isRight(Buffer.from(sealOf(each, `${planId}.${until}`))))) return undefined
  return Number.parseInt(until, 36) > epochMs(now) ? planId : undefined
}

export type WallKey = { readonly wallKey: string; readonly until: Instant }

export const giveWallKey = async (work: Work, secret: KeyRing, { planId }: { readonly planId: string }): Promise<Outcome<WallKey, PlanRefusal>> => {
  if ((await findPlan(work.tx, planId)) === undefined) return refuse({ kind: 'plan-not-found' })
  const untilMs = epochMs(work.now) + KEY_DAYS * DAY_MS
  return ok({ wallKey: keyOf(secret, planId, untilMs), until: instantFromMs(untilMs) })
}

/** Whoever stands before the screen reads the same as whoever opened it. */
export const showPlanWall = async (work: Work, secret: KeyRing, wallKey: string) => {
  const planId = planOfKey(secret, wallKey, work.now)
  if (planId === undefined) return refuse({ kind: 'wall-over' } as const)
  const [plan, units, gantt] = await Promise.all([showPlan(work, { planId }), listPlanUnits(work, { planId, limit: 1 }), showPlanGantt(work, { planId })])
  if (!plan.ok) return plan
  if (!units.ok) return units
  return gantt.ok ? ok({ plan: plan.value, levels: units.value.levels, gantt: gantt.value }) : gantt
}
