// NĐ 61/2018 article 20.2, NĐ 118/2025 article 21: originals of a dossier that stopped go back against a receipt.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import { originalsOf, type Dossier } from './dossier.ts'
import type { DossierEvent, ReturnMethod } from './event.ts'
import type { DossierRefusal } from './refusal.ts'
import { receiptFault, type ReturnReceipt } from './return-receipt.ts'

export type GiveBackFacts = { readonly method: ReturnMethod; readonly receivedBy: string; readonly receipt: ReturnReceipt }

/** `Giấy chứng sinh: 1 bản chính` */
export const originalLines = (dossier: Pick<Dossier, 'components'>): readonly string[] => originalsOf(dossier).map(({ name, originals }) => `${name}: ${String(originals)} bản chính`)

export const decideGiveBackOriginals = (dossier: Dossier, standing: Standing, { method, receivedBy, receipt }: GiveBackFacts): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const no = whyNot('give-back-originals', dossier, standing)
  if (no) return refuse(no)
  if (receivedBy.trim() === '') return refuse({ kind: 'receiver-missing' })
  const fault = receiptFault({ method, receipt })
  return fault ? refuse({ kind: fault }) : ok([{ type: 'OriginalsGivenBack', papers: originalLines(dossier), method, receivedBy: receivedBy.trim(), receipt }])
}
