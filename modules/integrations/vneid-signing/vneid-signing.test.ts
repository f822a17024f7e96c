import { createPrivateKey, sign } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { instantFromMs } from '../../../kernel/instant.ts'
import { finishSignature, prepareSignature } from '../../../platform/signing/sign/prepare-signature.ts'
import { requestTimeStamp } from '../../../platform/signing/sign/request-time-stamp.ts'
import type { SignAnswer } from '../../../platform/signing/sign/hash-signer.ts'
import type { Issued } from '../../../simulators/signing/authority.ts'
import type { SigningFault } from '../../../simulators/signing/questions.ts'
import { signWord } from '../../../simulators/signing/check-partner.ts'
import { startSigningSimulator, type SigningSimulator } from '../../../simulators/signing/start-signing-simulator.ts'
import { classicPdf } from '../../../tests/support/sample-pdf.ts'
import { derOf, NOW, NOW_MS, openSigningTeam, signaturesIn, type SigningTeam } from '../../../tests/support/signing-team.ts'
import { openVneidSigner, type VneidSigner } from './open-vneid-signer.ts'
import { readCertificates } from './read-certificates.ts'
import { readVneidAddress } from './settings.ts'
import { signQuestion } from './sign-question.ts'

let team: SigningTeam
let person: Issued
let simulator: SigningSimulator
let signer: VneidSigner
const told: { readonly bytes: Buffer; readonly signature: string }[] = []
const now = () => NOW

beforeAll(async () => {
  team = openSigningTeam()
  person = team.issue({})
  const clock = team.issue({ name: 'Đồng hồ', use: 'stamp' })
  simulator = await startSigningSimulator({
    port: 0, clock, keyOf: (credential) => (credential === 'person-1' ? person.keyPem : undefined), now: () => NOW_MS, tell: ({ body, signature }) => void told.push({ bytes: Buffer.from(body), signature }),
    certificatesOf: (pid) => (pid === '044190000001' ? [{ credential: 'person-1', certificatePem: person.certificatePem }, { credential: 'person-0', certificatePem: team.issue({}).certificatePem, active: false }] : []),
  })
  signer = openVneidSigner(simulator.address, now)
})
afterAll(() => simulator.stop())

const prepare = () => prepareSignature({ pdf: classicPdf(), chain: [derOf(person)], at: NOW, signerName: 'Nguyễn Văn Thử' })
const askFor = async (count = 1): Promise<{ readonly handle: string; readonly prepared: ReturnType<typeof prepare> }> => {
  const prepared = prepare()
  const answer = await signer.ask('person-1', Array.from({ length: count }, (_, at) => ({ name: `Kết quả ${at}`, signedAttributes: prepared.signedAttributes, hash: prepared.toSign })))
  if (answer.state !== 'waiting') throw new Error(answer.state)
  return { handle: answer.handle, prepared }
}
const signatureIn = (answer: SignAnswer): Buffer => {
  if (answer.state !== 'signed' || answer.signatures[0] === undefined) throw new Error(answer.state)
  return answer.signatures[0]
}

describe('where VNeID signs', () => {
  it.each([['mat', 'mat'], ['ab+cd/ef=', 'ab+cd/ef='], ['ab%2Bcd%26', 'ab+cd&']])('a secret written %s is %s', (written, secret) => {
    expect(readVneidAddress(`vneid+https://a:b@host/base?originator=X&partner=P&partnerSecret=${written}`)).toMatchObject({ originator: 'X', partner: { code: 'P', secret } })
  })
})

