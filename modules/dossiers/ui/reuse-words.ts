import type { AnswerOf } from '../../../platform/web/contract.ts'
import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import type { listReuseOffers } from '../contract-reuse.ts'
import { reuseEn } from './reuse-messages.en.ts'
import { reuseVi } from './reuse-messages.vi.ts'

export type ReuseWords = WordsOf<typeof reuseVi>
export type Offers = AnswerOf<typeof listReuseOffers>['items']
export type ReuseOption = Offers[number]['options'][number]

export const useReuseWords = (): ReuseWords => useMessages({ vi: reuseVi, en: reuseEn })

const sayDay = (day: string): string => day.split('-').toReversed().join('/')

export const sayOption = (option: Pick<ReuseOption, 'from' | 'register' | 'name' | 'sourceLabel' | 'isCertifiedCopy'>, m: ReuseWords): string => {
  if (option.from === 'state') return m.fromState(m.registers[option.register ?? 'population'])
  if (option.from === 'national') return m.fromNational(option.name ?? '')
  if (option.isCertifiedCopy) return m.fromCopy(option.name ?? '')
  return option.from === 'result' ? m.fromResult(option.name ?? '') : m.fromUpload(option.sourceLabel ?? '')
}

type Details = { readonly [Name in 'holderName' | 'number' | 'issuer' | 'issuedOn' | 'scope' | 'until' | 'files' | 'basis']?: ReuseOption[Name] | undefined }

/** What tells one paper from another, on one line. */
export const sayDetails = ({ holderName, number, issuer, issuedOn, scope, until, files = 1, basis }: Details, m: ReuseWords): string =>
  [holderName && m.holder(holderName), number && m.number(number), issuer, issuedOn && m.issuedOn(sayDay(issuedOn)), scope && m.scope(scope), files > 1 && m.files(String(files)), until && m.until(sayDay(until)), basis && m.basis(basis)].filter(Boolean).join(' · ')
