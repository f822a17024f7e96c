/** Refusals are values: a rule answers either what follows or why not. Bugs stay exceptions. */
export type Refusal = { readonly kind: string }

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Refused<R extends Refusal> = { readonly ok: false; readonly refusal: R }
export type Outcome<T, R extends Refusal> = Ok<T> | Refused<R>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const refuse = <const R extends Refusal>(refusal: R): Refused<R> => ({ ok: false, refusal })
