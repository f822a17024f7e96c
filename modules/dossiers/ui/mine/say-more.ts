import type { AnswerOf } from '../../../../platform/web/contract.ts'
import type { listWaitingForMe } from '../../contract.ts'
import type { Shown } from '../say.ts'

export type Waiting = AnswerOf<typeof listWaitingForMe>['items'][number]

/** `1.250.000`, as amounts are written in Viet Nam. */
export const sayDigits = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.')

export const addressOf = (reference: string, page = ''): string => `/ho-so/${encodeURIComponent(reference)}${page}`

/** The first page of a draft, as `filing-steps.tsx` names it; its words are not needed here. */
export const draftAddress = (procedureCode: string, draftId: string): string => `/nop-ho-so/${encodeURIComponent(procedureCode)}/${draftId}`

export const paperHref = (dossierId: string, documentId: string): string => `/api/dossiers/${dossierId}/papers/${documentId}`

/** How a dossier is named in an address: by its code, before it has one by its id. */
export const nameOf = ({ summary }: Pick<Shown, 'summary'>): string => summary.code ?? summary.dossierId
