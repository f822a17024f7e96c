/**
 * How the signing service may behave. `none`: the person answers on the page; `approves`, `refuses`: they always do;
 * `no-pack`: no provider gives certificates for nothing; `code-02` …: everything but the token is answered with that status; `slow`: keeps callers waiting longer than they wait; `down`: no service; `wrong`: a signature of something else.
 */
export const SIGNING_FAULTS = ['none', 'approves', 'refuses', 'slow', 'down', 'wrong', 'odd-status', 'no-pack', 'code-02', 'code-03', 'code-99'] as const
export type SigningFault = (typeof SIGNING_FAULTS)[number]

export type AskedDocument = { readonly documentName: string; readonly digestValue: string }

/** A certificate somebody asked for; `processing` until its page says otherwise. */
export type CertificateRequest = { readonly transactionCode: string; readonly fullName: string; readonly serialNumber: string; state: 'processing' | 'not-activated' | 'issued' | 'failed' }

/** What a person is asked to sign on their phone. */
export type Question = { readonly handle: string; readonly credential: string; readonly documents: readonly AskedDocument[]; state: 'waiting' | 'approved' | 'refused'; readonly askedAt: number }
