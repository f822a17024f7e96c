import type { openDossier } from '../../../modules/dossiers/contract.ts'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import type { Filing } from './file-life.ts'
import type { Team } from './find-matters.ts'
import type { Ask, Who } from './open-people.ts'

export type Seen = AnswerOf<typeof openDossier>
/** Papers of one place for another: who gives them and who takes them over. */
export type Carry = { readonly fromUnitId: string; readonly toUnitId: string; readonly giver: Who; readonly taker: Who }

export type Lived = Filing & { readonly dossierId: string; /** The turn is still to come. */ turning: boolean; /** Means to pay online and has not tried yet. */ paysOnline: boolean; /** An office beside it that is asked. */ readonly beside: Team; /** The product's clock when last looked at. */ now: number
  /** Where somebody plays the postman. */
  readonly postOffice: string
  wayChosen: boolean
  /** The ways its papers have still to go, from hand to hand. */
  carries: readonly Carry[]
  /** What made agencies work beside each other. */
  coordinated?: string
  /** Papers that the post is to fetch, or carries. */
  papers: 'at-home' | 'with-post' | undefined
  /** The result with the post, or brought back by it. */
  result: 'with-post' | 'back' | undefined
}

/** Who does what next; `wait`: not before that moment. */
export type Act = { readonly name: string; readonly by: Who; readonly carryOut: (ask: Ask, seen: Seen) => Promise<unknown>; readonly notBefore?: number }
export type Acts = (lived: Lived, seen: Seen) => Act | undefined

export const paramsOf = ({ dossierId }: Lived) => ({ params: { dossierId } })
export const versionOf = ({ summary: { version } }: Seen) => ({ version })
export const reason = (reasonCode: string, words: string) => ({ reasonCode, words })

/** Any command that needs the version shown and a few words. */
export const act = (name: string, by: Who, carryOut: Act['carryOut']): Act => ({ name, by, carryOut })
