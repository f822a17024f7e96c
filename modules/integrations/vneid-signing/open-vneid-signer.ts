// RS-VAN v1.2: hashes go out, signatures come back once the person has agreed on their phone.
import { epochMs, type Instant } from '../../../kernel/instant.ts'
import { SignerFault, type HashSigner, type SignAnswer, type ToSign } from '../../../platform/signing/sign/hash-signer.ts'
import type { CertificateKeeper, SignedWord, SigningWord } from '../../official-documents/index.ts'
import { createCaller, type Answer } from './call-vneid.ts'
import { readCertificates, type RemoteCertificate } from './read-certificates.ts'
import { readWord } from './read-word.ts'
import { keeperOver } from './request-certificate.ts'
import { readVneidAddress } from './settings.ts'

const DONE = 0
/** RS-VAN v1.2: the question is over without an answer, `errorCode` says why. */
const FAILED = 1
const WAITING = 2
const REFUSED = 3

const answerOf = (answer: Answer, handle: string): SignAnswer => {
  const { statusCode, signatures } = answer
  if (statusCode === WAITING) return { state: 'waiting', handle }
  if (statusCode === REFUSED) return { state: 'refused' }
  if (statusCode === FAILED) return { state: 'expired' }
  // A word we do not know is no word of the person: asked again later, nobody has to agree anew.
  if (statusCode !== DONE) throw new SignerFault(`VNeID answers an unknown status (${String(statusCode).slice(0, 20)})`)
  if (!Array.isArray(signatures) || !signatures.every((one) => typeof one === 'string')) throw new SignerFault('VNeID answers no signatures')
  return { state: 'signed', signatures: signatures.map((one) => Buffer.from(one, 'base64')) }
}

const shown = ({ name, hash }: ToSign): Answer => ({ documentName: name.slice(0, 200), digestValue: hash.toString('base64') })

export type VneidSigner = HashSigner & {
  /** By personal identification number. */
  readonly listCertificates: (personalIdNumber: string) => Promise<readonly RemoteCertificate[]>
  readonly certificates: CertificateKeeper
  /** Undefined: not VNeID's. */
  readonly readWord: (word: SignedWord) => SigningWord | undefined
}

/** An address as `readVneidAddress` reads it; a credential is VNeID's credentialID. */
export const openVneidSigner = (address: string, now: () => Instant): VneidSigner => {
  const account = readVneidAddress(address)
  const call = createCaller(account, () => epochMs(now()))
  return {
    ask: async (credential, documents) => {
      const answer = await call('/signings/hash', { credentialID: credential, originatorCode: account.originator, documents: documents.map(shown) })
      const { handle } = answer
      if (typeof handle !== 'string') throw new SignerFault('VNeID takes no question for this certificate')
      return { state: 'waiting', handle }
    },
    poll: async (handle) => answerOf(await call('/signings/polling', { handle }), handle),
    listCertificates: async (personalIdNumber) => readCertificates(await call('/certificates/list', { citizenPid: personalIdNumber })),
    certificates: keeperOver(call, account.originator),
    readWord: (word) => readWord(word, account.partner),
  }
}
