import type { Readable } from 'node:stream'
import type { Outcome, Refusal } from '../../kernel/outcome.ts'
import type { AnswerOf, BodyOf, Contract, ParamsOf, QueryOf } from '../web/contract.ts'
import type { Work } from '../work.ts'

/** Who may even knock. Rules that need the thing itself are asked again by the use case. */
export type Permission = 'public' | 'signed-in' | 'citizen' | 'staff' | { readonly may: string; readonly on: string }

/** Who and what a request touched, for the trail. `purpose` is required where personal data is read. */
export type AuditAbout = {
  readonly thing?: string
  readonly thingId?: string
  readonly unitId?: string
  readonly personIds?: readonly string[]
  readonly purpose?: string
}

/** `event: false` says on purpose that nothing is worth recording, and why. */
export type RouteAudit<I, A> =
  | { readonly event: string; readonly about?: (input: I, answer: A) => AuditAbout }
  | { readonly event: false; readonly because: string }

/** Status, then what to tell people; `{field}` is filled from the refusal. */
export type RefusalWords = readonly [status: number, vi: string, en: string]
export type RefusalTable<R extends Refusal> = { readonly [K in R['kind']]: RefusalWords }

export type RouteInput<C> = {
  readonly params: ParamsOf<C>
  readonly query: QueryOf<C>
  readonly body: BodyOf<C>
  /** Decoded name of an uploaded file (`bytes` bodies only). */
  readonly fileName?: string
  /** Where the bytes of a `stream` body begin in the whole (header `upload-offset`). */
  readonly uploadOffset?: number
  /** Address, user agent and tokens as the edge saw them; for sign-in and its limits only. */
  readonly client: { readonly address: string; readonly userAgent: string; readonly sessionToken?: string; readonly deviceToken?: string; /** What this browser was given today by `setDayMark`; unproven. */ readonly dayMark?: string; /** JSON as it came, where its sender signed it (`X-Webhook-Signature`); unproven. */ readonly signedBody?: { readonly bytes: Uint8Array; readonly signature: string } }
}

/** A file to be sent as it is read, whole or the part asked for; its hash is its tag. */
export type FileContent = {
  readonly mediaType: string
  readonly fileName: string
  readonly sizeBytes: number
  readonly sha256: string
  readonly open: (range?: { readonly start: number; readonly end: number }) => Promise<Readable>
}

/** What a handler answers when `reply.asContent` sends the bytes. */
export const STREAMED = new Uint8Array(0)

/** Headers and cookies a handler may add to its answer. */
export type Reply = {
  readonly setSession: (token: string, kind: 'citizen' | 'staff') => void
  readonly clearSession: () => void
  /** Lets this browser be recognised at its next sign-in; opens nothing by itself. */
  readonly setDevice: (token: string) => void
  /** Lets ratings of one device be counted for a day; forgotten after it, and says nothing of who it is. */
  readonly setDayMark: (token: string) => void
  /** For `bytes` answers: media type and the name to save under. */
  readonly asFile: (mediaType: string, fileName: string, inline?: boolean) => void
  /** The same for a file that is not loaded; the handler answers `STREAMED`. Inline only what no browser runs. */
  readonly asContent: (content: FileContent, inline?: boolean) => void
  /** Whose personal data the answer holds and what for: said in the one entry of the trail this question leaves. */
  readonly reads: (view: Pick<AuditAbout, 'personIds' | 'purpose'>) => void
}

/** What `prepare` made; `done` hears whether the transaction was committed, and clears up. */
export type Prepared = { readonly done?: (committed: boolean) => Promise<void> }

export type Route<C extends Contract = Contract, R extends Refusal = Refusal, P extends Prepared = Prepared> = {
  readonly contract: C
  readonly permission: Permission
  readonly audit: RouteAudit<RouteInput<C>, AnswerOf<C>>
  readonly refusals: RefusalTable<R>
  /** Commands (not GET) want an idempotency key unless this says why none is needed. */
  readonly repeatable?: string
  /** A refusal undoes everything unless this says why it must leave traces (failed sign-ins are counted). */
  readonly refusalCommits?: string
  /** Requests per minute and client; 600 unless said. */
  readonly perMinute?: number
  /** Largest body in bytes; 1 MiB unless said. */
  readonly bodyLimit?: number
  /** `bytes` may also come as the one file of a form: programs on people's desks know nothing else. */
  readonly orForm?: true
  /** What must hold no transaction open (reading a long body, looking into a file): runs before it, on single statements. */
  readonly prepare?: (work: Work, input: RouteInput<C>, bytes: Readable) => Promise<Outcome<P, R>>
  readonly handle: (work: Work, input: RouteInput<C> & { readonly prepared: P }, reply: Reply) => Promise<Outcome<AnswerOf<C>, R>>
}

/** A route that lacks its permission, audit event or the words of a refusal does not compile. */
export const defineRoute = <C extends Contract, R extends Refusal = never, P extends Prepared = Prepared>(route: Route<C, R, P>): Route => route as unknown as Route
