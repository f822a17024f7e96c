import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createAuthority, type Issued } from '../../../simulators/signing/authority.ts'
import { appendRevision } from '../pdf/append-revision.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { array, dict, name, ref, text, withEntries, type PdfValue } from '../pdf/values.ts'
import { classicPdf, packedPdf } from '../../../tests/support/sample-pdf.ts'
import { NOW, NOW_MS, openSigningTeam, reportOf, signaturesIn, signPdf, type SigningTeam } from '../../../tests/support/signing-team.ts'
import { NOBODY_TRUSTED } from '../trust/trust-list.ts'
import type { PdfReport } from './report.ts'
import { sayFile, sayRemarks, saySignature } from './report-words.ts'

const DAY = 86_400_000
const SHARED = join(import.meta.dirname, '../../../../shared/data/signed-pdfs')

let team: SigningTeam
let signer: Issued
let signed: Buffer

beforeAll(() => {
  team = openSigningTeam()
  signer = team.issue({})
  signed = signPdf(packedPdf(), signer)
})

const wordsOf = (report: PdfReport): string => (report.state === 'signed' ? report.signatures.flatMap((one) => [saySignature(one), ...sayRemarks(one)]).map(({ vi }) => vi).join(' ') : sayFile(report).vi)

/** A later revision that sets these objects, unsigned. */
const append = (pdf: Buffer, change: (file: ReturnType<typeof openPdf>) => readonly (readonly [number, PdfValue])[]): Buffer => {
  const file = openPdf(pdf)
  return appendRevision(file, new Map(change(file))).bytes
}

const page = (file: ReturnType<typeof openPdf>) => {
  const found = file.getDict(ref(3))
  if (found === undefined) throw new Error('no page')
  return found
}

const flip = (pdf: Buffer, at: number): Buffer => {
  const broken = Buffer.from(pdf)
  broken[at] = (broken[at] ?? 0) ^ 1
  return broken
}

// Issue: bad input. Each told in one sentence.
describe('files that are not what they say', () => {
  it.each([
    ['a web page', '<!DOCTYPE html><html><body>404</body></html>', 'not-a-pdf', 'trang web'],
    ['a Word document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Word', 'not-a-pdf', 'Word'],
    ['a packed Word document', 'PK\x03\x04 [Content_Types].xml word/document.xml', 'not-a-pdf', 'Word'],
    ['nothing', '', 'not-a-pdf', 'không phải PDF'],
    ['half a PDF', classicPdf().toString('latin1').slice(0, 300), 'damaged', 'hỏng'],
    ['a locked PDF', classicPdf().toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R/Encrypt 9 0 R'), 'encrypted', 'mật khẩu'],
    ['a PDF nobody signed', classicPdf().toString('latin1'), 'unsigned', 'không có chữ ký'],
  ])('%s', (_name, bytes, state, words) => {
    const report = reportOf(Buffer.from(bytes, 'latin1'), team.trust)
    expect(report.state).toBe(state)
    expect(sayFile(report).vi).toContain(words)
    expect(sayFile(report).vi.match(/[.!?](?:\s|$)/g)).toHaveLength(1)
  })
})

// Luật 20/2023/QH15 Điều 22 khoản 3: every change after signing can be found out.
describe('a signature', () => {
  it('is broken by one byte of the document', () => {
    const [one] = signaturesIn(flip(signed, signed.indexOf('/MediaBox') > 0 ? signed.indexOf('stream') + 40 : 200), team.trust)
    expect(one).toMatchObject({ verdict: 'invalid', integrity: 'document-changed' })
  })

  it('is broken by one byte of itself', () => {
    const room = signed.indexOf('/Contents <') + '/Contents <'.length
    const at = room + signed.toString('latin1', room).indexOf('0000000000') - 40
    const broken = Buffer.from(signed)
    broken.write(signed.toString('latin1', at, at + 1) === 'a' ? 'b' : 'a', at, 'latin1')
    expect(signaturesIn(broken, team.trust)[0]?.verdict).toBe('invalid')
  })

  it('says nothing for a page replaced after it', () => {
    const changed = append(signed, (file) => [[3, withEntries(page(file), { Contents: ref(5) })]])
    const [one] = signaturesIn(changed, team.trust)
    expect(one).toMatchObject({ verdict: 'invalid', integrity: 'intact', coverage: 'revision', changesAfter: ['content'] })
    expect(wordsOf(reportOf(changed, team.trust))).toContain('bản đang thấy không phải bản đã ký')
  })

  it.each([
    ['a note on the page', 'annotation', 'doubtful', { Type: name('Annot'), Subtype: name('Stamp') }],
    ['a form field', 'form', 'doubtful', { Type: name('Annot'), Subtype: name('Widget'), FT: name('Tx'), T: text('x') }],
    ['a field that draws and is not signed', 'annotation', 'doubtful', { Type: name('Annot'), Subtype: name('Widget'), FT: name('Sig'), T: text('x') }],
  ] as const)('tells of %s added after it', (_name, kind, verdict, annotation) => {
    const changed = append(signed, (file) => [
      [file.size, dict(annotation)],
      [3, withEntries(page(file), { Annots: array([...(file.get(page(file).entries.get('Annots')) as { readonly items: readonly PdfValue[] }).items, ref(file.size)]) })],
    ])
    expect(signaturesIn(changed, team.trust)[0]).toMatchObject({ verdict, changesAfter: [kind] })
  })

  it('stays valid when data for checking it is added', () => {
    const changed = append(signed, (file) => [[1, withEntries(file.root, { DSS: dict({}) })]])
    expect(signaturesIn(changed, team.trust)[0]).toMatchObject({ verdict: 'valid', changesAfter: ['validation-data'] })
  })

  it('is not whole with stray bytes behind it', () => {
    expect(signaturesIn(Buffer.concat([signed, Buffer.from('% something else')]), team.trust)[0]).toMatchObject({ verdict: 'doubtful', changesAfter: ['unread-bytes'] })
  })

  it('that leaves more than its own room out covers only a part', () => {
    const file = signed.toString('latin1')
    const wider = file.replace(/\/ByteRange \[0 (\d{10})/, (_all, first: string) => `/ByteRange [0 ${String(Number(first) - 20).padStart(10, '0')}`)
    expect(signaturesIn(Buffer.from(wider, 'latin1'), team.trust)[0]).toMatchObject({ verdict: 'invalid', coverage: 'part' })
  })

  it('never gets valid by flipping any bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: signed.length - 8 }), (at) => {
        const report = reportOf(flip(signed, at), team.trust)
        const inRoom = at > signed.indexOf('/Contents <') && at < signed.indexOf('>', signed.indexOf('/Contents <'))
        return inRoom || report.state !== 'signed' || report.verdict !== 'valid'
      }),
      { numRuns: 300 },
    )
  })

  it('never throws, whatever a file holds', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (junk) => reportOf(Buffer.concat([Buffer.from('%PDF-1.7\n'), junk, Buffer.from('\nstartxref\n9\n%%EOF')]), team.trust).state !== 'signed'))
  })
})

