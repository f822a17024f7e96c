// NĐ 61/2018 article 19.2: drafted by the official who has the dossier in hand, while it is examined; NĐ 30/2020 article 8: a title and content.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { whyNot, type Standing } from './abilities.ts'
import type { Dossier } from './dossier.ts'
import type { DossierRefusal } from './refusal.ts'

/** `validUntil`: last day it holds, `scope`: where; absent: for good, everywhere. */
export type ResultText = { readonly title: string; readonly body: string; readonly validUntil?: PlainDate; readonly scope?: string }

/** Which template it began with, and the words as they stand. */
export type ResultDraft = ResultText & { readonly templateCode: string; readonly templateVersion: number }

export const decideResultText = (dossier: Dossier, standing: Standing, { title, body, validUntil, scope }: ResultText): Outcome<ResultText, DossierRefusal> => {
  const no = whyNot('draft-result', dossier, standing)
  if (no) return refuse(no)
  const text = { title: title.trim(), body: body.replaceAll('\r\n', '\n').trim(), ...(validUntil ? { validUntil } : {}), ...(scope?.trim() ? { scope: scope.trim() } : {}) }
  return text.title === '' || text.body === '' ? refuse({ kind: 'result-draft-empty' }) : ok(text)
}
