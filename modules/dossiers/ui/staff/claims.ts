import type { AnswerOf } from '../../../../platform/web/contract.ts'
import type { listClaims } from '../../contract.ts'

export type Claims = AnswerOf<typeof listClaims>['claims']
export type Claim = Claims[number]

export const countChecked = (claims: Claims): { readonly done: number; readonly of: number } => ({ done: claims.filter(({ check }) => check !== undefined).length, of: claims.length })
