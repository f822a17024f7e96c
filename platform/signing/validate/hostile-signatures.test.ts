import { beforeAll, describe, expect, it } from 'vitest'
import { instantFromMs } from '../../../kernel/instant.ts'
import { classicPdf } from '../../../tests/support/sample-pdf.ts'
import { NOW, NOW_MS, openSigningTeam, reportOf, signaturesIn, signPdf, type SigningTeam } from '../../../tests/support/signing-team.ts'
import { BerFault, readBer } from '../asn1/ber.ts'
import { oid, sequence } from '../asn1/der.ts'
import { readCms } from '../cms/read-cms.ts'
import { digestOf } from '../cms/verify-cms.ts'
import { appendRevision } from '../pdf/append-revision.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { array, dict, name, ref, text, withEntries, type PdfValue } from '../pdf/values.ts'
import { NOBODY_TRUSTED } from '../trust/trust-list.ts'
import { sayFile } from './report-words.ts'

const DAY = 86_400_000

let team: SigningTeam

beforeAll(() => {
  team = openSigningTeam()
})

const roomOf = (pdf: Buffer): { readonly from: number; readonly to: number } => {
  const from = pdf.indexOf('/Contents <') + '/Contents <'.length
  return { from, to: pdf.indexOf('>', from) }
}

const cmsIn = (pdf: Buffer): Buffer => {
  const { from, to } = roomOf(pdf)
  return Buffer.from(pdf.toString('latin1', from, to), 'hex')
}

/** A file nobody signed, with a time-stamp over the whole of it. */
const onlyStamped = (): Buffer => {
  const pdf = Buffer.from(signPdf(classicPdf(), team.issue({})).toString('latin1').replace('/ETSI.CAdES.detached', '/ETSI.RFC3161       '), 'latin1')
  const { from, to } = roomOf(pdf)
  const token = team.stamp(Buffer.concat([pdf.subarray(0, from - 1), pdf.subarray(to + 1)]))
  pdf.write(token.toString('hex').padEnd(to - from, '0'), from, 'latin1')
  return pdf
}

const withFields = (count: number): Buffer => {
  const file = openPdf(classicPdf())
  const nums = Array.from({ length: count }, (_none, at) => file.size + at)
  const fields = nums.map((num): readonly [number, PdfValue] => [num, dict({ FT: name('Sig'), T: text(`s${num}`), V: dict({}) })])
  return appendRevision(file, new Map<number, PdfValue>([[1, withEntries(file.root, { AcroForm: dict({ Fields: array(nums.map((num) => ref(num))) }) })], ...fields])).bytes
}

// Luật 20/2023/QH15 Điều 22 khoản 2: the signature is made while the certificate is in force, by a key meant for it.
describe('a signature that claims what nobody proves', () => {
  it.each([
    ['a moment before the certificate ended, without a time-stamp', { from: NOW_MS - 900 * DAY, to: NOW_MS - 400 * DAY }, -500 * DAY, 'doubtful', 'has-expired-since'],
    ['a moment that is still to come', {}, DAY, 'invalid', 'claimed-in-the-future'],
    ['the certificate of a clock', { use: 'stamp' as const }, 0, 'doubtful', 'not-for-signing'],
  ])('%s', (_name, holder, shift, verdict, remark) => {
    const [one] = signaturesIn(signPdf(classicPdf(), team.issue(holder), { at: instantFromMs(NOW_MS + shift) }), team.trust)
    expect(one).toMatchObject({ verdict, remarks: expect.arrayContaining([remark]) })
  })

  it('a strong digest over the document and a weak one under the signature', () => {
    const { signer } = readCms(cmsIn(signPdf(classicPdf(), team.issue({}))))
    const sha1WithRsa = readBer(sequence(oid('1.2.840.113549.1.1.5')))
    expect([digestOf({ signer }), digestOf({ signer: { ...signer, signatureAlgorithm: sha1WithRsa } })]).toEqual(['sha256', 'sha1'])
  })

  it('a month that does not exist', () => {
    const odd = signPdf(classicPdf(), team.issue({})).toString('latin1').replace(/D:2026\d{4}/, 'D:99999999')
    expect(signaturesIn(Buffer.from(odd, 'latin1'), team.trust)).toMatchObject([{ verdict: 'invalid', claimedAt: undefined }])
  })
})

// ISO 32000-2 12.8.5: a time-stamp over a document says when, not who.
describe('a file with a time-stamp alone', () => {
  it('is signed by nobody, and is told so', () => {
    const report = reportOf(onlyStamped(), team.trust)
    expect(report).toEqual({ state: 'unsigned', isStamped: true })
    expect(sayFile(report).vi).toContain('chỉ có dấu thời gian')
  })

  it('gives a signature no proven moment when nobody vouches for the clock', () => {
    const stamped = signPdf(classicPdf(), team.issue({}), { stamp: (signature) => team.stamp(signature) })
    expect(signaturesIn(stamped, NOBODY_TRUSTED)[0]?.stampedAt).toBeUndefined()
    expect(signaturesIn(stamped, team.trust)[0]?.stampedAt).toBe(NOW)
  })
})

describe('a file made to keep the check busy', () => {
  it('with more signatures than anybody makes is called damaged', () => expect(reportOf(withFields(101), team.trust).state).toBe('damaged'))
  it('with more elements than a signature has is not read', () => {
    expect(() => readBer(Buffer.concat([Buffer.from([0x30, 0x80]), Buffer.alloc(2_000_010, Buffer.from([5, 0]))]))).toThrow(BerFault)
  })
})
