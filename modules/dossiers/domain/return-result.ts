// NĐ 61/2018 article 20: returned only after it exists, as the slip says or online; originals go back with it; the receiver is written down.
import type { StoredFileId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent, ReturnMethod } from './event.ts'
import type { DossierRefusal } from './refusal.ts'
import { receiptFault, type ReturnReceipt } from './return-receipt.ts'

type Decided = Outcome<readonly DossierEvent[], DossierRefusal>

export type AttachFacts = { readonly name: string; readonly fileId: StoredFileId; readonly number?: string; readonly validUntil?: PlainDate; readonly scope?: string; readonly unsigned?: true; readonly signedBy?: string }

export const decideAttachResult = (dossier: Dossier, standing: Standing, { name, fileId, number, validUntil, scope, ...signed }: AttachFacts): Decided => {
  const no = whyNot('attach-result', dossier, standing)
  const said = { ...(number?.trim() ? { number: number.trim() } : {}), ...(validUntil ? { validUntil } : {}), ...(scope?.trim() ? { scope: scope.trim() } : {}) }
  return no ? refuse(no) : ok([{ type: 'ResultIssued', name, fileId, ...said, ...signed }])
}

/** The same event, of a file that was numbered and signed for it. */
export const decideIssueResult = (dossier: Dossier, standing: Standing, { name, fileId, number, validUntil, scope }: Required<Pick<AttachFacts, 'name' | 'fileId' | 'number'>> & Pick<AttachFacts, 'validUntil' | 'scope'>): Decided => {
  const no = whyNot('issue-result', dossier, standing)
  return no ? refuse(no) : ok([{ type: 'ResultIssued', name, fileId, number, ...(validUntil ? { validUntil } : {}), ...(scope ? { scope } : {}) }])
}

/** The applicant says that the electronic result was received. */
export const decideReceiveResult = (dossier: Dossier, standing: Standing, receivedBy: string): Decided => {
  const no = whyNot('receive-result', dossier, standing)
  return no ? refuse(no) : ok([{ type: 'ResultReturned', method: 'online', receivedBy }])
}

export type ReturnFacts = { readonly method: ReturnMethod; readonly receivedBy: string; readonly note?: string; readonly receipt?: ReturnReceipt }

export const decideReturnResult = (dossier: Dossier, standing: Standing, { method, receivedBy, note, receipt }: ReturnFacts): Decided => {
  const no = whyNot('return-result', dossier, standing)
  if (no) return refuse(no)
  if (receivedBy.trim() === '') return refuse({ kind: 'receiver-missing' })
  const fault = receiptFault({ method, ...(receipt ? { receipt } : {}) })
  if (fault) return refuse({ kind: fault })
  return ok([{ type: 'ResultReturned', method, receivedBy: receivedBy.trim(), ...(note?.trim() ? { note: note.trim() } : {}), ...(receipt ? { receipt } : {}) }])
}
