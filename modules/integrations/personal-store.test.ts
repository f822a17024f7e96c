// The national personal store behind the bus: what is not signed, not asked for or not understood is never somebody's paper.
import { generateKeyPairSync, sign } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Fault } from '../../simulators/lgsp/faults.ts'
import { startLgspSimulator, type LgspSimulator } from '../../simulators/lgsp/start-lgsp-simulator.ts'
import { storeAddress } from '../../platform/config/register-addresses.ts'
import type { PersonalStore } from '../identity/ports.ts'
import { openPersonalStore } from './personal-store/open-personal-store.ts'
import { readResults } from './personal-store/read-results.ts'

const DEATH = '000.00.00.G08-KQ0023'
const AN = { reference: '0195a000-0000-7000-8000-000000000001', officialId: '0195a000-0000-7000-8000-000000000002', procedureCode: '1.001731', personalIdNumber: '044090900011', fullName: 'Nguyễn Văn An', channel: 'online' as const, codes: [DEATH] }

let bus: LgspSimulator
let store: PersonalStore
beforeAll(async () => {
  bus = await startLgspSimulator({ port: 0 })
})
afterAll(() => bus.stop())
beforeEach(() => {
  bus.setFault('none')
  store = openPersonalStore(bus.storeAddress, { timeoutMs: 300 })
})

describe('the national personal store (GetDanhSachKetQua)', () => {
  it('tells of the results asked for and of no other, and gives their files', async () => {
    const answer = await store.find(AN)
    expect(answer).toMatchObject({ kind: 'found', value: { results: [{ code: DEATH, name: 'Trích lục khai tử', number: '00011/KT', files: [{ name: 'kt-00011.pdf' }] }] } })
    expect(bus.heard.at(-1)).toMatchObject({ register: 'personal-store', number: AN.personalIdNumber, procedure: '1.001731', reference: AN.reference })
    const [result] = answer.kind === 'found' ? answer.value.results : []
    const file = await store.fetch({ issuer: result?.issuer ?? '', path: result?.files[0]?.path ?? '' })
    expect(file.kind === 'found' && Buffer.from(file.value).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await store.fetch({ issuer: 'x', path: '/kho/044090900011/khong-co' })).toEqual({ kind: 'down', cause: 'error-1' })
  })

  it('that holds nothing has answered', async () => {
    bus.setFault('empty')
    expect(await store.find(AN)).toEqual({ kind: 'found', value: { results: [] } })
    bus.setFault('none')
    expect(await store.find({ ...AN, personalIdNumber: '044099999999' })).toEqual({ kind: 'found', value: { results: [] } })
  })

  it.each([
    ['down', 'status-503'],
    ['slow', 'no-answer'],
    ['wrong-signature', 'signature-wrong'],
    ['malformed', 'answer-not-understood'],
    ['no-result', 'answer-not-understood'],
    ['maintenance', 'answer-not-understood'],
    ['refuses-us', 'credentials-refused'],
    ['stale-token', 'not-let-in'],
  ] as const satisfies readonly (readonly [Fault, string])[])('%s is said as %s, of the list and of a file', async (fault, cause) => {
    bus.setFault(fault)
    expect(await store.find(AN)).toEqual({ kind: 'down', cause })
    expect(await store.fetch({ issuer: 'x', path: '/kho/044090900011/kt' })).toEqual({ kind: 'down', cause })
  })

  it.each([
    ['an error code', '{"errorCode":"-1","message":"thành công","result":{"DanhSachGiayToKetQua":[]}}', { kind: 'down', cause: 'error--1' }],
    ['no error code', '{"result":{"DanhSachGiayToKetQua":[]}}', { kind: 'down', cause: 'answer-not-understood' }],
    ['no list', '{"errorCode":0,"result":{}}', { kind: 'down', cause: 'answer-not-understood' }],
    ['a kind nobody asked for', `{"errorCode":"00","result":{"DanhSachGiayToKetQua":[{"MaKetQua":"KQ.X","TenGiayTo":"Giấy khác","DanhSachTepDinhKem":[{"DuongDan":"/a"}]}]}}`, { kind: 'found', value: { results: [] } }],
    ['a paper without a file', `{"errorCode":"0","result":{"DanhSachGiayToKetQua":[{"MaKetQua":"${DEATH}","TenGiayTo":"Trích lục"}]}}`, { kind: 'found', value: { results: [] } }],
  ])('an answer with %s', (_, text, expected) => expect(readResults(text, { codes: [DEATH], key: undefined })).toEqual(expected))

  it.each([
    ['RSA', generateKeyPairSync('rsa', { modulusLength: 2048 }), 'sha256'],
    ['an elliptic curve', generateKeyPairSync('ec', { namedCurve: 'prime256v1' }), 'sha256'],
    ['Ed25519', generateKeyPairSync('ed25519'), null],
    ['Ed448', generateKeyPairSync('ed448'), null],
  ] as const)('an answer signed with %s is believed, and not once a word of it changed', (_, { publicKey, privateKey }, digest) => {
    const words = (name: string) => ({ DanhSachGiayToKetQua: [{ MaKetQua: DEATH, TenGiayTo: name, DanhSachTepDinhKem: [{ DuongDan: '/a' }] }] })
    const signature = sign(digest, Buffer.from(JSON.stringify(words('Trích lục'))), privateKey).toString('base64')
    const read = (name: string) => readResults(JSON.stringify({ errorCode: '0', result: words(name), signature }), { codes: [DEATH], key: publicKey })
    expect(read('Trích lục')).toMatchObject({ kind: 'found', value: { results: [{ name: 'Trích lục' }] } })
    expect(read('Trích lục khác')).toEqual({ kind: 'down', cause: 'signature-wrong' })
    expect('value' in storeAddress(`lgsp+https://k:s@bus.example.vn/kho?partner=H46&verify=${publicKey.export({ format: 'der', type: 'spki' }).toString('base64')}`)).toBe(true)
  })

  it('is set only with the key its answers are signed with, or by saying that they are not', () => {
    const bare = 'lgsp+https://k:s@bus.example.vn/kho?partner=H46'
    expect([bare, `${bare}&verify=none`, `${bare}&verify=abc`, `${bare}&verify=${generateKeyPairSync('x25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64')}`, bus.storeAddress].map((text) => 'value' in storeAddress(text))).toEqual([false, true, false, false, true])
  })
})
