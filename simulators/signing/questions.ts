/**
 * How the signing service may behave. `none`: the person answers on the page; `approves`, `refuses`: they always do;
 * `slow`: keeps callers waiting longer than they wait; `down`: no service; `wrong`: a signature of something else.
 */
export const SIGNING_FAULTS = ['none', 'approves', 'refuses', 'slow', 'down', 'wrong', 'odd-status'] as const
export type SigningFault = (typeof SIGNING_FAULTS)[number]

export type AskedDocument = { readonly documentName: string; readonly digestValue: string }

/** What a person is asked to sign on their phone. */
export type Question = { readonly handle: string; readonly credential: string; readonly documents: readonly AskedDocument[]; state: 'waiting' | 'approved' | 'refused'; readonly askedAt: number }
