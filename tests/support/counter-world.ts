import type { Actor } from '../../kernel/actor.ts'
import type { Instant } from '../../kernel/instant.ts'
import { instantOn, parsePlainDate } from '../../kernel/plain-date.ts'
import type { Work } from '../../platform/work.ts'
import type { DossierWorld } from './dossier-world.ts'
import { oneStopModule } from '../../modules/one-stop/module.ts'

export const publicUrl = 'https://motcua.example.vn'

export const at = (day: string, minute: number): Instant => {
  const on = parsePlainDate(day)
  if (!on) throw new Error(day)
  return instantOn(on, minute)
}

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly kind: string } }
export const valueOf = <T>(outcome: Asked<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
export const kindOf = (outcome: Asked<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.kind)

/** As the server runs it: whoever subscribed hears of each event in the same transaction. */
const heard = (work: Work): Work => {
  const told: Work = {
    ...work,
    tell: async (event) => {
      for (const { to, on } of oneStopModule({ publicUrl }).subscriptions ?? []) if (to === event.type) await on(told, event)
    },
  }
  return told
}

export type Acting = { readonly actor: Actor; readonly now: Instant }

class RolledBack extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super('refused')
    this.answer = answer
  }
}

const isRefusal = (answer: unknown): boolean => typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false

/** As the server does: what is refused leaves nothing behind. */
export const act = async <T>(world: DossierWorld, acting: Acting, run: (work: Work) => Promise<T>): Promise<T> => {
  try {
    return await world.db.work(acting, async (work) => {
      const answer = await run(heard(work))
      if (isRefusal(answer)) throw new RolledBack(answer)
      return answer
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.answer as T
    throw error
  }
}
