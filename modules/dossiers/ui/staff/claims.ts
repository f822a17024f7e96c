import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import type { listClaims } from '../../contract.ts'
import { sourcesEn } from './source-messages.en.ts'
import { sourcesVi } from './source-messages.vi.ts'

export type Claims = AnswerOf<typeof listClaims>['claims']
export type Claim = Claims[number]
export type PapersSaid = AnswerOf<typeof listClaims>['papers']
export type SourceWords = WordsOf<typeof sourcesVi>

export const useSourceWords = (): SourceWords => useMessages({ vi: sourcesVi, en: sourcesEn })

export const countChecked = (claims: Claims): { readonly done: number; readonly of: number } => ({ done: claims.filter(({ check }) => check !== undefined).length, of: claims.length })

/** Where an answer comes from; papers and conditions are no answers. */
export const sayOrigin = ({ kind, source }: Pick<Claim, 'kind' | 'source'>, m: SourceWords): string | undefined => {
  if (kind !== 'answer') return undefined
  if (source === undefined) return m.typed
  return source.from === 'register' ? m.registers[source.register ?? 'sign-in'] : m.earlier(source.code ?? '')
}
