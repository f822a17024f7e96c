import { createPrivateKey, sign, type JsonWebKey, type KeyObject } from 'node:crypto'
import { inEncryptedWords } from './encrypted-words.ts'
import { breakSignature, type Fault } from './faults.ts'
import { seal, sealAnswer } from './seal.ts'

type Answer = Record<string, unknown>

const inBase64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The id token once more, signed as well as before, with other words in it. */
const signedAnew = (idToken: string, fault: Fault, key: JsonWebKey): string => {
  const [header = {}, claims = {}] = idToken.split('.', 2).map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Answer)
  const { nonce: _nonce, at_hash: _hash, ...rest } = claims
  const words = fault === 'other-audience' ? [header, { ...claims, aud: 'somebody-else' }] : [{ ...header, typ: 'at+jwt' }, { ...rest, client_id: claims['aud'], scope: 'openid' }]
  const signed = words.map(inBase64).join('.')
  return `${signed}.${sign('sha256', Buffer.from(signed), createPrivateKey({ key, format: 'jwk' })).toString('base64url')}`
}

/** What the standard says, in the variant asked for, as the fault leaves it. */
export const createAnswers = (publicKey: KeyObject | undefined, signingKey: JsonWebKey) => {
  const before = new Map<string, unknown>()
  const spoil = (path: string, answer: Answer, fault: Fault): Answer => {
    const idToken = answer['id_token']
    if (path === '/token' && typeof idToken === 'string') {
      if (fault === 'badly-signed') return { ...answer, id_token: breakSignature(idToken) }
      if (fault === 'other-audience' || fault === 'access-token') return { ...answer, id_token: signedAnew(idToken, fault, signingKey) }
    }
    if (path === '/me' && fault === 'wrong') return { ...answer, sub: 'sim-somebody-else' }
    return answer
  }
  const inVariant = (path: string, answer: Answer, fault: Fault): unknown => {
    if (publicKey === undefined) return answer
    const { id_token: _token, ...rest } = answer
    return sealAnswer(path === '/me' ? inEncryptedWords(rest) : rest, publicKey, fault)
  }
  return {
    /** Body of a token or userinfo answer. */
    of: (path: string, answer: Answer, fault: Fault): unknown => {
      const fresh = inVariant(path, spoil(path, answer, fault), fault)
      const sent = fault === 'replayed' ? (before.get(path) ?? fresh) : fresh
      before.set(path, sent)
      return sent
    },
    /** The way back to the client: in the encrypted variant the code is sealed, its base64 raw in the query (`+` stays `+`). */
    wayBack: (location: string): string => {
      const code = new URL(location).searchParams.get('code')
      if (publicKey === undefined || code === null) return location
      const sealed = seal(code, publicKey)
      const url = new URL(location)
      url.searchParams.delete('code')
      url.searchParams.delete('iss')
      return `${url.href}${url.search === '' ? '?' : '&'}code=${sealed.data}&encrypt_key=${sealed.key}`
    },
  }
}
