import type { Static, TSchema } from 'typebox'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * One operation of the HTTP face, as data. Both ends derive from it: the server its parsing, the OpenAPI page and the
 * typed client of screens and command line. `bytes` bodies are raw `application/octet-stream`, `stream` bodies the same of any length
 * (`application/offset+octet-stream`), never held in memory; `bytes` answers are files.
 */
export type Contract<
  P extends TSchema = TSchema,
  Q extends TSchema = TSchema,
  B extends TSchema | 'bytes' | 'stream' = TSchema | 'bytes' | 'stream',
  A extends TSchema | 'bytes' = TSchema | 'bytes',
> = {
  /** verbNoun, unique: `acceptDossier` */
  readonly id: string
  readonly summary: string
  readonly method: Method
  /** Fastify notation: `/api/dossiers/:dossierId/accept` */
  readonly path: `/api/${string}`
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly answer: A
}

export const defineContract = <
  P extends TSchema,
  Q extends TSchema,
  B extends TSchema | 'bytes' | 'stream',
  A extends TSchema | 'bytes',
>(
  contract: Contract<P, Q, B, A>,
): Contract<P, Q, B, A> => contract

type StaticOf<S> = [S] extends ['bytes' | 'stream'] ? Uint8Array : [S] extends [TSchema] ? Static<S> : never
type PartOf<C, K extends string> = C extends { readonly [key in K]?: infer S }
  ? [NonNullable<S>] extends [TSchema | 'bytes' | 'stream']
    ? TSchema extends NonNullable<S>
      ? undefined
      : StaticOf<NonNullable<S>>
    : undefined
  : undefined

export type ParamsOf<C> = PartOf<C, 'params'>
export type QueryOf<C> = PartOf<C, 'query'>
export type BodyOf<C> = PartOf<C, 'body'>
export type AnswerOf<C> = C extends { readonly answer: infer A } ? StaticOf<A> : never
