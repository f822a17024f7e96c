import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Issued } from '../../../simulators/signing/authority.ts'
import { classicPdf, packedPdf } from '../../../tests/support/sample-pdf.ts'
import { openSigningTeam, signaturesIn, signPdf, type SigningTeam } from '../../../tests/support/signing-team.ts'

const hasPdfsig = spawnSync('pdfsig', ['-v']).error === undefined

let team: SigningTeam
let rsa: Issued
let ec: Issued
let folder: string

beforeAll(() => {
  team = openSigningTeam()
  rsa = team.issue({})
  ec = team.issue({ name: 'UBND xã Thử', key: 'ec' })
  folder = mkdtempSync(join(tmpdir(), 'motcua-sign-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pdfsig = (pdf: Uint8Array): string => {
  const path = join(folder, 'signed.pdf')
  writeFileSync(path, pdf)
  return spawnSync('pdfsig', ['-nocert', path], { encoding: 'utf8' }).stdout
}

const FILES = [
  ['a plain file with a table', classicPdf],
  ['a packed file with object streams', packedPdf],
] as const

// ETSI EN 319 142-1 5.3 (B-B), 5.4 (B-T).
describe.each(FILES)('signing %s', (_name, make) => {
  it('keeps every byte of the file, and earlier signatures', () => {
    const once = signPdf(make(), rsa)
    const twice = signPdf(once, ec)
    expect(once.subarray(0, make().length).equals(make())).toBe(true)
    expect(twice.subarray(0, once.length).equals(once)).toBe(true)
    expect(signaturesIn(twice, team.trust).map(({ field, verdict, coverage, changesAfter }) => ({ field, verdict, coverage, changesAfter }))).toEqual([
      { field: 'Signature1', verdict: 'valid', coverage: 'revision', changesAfter: ['signature'] },
      { field: 'Signature2', verdict: 'valid', coverage: 'whole-file', changesAfter: [] },
    ])
  })

  it('carries a time-stamp over the signature', () => {
    const [signature] = signaturesIn(signPdf(make(), rsa, { stamp: team.stamp }), team.trust)
    expect(signature).toMatchObject({ verdict: 'valid', stampedAt: '2026-11-27T02:00:00.000Z', stampedBy: 'Máy cấp dấu thời gian thử' })
    expect(signature?.remarks).not.toContain('no-time-stamp')
  })

  it.skipIf(!hasPdfsig)('is valid to pdfsig of poppler', () => {
    const said = pdfsig(signPdf(signPdf(make(), rsa, { stamp: team.stamp, reason: 'Ký duyệt' }), ec))
    expect(said.match(/Signature is Valid/g)).toHaveLength(2)
    expect(said.match(/ETSI\.CAdES\.detached/g)).toHaveLength(2)
    expect(said).toContain('Nguyễn Văn Thử')
    expect(said).toContain('Total document signed')
  })
})

describe('a place that waits', () => {
  it('is refused the second time, and a file with a password the first', () => {
    const once = signPdf(classicPdf(), rsa, { place: { fieldName: 'ky-duyet' } })
    expect(() => signPdf(once, ec, { place: { fieldName: 'ky-duyet' } })).toThrow('taken already')
    const locked = Buffer.from(classicPdf().toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R/Encrypt 9 0 R'), 'latin1')
    expect(() => signPdf(locked, rsa)).toThrow('password')
  })
})