describe('a certificate', () => {
  const verdictOf = (issued: Issued, stamp?: (signature: Uint8Array) => Uint8Array) => signaturesIn(signPdf(classicPdf(), issued, stamp ? { stamp } : {}), team.trust)[0]

  it('that had expired', () => expect(verdictOf(team.issue({ to: NOW_MS - DAY }))).toMatchObject({ verdict: 'invalid', remarks: expect.arrayContaining(['certificate-expired-then']) }))
  it('that was not valid yet', () => expect(verdictOf(team.issue({ from: NOW_MS + DAY, to: NOW_MS + 2 * DAY }))?.remarks).toContain('certificate-not-yet-valid-then'))
  it('that expired since, while a time-stamp proves when', () => {
    const old = team.issue({ from: NOW_MS - 900 * DAY, to: NOW_MS - 400 * DAY })
    expect(verdictOf(old, (signature) => team.stamp(signature, NOW_MS - 500 * DAY))).toMatchObject({ verdict: 'valid', remarks: expect.arrayContaining(['has-expired-since']) })
  })
  it('a time-stamp of something else', () => expect(verdictOf(signer, () => team.stamp(Buffer.from('else')))).toMatchObject({ verdict: 'doubtful', remarks: expect.arrayContaining(['time-stamp-wrong']) }))
  it('nobody vouches for', () => {
    const alone = createAuthority({ name: 'Tự cấp', from: NOW_MS - DAY, to: NOW_MS + DAY })
    expect(verdictOf(alone)).toMatchObject({ verdict: 'doubtful', trust: 'self-signed' })
  })
  it('of an issuer nobody configured', () => {
    const report = reportOf(signed, NOBODY_TRUSTED)
    expect(report).toMatchObject({ verdict: 'doubtful' })
    expect(wordsOf(report)).toContain('danh sách tin cậy')
  })
  const withEvidence = (pdf: Buffer, key: 'CRLs' | 'OCSPs', data: Buffer): Buffer =>
    append(pdf, (file) => [
      [file.size, { kind: 'stream' as const, dict: dict({}), data }],
      [1, withEntries(file.root, { DSS: dict({ [key]: array([ref(file.size)]) }) })],
    ])

  it('that was withdrawn, said by a list in the file', () => {
    const withList = (certificates: readonly string[]) => withEvidence(signed, 'CRLs', team.authority.revoke(certificates, NOW_MS - DAY))
    expect(signaturesIn(withList([signer.certificatePem]), team.trust)[0]).toMatchObject({ verdict: 'invalid', revocation: 'revoked' })
    expect(signaturesIn(withList([]), team.trust)[0]).toMatchObject({ verdict: 'valid', revocation: 'good' })
  })

  // RFC 5280 5.1.2.4-5, RFC 6960 4.2.2.1: "good" is known until the next was due; a withdrawal stays true.
  it.each<readonly [string, 'CRLs' | 'OCSPs', () => Buffer, string]>([
    ['a list that is in force', 'CRLs', () => team.authority.revoke([], NOW_MS - DAY), 'good'],
    ['a list whose successor was due long ago', 'CRLs', () => team.authority.revoke([], NOW_MS - 30 * DAY), 'unknown'],
    ['a list of tomorrow', 'CRLs', () => team.authority.revoke([], NOW_MS + DAY), 'unknown'],
    ['an old list that names it', 'CRLs', () => team.authority.revoke([signer.certificatePem], NOW_MS - 30 * DAY), 'revoked'],
    ['an answer that is in force', 'OCSPs', () => team.authority.vouch(signer.certificatePem, { at: NOW_MS - DAY, until: NOW_MS + DAY }), 'good'],
    ['an answer that has run out', 'OCSPs', () => team.authority.vouch(signer.certificatePem, { at: NOW_MS - 9 * DAY, until: NOW_MS - 2 * DAY }), 'unknown'],
    ['an answer of yesterday that says no end', 'OCSPs', () => team.authority.vouch(signer.certificatePem, { at: NOW_MS - DAY }), 'unknown'],
    ['an answer of this minute that says no end', 'OCSPs', () => team.authority.vouch(signer.certificatePem, { at: NOW_MS - 60_000 }), 'good'],
    ['an old answer that it was withdrawn', 'OCSPs', () => team.authority.vouch(signer.certificatePem, { at: NOW_MS - 30 * DAY, revokedAt: NOW_MS - 31 * DAY }), 'revoked'],
    ['an answer about another certificate', 'OCSPs', () => team.authority.vouch(team.issue({}).certificatePem, { at: NOW_MS - DAY, until: NOW_MS + DAY }), 'unknown'],
    ['an answer of somebody else', 'OCSPs', () => openSigningTeam().authority.vouch(signer.certificatePem, { at: NOW_MS - DAY, until: NOW_MS + DAY }), 'unknown'],
  ])('%s', (_name, key, evidence, revocation) => {
    expect(signaturesIn(withEvidence(signed, key, evidence()), team.trust)[0]).toMatchObject({ verdict: revocation === 'revoked' ? 'invalid' : 'valid', revocation })
  })

  it('vouched for at the moment a time-stamp proves, however long ago that is', () => {
    const old = team.issue({ from: NOW_MS - 900 * DAY })
    const stamped = signPdf(classicPdf(), old, { stamp: (signature) => team.stamp(signature, NOW_MS - 500 * DAY) })
    const answer = (from: number, until: number) => signaturesIn(withEvidence(stamped, 'OCSPs', team.authority.vouch(old.certificatePem, { at: NOW_MS - from * DAY, until: NOW_MS - until * DAY })), team.trust)[0]?.revocation
    expect([answer(501, 494), answer(510, 503)]).toEqual(['good', 'unknown'])
  })
})

