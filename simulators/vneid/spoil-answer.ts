import type { KeyObject } from 'node:crypto'
import { inEncryptedWords } from './encrypted-words.ts'
import { breakSignature, type Fault } from './faults.ts'
import { seal, sealAnswer } from './seal.ts'

type Answer = Record<string, unknown>

/** What the standard says, in the variant asked for, as the fault leaves it. */
export const createAnswers = (publicKey: KeyObject | undefined) => {
  const before = new Map<string, unknown>()
  const spoil = (path: string, answer: Answer, fault: Fault): Answer => {
    if (path === '/token' && fault === 'badly-signed' && typeof answer['id_token'] === 'string') return { ...answer, id_token: breakSignature(answer['id_token']) }
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
