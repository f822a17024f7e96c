/** A problem document, RFC 9457. `kind` is the refusal's kind, stable for programs; `detail` is for people. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly kind: string
  readonly requestId?: string
  readonly errors?: readonly { readonly field: string; readonly reason: string }[]
  readonly [extra: string]: unknown
}