describe.skipIf(!existsSync(SHARED))('files met in the wild', () => {
  it.each([
    ['NOT-A-PDF_html-saved-as.pdf', { state: 'not-a-pdf', looksLike: 'html' }],
    ['TT-51-2025-TT-BCA_vgca-g2_1sig_sha256_CCITT-scan.pdf', { state: 'signed', signatures: [{ integrity: 'intact', coverage: 'whole-file', digest: 'sha256', stampedAt: undefined, remarks: expect.arrayContaining(['time-stamp-not-trusted']), certificate: { name: 'CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ' } }] }],
    ['ca2_2016-07-18_1sig_sha1_text_mock-decree.pdf', { state: 'signed', verdict: 'doubtful', signatures: [{ integrity: 'intact', digest: 'sha1', remarks: expect.arrayContaining(['weak-digest', 'unknown-issuer', 'has-expired-since']) }] }],
    ['ca2_2016-07-18_1sig_sha1_text_mock-form.pdf', { state: 'signed', signatures: [{ integrity: 'intact', digest: 'sha1' }] }],
  ])('%s', (file, expected) => {
    expect(reportOf(readFileSync(join(SHARED, file)), NOBODY_TRUSTED)).toMatchObject(expected)
  })

  it('keep their signature when ours is added', () => {
    const file = readFileSync(join(SHARED, 'ca2_2016-07-18_1sig_sha1_text_mock-form.pdf'))
    const [first, second] = signaturesIn(signPdf(file, signer), team.trust)
    expect(first).toMatchObject({ integrity: 'intact', coverage: 'revision', changesAfter: ['signature'] })
    expect(second).toMatchObject({ verdict: 'valid' })
  })
})

describe('BER with lengths that end by a mark', () => {
  it('is read like DER', () => {
    const at = signed.indexOf('/Contents <') + '/Contents <'.length
    const cms = Buffer.from(signed.toString('latin1', at, at + 24_000), 'hex')
    // 30 82 nn nn …: the outermost length becomes indefinite, and its end mark goes behind.
    const length = cms.readUInt16BE(2)
    const ber = Buffer.concat([Buffer.from([0x30, 0x80]), cms.subarray(4, 4 + length), Buffer.from([0, 0])])
    const copy = Buffer.from(signed)
    copy.write(ber.toString('hex').padEnd(24_000, '0'), at, 'latin1')
    expect(signaturesIn(copy, team.trust)[0]).toMatchObject({ verdict: 'valid', claimedAt: NOW })
  })
})