// RS-VAN v1.2: /signings/hash, /signings/polling.
describe('VNeID remote signing', () => {
  it('waits for the person, then signs the hash, with a stamp', async () => {
    const { handle, prepared } = await askFor()
    expect(await signer.poll(handle)).toEqual({ state: 'waiting', handle })
    simulator.answer(handle, 'approve')
    const signature = signatureIn(await signer.poll(handle))
    const timeStamp = await requestTimeStamp(simulator.stampUrl, signature)
    expect(signaturesIn(finishSignature(prepared, { signature, timeStamp }), team.trust)).toMatchObject([{ verdict: 'valid', stampedAt: NOW, stampedBy: 'Đồng hồ' }])
  })

  it('takes a hundred papers in one question, answered in their order', async () => {
    const { handle } = await askFor(100)
    simulator.answer(handle, 'approve')
    const answer = await signer.poll(handle)
    expect(answer.state === 'signed' && answer.signatures).toHaveLength(100)
  })

  it.each([
    ['refuses', { state: 'refused' }],
    ['none', { state: 'waiting' }],
  ] as const)('when the person %s', async (fault, expected) => {
    const { handle } = await askFor()
    simulator.setFault(fault)
    expect(await signer.poll(handle)).toMatchObject(expected)
    simulator.setFault('none')
  })

  it('is a fault while it is down, for signatures and stamps alike, and works again after', async () => {
    const { handle } = await askFor()
    simulator.setFault('down')
    await expect(signer.poll(handle)).rejects.toThrow('503')
    await expect(requestTimeStamp(simulator.stampUrl, Buffer.from('x'))).rejects.toThrow('503')
    simulator.setFault('none')
    expect(await signer.poll(handle)).toMatchObject({ state: 'waiting' })
  })

  it('that says a status nobody knows is asked again later: it is no refusal', async () => {
    const { handle } = await askFor()
    simulator.setFault('odd-status')
    await expect(signer.poll(handle)).rejects.toThrow('unknown status')
    simulator.setFault('none')
    expect(await signer.poll(handle)).toMatchObject({ state: 'waiting' })
  })

  it('that signs or stamps something else is noticed', async () => {
    const { handle, prepared } = await askFor()
    simulator.setFault('wrong')
    const signature = signatureIn(await signer.poll(handle))
    expect(() => finishSignature(prepared, { signature })).toThrow('not of this certificate')
    await expect(requestTimeStamp(simulator.stampUrl, Buffer.from('x'))).rejects.toThrow('not of what was asked')
    simulator.setFault('none')
  })

  it('knows neither foreign certificates nor foreign accounts', async () => {
    await expect(signer.ask('somebody', [])).rejects.toThrow('no question')
    await expect(openVneidSigner(simulator.address.replace('demo:demo', 'demo:wrong'), now).poll('x')).rejects.toThrow('refuses our account')
  })
})

// RS-VAN v1.2: X-Partner-Code, X-Timestamp, X-Nonce, X-Signature; statuses 20 to 27.
describe('a signed partner', () => {
  it.each([
    ['without its headers', (address: string) => address.replace(/&partner=.*$/, ''), now, '(20)'],
    ['whose clock is wrong by an hour', (address: string) => address, () => instantFromMs(NOW_MS - 3_600_000), '(23)'],
    ['nobody knows', (address: string) => address.replace('partner=MOTCUA', 'partner=LA'), now, '(25)'],
    ['with another secret', (address: string) => `${address}x`, now, '(26)'],
  ])('%s is told why', async (_name, spoil, clock, code) => {
    await expect(openVneidSigner(spoil(simulator.address), clock).poll('x')).rejects.toThrow(code)
  })

  it('asks once under each nonce', async () => {
    const body = JSON.stringify({ username: 'demo', password: 'demo' })
    const headers = { 'content-type': 'application/json', ...signQuestion({ code: 'MOTCUA', secret: 'gia-lap-hmac' }, body, NOW_MS) }
    const ask = async () => (await fetch(`${simulator.url}/api/v1/auth/token`, { method: 'POST', headers, body })).json()
    expect([await ask(), await ask()]).toMatchObject([{ accessToken: expect.any(String) }, { statusCode: '24' }])
  })
})

describe('the certificates of a person', () => {
  it('are listed with the name each is asked by, and whether it may sign', async () => {
    const listed = await signer.listCertificates('044190000001')
    expect(listed.map(({ credential, active }) => [credential, active])).toEqual([['person-1', true], ['person-0', false]])
    expect(listed[0]?.chain).toEqual([derOf(person)])
    expect(await signer.listCertificates('044190000009')).toEqual([])
  })

  it.each([
    ['nothing', {}],
    ['no list', { credentialInfos: 'x' }],
    ['certificates without themselves', { credentialInfos: [null, { credentialID: 'a' }, { credentialID: 'b', cert: { status: 1, certificates: [] } }] }],
  ])('%s in the answer is no certificate', (_name, answer) => expect(readCertificates(answer)).toEqual([]))
})

