// NĐ 61/2018 article 20: who took the result, how they were known, by what right, and which originals went back with it.
export const TAKERS = ['applicant', 'submitter', 'authorised'] as const
export type Taker = (typeof TAKERS)[number]
export const IDENTITY_CHECKS = ['identity-card', 'electronic-identity', 'other-document'] as const
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number]

export type ReturnReceipt = {
  readonly taker: Taker
  readonly identityCheck: IdentityCheck
  readonly takerIdNumber?: string
  /** The paper of somebody who takes it for the applicant. */
  readonly authorisation?: string
  /** Originals that were held to be compared (article 20.2). */
  readonly originalsGivenBack?: string
  /** Number of the postal order the result was sent with. */
  readonly postalOrder?: string
}

export type ReceiptFault = 'taker-authorisation-missing' | 'postal-order-missing'

type Handed = { readonly method: 'in-person' | 'online' | 'postal'; readonly receipt?: ReturnReceipt }

/** A stranger shows the paper that lets them take it; what is posted has the number of its order. */
export const receiptFault = ({ method, receipt }: Handed): ReceiptFault | undefined => {
  if (!receipt) return undefined
  if (method === 'postal' && !receipt.postalOrder?.trim()) return 'postal-order-missing'
  return method === 'in-person' && receipt.taker === 'authorised' && !receipt.authorisation?.trim() ? 'taker-authorisation-missing' : undefined
}
