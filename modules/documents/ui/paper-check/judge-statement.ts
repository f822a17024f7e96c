import { readStatementText, type StatementFacts } from '../../domain/vault/statement.ts'

/** As the public list gives them. */
export type Key = { readonly kid: string; readonly unitName: string; readonly publicKey: string; readonly demo: boolean }

export type Verdict =
  | { readonly kind: 'no-statement' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unknown-key' }
  | { readonly kind: 'forged' }
  | { readonly kind: 'genuine'; readonly facts: StatementFacts; readonly unitName: string; readonly demo: boolean; readonly expired: boolean }

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

const splitStatement = (statement: string): { readonly words: Uint8Array<ArrayBuffer>; readonly signature: Uint8Array<ArrayBuffer>; readonly facts: StatementFacts } | undefined => {
  const [text = '', signature = ''] = statement.split('.')
  try {
    const words = bytesOf(text)
    const facts = readStatementText(new TextDecoder().decode(words))
    return facts && { words, signature: bytesOf(signature), facts }
  } catch {
    return undefined
  }
}

/** Luật Giao dịch điện tử 20/2023/QH15 article 12, by the browser's own cryptography and the keys it keeps: no server is asked. */
export const judgeStatement = async (statement: string, keys: readonly Key[], today: string): Promise<Verdict> => {
  if (statement === '') return { kind: 'no-statement' }
  const given = splitStatement(statement)
  if (!given) return { kind: 'unreadable' }
  const { words, signature, facts } = given
  const key = keys.find(({ kid }) => kid === facts.kid)
  if (!key) return { kind: 'unknown-key' }
  const publicKey = await crypto.subtle.importKey('raw', bytesOf(key.publicKey), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])
  const holds = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, publicKey, signature, words).catch(() => false)
  if (!holds) return { kind: 'forged' }
  return { kind: 'genuine', facts, unitName: key.unitName, demo: key.demo, expired: facts.validUntil !== '' && facts.validUntil < today }
}

export const hashOf = async (file: Blob): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())), (byte) => byte.toString(16).padStart(2, '0')).join('')
