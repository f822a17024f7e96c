// RS-VAN v1.2, /certificates/list: which certificates a person has with VNeID, each under the name its key is asked by.
import type { Answer } from './call-vneid.ts'

export type RemoteCertificate = {
  readonly credential: string
  /** DER, the person's own first. */
  readonly chain: readonly Buffer[]
  /** VNeID lets it sign now. */
  readonly active: boolean
  readonly provider?: string
}

const ACTIVE = 1

const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Base64 of DER, with or without the lines of PEM. */
const derOf = (text: string): Buffer => Buffer.from(text.replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64')

const readOne = (info: unknown): readonly RemoteCertificate[] => {
  if (!isAnswer(info) || typeof info['credentialID'] !== 'string' || !isAnswer(info['cert'])) return []
  const { status, certificates, provider } = info['cert']
  const chain = Array.isArray(certificates) ? certificates.filter((one) => typeof one === 'string').map(derOf) : []
  return chain.length === 0 ? [] : [{ credential: info['credentialID'], chain, active: status === ACTIVE, ...(typeof provider === 'string' ? { provider } : {}) }]
}

/** What cannot be read is left out: a certificate without itself signs nothing. */
export const readCertificates = ({ credentialInfos }: Answer): readonly RemoteCertificate[] => (Array.isArray(credentialInfos) ? credentialInfos.flatMap(readOne) : [])
