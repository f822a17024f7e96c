// NĐ 61/2018 articles 16-18 and 22: how a dossier reached the counter, with whose consent, what was levied, where it goes and comes back.
import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Vnd } from '../../../kernel/vnd.ts'

/** What came by the public postal service: the day on the stamp is the day it was posted. */
export type PostalParcel = { readonly number: string; readonly sender: string; readonly stampedOn: PlainDate }

/** Who let an official file for them, and how that was said. */
export type FilingConsent = { readonly givenBy: string; readonly how: 'spoken' | 'signed-paper' }

/** One line of the published levies as it stood at reception; `exemption` says why nothing is taken, `reason` why another amount than the one `stated`. */
export type LevyLine = { readonly kind: string; readonly amount: Vnd; readonly note?: string; readonly exemption?: string; readonly stated?: Vnd; readonly reason?: string }

export type Reception = {
  /** Desk of the competent agency, where the dossier was received elsewhere. */
  readonly competentDeskId?: UnitId
  /** Desk that hands the result out, where the applicant chose another than the one that received. */
  readonly returningUnitId?: UnitId
  readonly parcel?: PostalParcel
  readonly consent?: FilingConsent
  readonly levies?: readonly LevyLine[]
  /** One of many like dossiers that somebody brought together. */
  readonly batchId?: string
  /** Article 17.4: a result given at once needs no slip unless it is asked for. */
  readonly withoutSlip?: true
}

type Received = { readonly receivingUnitId: UnitId; readonly reception?: Reception }

export const returningUnitOf = ({ receivingUnitId, reception }: Received): UnitId => reception?.returningUnitId ?? receivingUnitId

/** Desks beside the receiving one that see the dossier too. */
export const furtherDesksOf = ({ reception }: Pick<Received, 'reception'>): readonly UnitId[] =>
  [reception?.competentDeskId, reception?.returningUnitId].filter((unitId) => unitId !== undefined)