// RS-VAN v1.2: /providers, /certificates/register, /certificates/get-status; statuses 00 to 99.
describe('a certificate asked for', () => {
  const APPLICANT = { fullName: 'Đinh Văn Chủ', bornOn: '1975-04-30', personalIdNumber: '044075000001', gender: 'male', phone: '0900000001', email: 'chu@thu.example.vn', issuedBy: 'Bộ Công an', issuedOn: '2024-07-01' } as const
  const fault = (code: SigningFault) => simulator.setFault(code)
  beforeEach(() => fault('none'))

  it('is one that costs nothing, of a provider that works', async () => {
    const { transactionCode, provider } = await signer.certificates.request(APPLICANT)
    expect(provider).toBe('HUD-SIM')
    expect(simulator.requests().at(-1)).toMatchObject({ transactionCode, fullName: 'Đinh Văn Chủ' })
  })

  it.each(['processing', 'not-activated', 'issued', 'failed'] as const)('is %s as VNeID says', async (state) => {
    const { transactionCode } = await signer.certificates.request(APPLICANT)
    simulator.settleRequest(transactionCode, state)
    const standing = await signer.certificates.standingOf(transactionCode)
    expect(standing).toEqual({ state, ...(state === 'issued' || state === 'not-activated' ? { serialNumber: expect.stringMatching(/^[0-9a-f]{16}$/) } : {}) })
  })

  it.each([
    ['02', 'code-02'],
    ['03', 'code-03'],
    ['99', 'code-99'],
  ] as const)('that VNeID answers with %s is a fault of that code', async (code, setting) => {
    const { transactionCode } = await signer.certificates.request(APPLICANT)
    fault(setting)
    await expect(signer.certificates.standingOf(transactionCode)).rejects.toMatchObject({ code })
    await expect(signer.certificates.request(APPLICANT)).rejects.toMatchObject({ code })
  })

  it.each([
    ['a number of eleven digits', () => signer.certificates.request({ ...APPLICANT, personalIdNumber: '04407500000' }), { code: '02' }],
    ['a transaction nobody made', () => signer.certificates.standingOf('x'), { code: '03' }],
    ['an account nobody knows', () => openVneidSigner(simulator.address.replace('demo:demo', 'demo:wrong'), now).certificates.standingOf('x'), { message: expect.stringContaining('refuses our account') }],
  ])('with %s is told so', async (_name, ask, told) => expect(ask()).rejects.toMatchObject(told))

  it.each([
    ['no-pack', () => signer.certificates.request(APPLICANT), 'no free certificate'],
    ['down', () => signer.certificates.request(APPLICANT), '503'],
  ] as const)('%s is a fault', async (setting, ask, words) => {
    fault(setting)
    await expect(ask()).rejects.toThrow(words)
  })

  it('with a standing nobody knows keeps what was known', async () => {
    const { transactionCode } = await signer.certificates.request(APPLICANT)
    fault('odd-status')
    await expect(signer.certificates.standingOf(transactionCode)).rejects.toThrow('unknown standing')
  })
})

// RS-VAN v1.2: unknown fields are taken; the signature is over the bytes.
describe('what VNeID tells by itself', () => {
  it('names the question that was answered, and is believed by its signature alone', async () => {
    const { handle } = await askFor()
    simulator.answer(handle, 'approve')
    const word = told.at(-1)
    if (word === undefined) throw new Error('nothing was told')
    expect(signer.readWord(word)).toEqual({ handle })
    const spoilt = Buffer.from(word.bytes)
    spoilt.write(' ', spoilt.length - 1)
    for (const wrong of [{ ...word, bytes: spoilt }, { ...word, signature: 'sha256=' }, { ...word, signature: word.signature.replace('sha256', 'sha1') }]) expect(signer.readWord(wrong)).toBeUndefined()
    expect(openVneidSigner(simulator.address.replace(/&partner=.*$/, ''), now).readWord(word), 'without a secret nobody is believed').toBeUndefined()
  })

  it('names the certificate that was asked for', async () => {
    const { transactionCode } = await signer.certificates.request({ fullName: 'Đinh Văn Chủ', bornOn: '1975-04-30', personalIdNumber: '044075000001', gender: 'male', phone: '0900000001', email: 'chu@thu.example.vn', issuedBy: 'Bộ Công an', issuedOn: '2024-07-01' })
    simulator.settleRequest(transactionCode, 'issued')
    const word = told.at(-1)
    expect(word && signer.readWord(word)).toEqual({ transactionCode })
  })

  it.each([['no JSON', 'x'], ['nothing', 'null'], ['another kind', '{"type":"OTHER","data":{"other":"1"}}']])('%s under a true signature names no question', (_name, body) => {
    expect(signer.readWord({ bytes: Buffer.from(body), signature: signWord(body) })).toEqual({})
  })
})

it('a key given as r and s is written as PDF readers expect it', () => {
  const ec = team.issue({ key: 'ec' })
  const prepared = prepareSignature({ pdf: classicPdf(), chain: [derOf(ec)], at: NOW, signerName: 'x' })
  const signature = sign('sha256', prepared.signedAttributes, { key: createPrivateKey(ec.keyPem), dsaEncoding: 'ieee-p1363' })
  expect(signature).toHaveLength(64)
  expect(signaturesIn(finishSignature(prepared, { signature }), team.trust)).toMatchObject([{ verdict: 'valid' }])
})
