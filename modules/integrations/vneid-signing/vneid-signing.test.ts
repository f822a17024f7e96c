import { createPrivateKey, sign } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finishSignature, prepareSignature } from '../../../platform/signing/sign/prepare-signature.ts'
import { requestTimeStamp } from '../../../platform/signing/sign/request-time-stamp.ts'
import type { HashSigner, SignAnswer } from '../../../platform/signing/sign/hash-signer.ts'
import type { Issued } from '../../../simulators/signing/authority.ts'
import { startSigningSimulator, type SigningSimulator } from '../../../simulators/signing/start-signing-simulator.ts'
import { classicPdf } from '../../../tests/support/sample-pdf.ts'
import { derOf, NOW, NOW_MS, openSigningTeam, signaturesIn, type SigningTeam } from '../../../tests/support/signing-team.ts'
import { openVneidSigner } from './open-vneid-signer.ts'

let team: SigningTeam
let person: Issued
let simulator: SigningSimulator
let signer: HashSigner

beforeAll(async () => {
  team = openSigningTeam()
  person = team.issue({})
  const clock = team.issue({ name: 'Đồng hồ', use: 'stamp' })
  simulator = await startSigningSimulator({ port: 0, clock, keyOf: (credential) => (credential === 'person-1' ? person.keyPem : undefined), now: () => NOW_MS })
  signer = openVneidSigner(simulator.address)
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
    await expect(openVneidSigner(simulator.address.replace('demo:demo', 'demo:wrong')).poll('x')).rejects.toThrow('refuses our account')
  })
})

it('a key given as r and s is written as PDF readers expect it', () => {
  const ec = team.issue({ key: 'ec' })
  const prepared = prepareSignature({ pdf: classicPdf(), chain: [derOf(ec)], at: NOW, signerName: 'x' })
  const signature = sign('sha256', prepared.signedAttributes, { key: createPrivateKey(ec.keyPem), dsaEncoding: 'ieee-p1363' })
  expect(signature).toHaveLength(64)
  expect(signaturesIn(finishSignature(prepared, { signature }), team.trust)).toMatchObject([{ verdict: 'valid' }])
})
