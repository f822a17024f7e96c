import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { seal } from '../../../simulators/vneid/seal.ts'
import { readRawQuery } from './raw-query.ts'
import { readPrivateKeys } from './read-private-key.ts'
import { unsealBody, unsealText } from './unseal.ts'

const ours = generateKeyPairSync('rsa', { modulusLength: 2048 })
const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 })
const body = { citizenPid: '044090900011', fullName: 'Nguyễn Văn An' }
const sealed = seal(JSON.stringify(body), ours.publicKey)
const pem = ({ privateKey }: typeof ours, type: 'pkcs1' | 'pkcs8' = 'pkcs8'): string => privateKey.export({ type, format: 'pem' }).toString()
const flip = (base64: string): string => {
  const bytes = Buffer.from(base64, 'base64')
  bytes[3] = (bytes[3] ?? 0) ^ 1
  return bytes.toString('base64')
}

describe('unsealBody', () => {
  it('opens what was sealed for us', () => {
    expect(unsealBody(JSON.stringify(sealed), [ours.privateKey])).toEqual(body)
  })
  it.each([
    ['another key', JSON.stringify(seal(JSON.stringify(body), theirs.publicKey))],
    ['data changed', JSON.stringify({ ...sealed, data: flip(sealed.data) })],
    ['key changed', JSON.stringify({ ...sealed, key: flip(sealed.key) })],
    ['data cut', JSON.stringify({ ...sealed, data: sealed.data.slice(0, 20) })],
    ['no base64', JSON.stringify({ ...sealed, data: '%%%' })],
    ['a plain body', JSON.stringify(body)],
    ['a list inside', JSON.stringify(seal('[1]', ours.publicKey))],
    ['no JSON inside', JSON.stringify(seal('xin chào', ours.publicKey))],
    ['no JSON outside', 'data=x&key=y'],
    ['nothing', ''],
  ])('refuses %s', (_name, text) => {
    expect(unsealBody(text, [ours.privateKey])).toBeUndefined()
  })
})

describe('readPrivateKeys', () => {
  it.each(['pkcs1', 'pkcs8'] as const)('reads %s', (type) => {
    const keys = readPrivateKeys(pem(ours, type))
    expect(keys && unsealText(sealed, keys)).toBe(JSON.stringify(body))
  })
  it('reads a new key before the one the provider still seals for, and opens with either', () => {
    const keys = readPrivateKeys(`${pem(theirs)}${pem(ours, 'pkcs1')}`) ?? []
    expect(keys.length).toBe(2)
    for (const { publicKey } of [theirs, ours]) expect(unsealText(seal('xin chào', publicKey), keys)).toBe('xin chào')
    expect(readPrivateKeys(`${pem(ours)}-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n`)).toBeUndefined()
  })
  it('refuses a short key, another kind of key, and no key', () => {
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
    const curve = generateKeyPairSync('ed25519').privateKey
    for (const each of [short, curve]) expect(readPrivateKeys(each.export({ type: 'pkcs8', format: 'pem' }).toString())).toBeUndefined()
    expect(readPrivateKeys('-----BEGIN PRIVATE KEY-----')).toBeUndefined()
  })
})

describe('readRawQuery', () => {
  it('leaves a plus a plus, and decodes what is escaped', () => {
    expect([...readRawQuery('?code=a+b/c==&state=x%2By')]).toEqual([['code', 'a+b/c=='], ['state', 'x+y']])
  })
  it('takes a broken escape as it stands and drops what has no name', () => {
    expect([...readRawQuery('a=%zz&=b&c')]).toEqual([['a', '%zz']])
  })
})
