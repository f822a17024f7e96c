import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAuthority } from '../../../simulators/signing/authority.ts'
import { NOW_MS } from '../../../tests/support/signing-team.ts'
import { SignerFault } from '../sign/hash-signer.ts'
import { openSoftSigner } from '../sign/soft-signer.ts'
import { readTrustFolder } from './read-trust-folder.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trust-'))
  const period = { key: 'ec' as const, from: NOW_MS, to: NOW_MS + 1000 }
  const [demo, real] = [createAuthority({ name: 'CA trình diễn', ...period }), createAuthority({ name: 'CA thật', ...period })]
  writeFileSync(join(folder, 'demo-authority.pem'), `${demo.keyPem}${demo.certificatePem}`)
  writeFileSync(join(folder, 'real.pem'), real.certificatePem)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('when the demonstration is over', () => {
  it.each([
    [true, [true, false]],
    [false, [false]],
  ])('demo %s: its authority is believed no longer', async (demo, expected) => {
    expect((await readTrustFolder(folder, { demo })).anchors.map((anchor) => anchor.demo)).toEqual(expected)
  })

  it('its keys sign no longer', async () => {
    expect(await openSoftSigner(folder, { demo: true }).ask('demo-authority', [])).toMatchObject({ state: 'signed' })
    await expect(openSoftSigner(folder, { demo: false }).ask('demo-authority', [])).rejects.toThrow(SignerFault)
  })
})
