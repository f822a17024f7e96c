import { readPem, type Certificate } from '../cms/certificate.ts'

/** Whose certificates are believed, and why: the list an operator configures. */
export type TrustList = { readonly anchors: readonly TrustAnchor[] }
export type TrustAnchor = {
  readonly certificate: Certificate
  /** Makes signatures of a demonstration: shown as such wherever it is trusted. */
  readonly demo: boolean
}

export const NOBODY_TRUSTED: TrustList = { anchors: [] }

export const trustPem = (pem: string, { demo = false }: { readonly demo?: boolean } = {}): TrustList => ({ anchors: readPem(pem).map((certificate) => ({ certificate, demo })) })

export const joinTrust = (...lists: readonly TrustList[]): TrustList => ({ anchors: lists.flatMap(({ anchors }) => anchors) })
