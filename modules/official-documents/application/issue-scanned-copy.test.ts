import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CopyRequestId, OldPaperId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import { drawPlainPage } from '../../../platform/pdf/plain-page.ts'
import { countPdfPages } from '../../../platform/signing/pdf/count-pages.ts'
import { validatePdf } from '../../../platform/signing/validate/validate-pdf.ts'
import type { Work } from '../../../platform/work.ts'
import { findReader } from '../../../platform/ocr/find-reader.ts'
import { stopImaging } from '../../../platform/imaging/imaging.ts'
import { printPages } from '../../../tests/support/printed-page.ts'
import { openSigningWorld, type SigningWorld } from '../../../tests/support/signing-world.ts'
import { askReading, openFile, readingOfScan, storeFile, type OpenedFile, type StoredFile } from '../../documents/index.ts'
import { documentsModule } from '../../documents/module.ts'
import type { CertifiedCopy } from '../domain/scanned-copy.ts'
import * as facts from '../testing/facts.ts'
import { checkFile } from './check-file.ts'
import { signedVersionOf } from './find-signed-file.ts'
import { draftDigitisedResult, issueCertifiedCopy, issueDigitisedResult, readScan, readScanToSign, tryScan, type ReadScan } from './issue-scanned-copy.ts'
import { openPaper } from './open-paper.ts'
import { papersProof } from './prove-papers.ts'
import { showSignedFile } from './show-signed-file.ts'
import { signWaitingFiles } from './sign-waiting-files.ts'
import { useSigningDesk } from './signing-desk.ts'
import { listMyOrders, signAgain } from './signing-orders.ts'
import { standAgain, withdrawFiles } from './withdraw-files.ts'

const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined
const hasPdfsig = spawnSync('pdfsig', ['-v']).error === undefined
const REQUEST = '0195a000-0000-7000-8000-0000000000c1' as CopyRequestId

/** Four grey dots. */
const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR4nGNocGBwaAAABIYBgTpPuL0AAAAASUVORK5CYII=', 'base64')

let world: SigningWorld
let unitId: UnitId
const act = <T>(run: (work: Work) => Promise<T>): Promise<T> => world.database.work({ now: facts.NOW, actor: facts.asOfficial(unitId) }, run)
const system = <T>(run: (work: Work) => Promise<T>): Promise<T> => world.database.work({ now: facts.NOW }, run)

const bytesOf = async (work: Work, fileId: StoredFileId): Promise<OpenedFile> => {
  const opened = await openFile(work, { fileId, purpose: 'test' }, () => true)
  if (!opened.ok) throw new Error(opened.refusal.kind)
  return opened.value
}

beforeAll(async () => {
  world = await openSigningWorld(facts.NOW)
  unitId = world.unitId
  await world.certify({ holder: { kind: 'official', id: facts.OFFICIAL }, credential: 'head', name: 'Trần Văn Mẫu', method: 'soft' })
  await world.certify({ holder: { kind: 'unit', id: unitId }, credential: 'seal', method: 'soft', name: 'ỦY BAN NHÂN DÂN XÃ THỬ' })
  useSigningDesk({ signers: { soft: world.soft() }, trust: world.trust })
})
afterAll(async () => {
  stopImaging()
  await world.close()
})

const scanOf = (bytes: Uint8Array, mediaType = 'application/pdf'): ReadScan => {
  const read = readScan({ bytes, mediaType })
  if (!read.ok) throw new Error(read.refusal.kind)
  return read.value
}

const copyOf = (scan: ReadScan, name: string): CertifiedCopy => {
  const { unit, signer } = facts.apology('A', unitId)
  return { requestId: REQUEST, unit, signer, original: { name, number: '12/BTN' }, requester: { name: 'Lê Thị Thử' }, copies: 2, scan: scan.copied, lookUpUrl: 'https://motcua.example.vn' }
}

const signedBytes = async (issue: (work: Work) => Promise<Parameters<typeof openPaper>[1] & { readonly fileId: string }>): Promise<{ readonly bytes: Uint8Array; readonly fileId: string }> => {
  const document = await act(issue as never) as { readonly subjectId: never; readonly documentId: string; readonly fileId: string }
  await signWaitingFiles((run) => system(run))
  await signWaitingFiles((run) => system(run))
  const opened = await act((work) => openPaper(work, { ...document, purpose: 'test' }))
  if (!opened.ok) throw new Error(opened.refusal.kind)
  return { bytes: opened.value.bytes, fileId: document.fileId }
}

// NĐ 45/2020 Điều 10: signed by whoever certifies and by the agency.
describe('a certified copy', () => {
  it.each([
    ['a PDF scan', () => scanOf(drawPlainPage(['Bang tot nghiep', 'so 12'])), 2],
    ['a photo', () => scanOf(PHOTO, 'image/png'), 2],
  ])('of %s has the pages of the original, the attestation after them, and two valid signatures', async (_what, scan, pages) => {
    const { bytes, fileId } = await signedBytes((work) => issueCertifiedCopy(work, copyOf(scan(), _what), scan()) as never)
    expect(countPdfPages(bytes)).toBe(pages)
    expect(validatePdf(Buffer.from(bytes), { trust: await world.trust(), now: facts.NOW })).toMatchObject({ verdict: 'valid', signatures: [{ field: 'nguoi-ky' }, { field: 'co-quan' }] })
    expect(await system((work) => showSignedFile(work, fileId as never))).toMatchObject({ ok: true, value: { isWaiting: false, signatures: [{ role: 'signer' }, { role: 'seal' }] } })
    if (hasPdfsig) {
      writeFileSync(join(world.folder, 'copy.pdf'), bytes)
      expect(spawnSync('pdfsig', ['-nocert', join(world.folder, 'copy.pdf')], { encoding: 'utf8' }).stdout.match(/Signature is Valid/g)).toHaveLength(2)
    }
    if (process.env['PRINTS_TO']) writeFileSync(join(process.env['PRINTS_TO'], `certified-${_what.replaceAll(' ', '-')}.pdf`), bytes)
  })

  it('withdrawn before it was signed is signed by nobody, and its code says so; issued once more it is signed', async () => {
    const scan = scanOf(drawPlainPage(['Giay khai sinh']))
    const { fileId } = await act((work) => issueCertifiedCopy(work, copyOf(scan, 'Bản thu hồi'), scan))
    const passes = async () => {
      for (let pass = 0; pass < 2; pass += 1) await signWaitingFiles((run) => system(run))
      return system((work) => showSignedFile(work, fileId))
    }
    await act((work) => withdrawFiles(work, { subjectId: REQUEST, fileIds: [fileId], reason: 'Cấp nhầm người' }))
    expect(await passes()).toMatchObject({ ok: true, value: { withdrawnAt: facts.NOW, isWaiting: false, signatures: [] } })
    expect((await act(listMyOrders)).filter((order) => order.fileId === fileId)).toEqual([])
    expect(await act((work) => signAgain(work, { fileId, serial: 1 }))).toMatchObject({ ok: false, refusal: { kind: 'signature-not-found' } })
    await act((work) => standAgain(work, fileId))
    const again = await passes()
    expect(again).toMatchObject({ ok: true, value: { isWaiting: false, signatures: [{ role: 'signer' }, { role: 'seal' }] } })
    expect(again).not.toHaveProperty('value.withdrawnAt')
    // Signed by now: what was signed stays as proof, and both its code and its bytes say that it is withdrawn.
    const { bytes } = await system(async (work) => bytesOf(work, await signedVersionOf(work, fileId)))
    expect(await system((work) => checkFile(work, bytes))).not.toHaveProperty('withdrawnAt')
    await act((work) => withdrawFiles(work, { subjectId: REQUEST, fileIds: [fileId], reason: 'Cấp nhầm người' }))
    expect(await passes()).toMatchObject({ ok: true, value: { withdrawnAt: facts.NOW, signatures: [{}, {}] } })
    expect(await system((work) => checkFile(work, bytes))).toMatchObject({ state: 'signed', issuedHere: true, withdrawnAt: facts.NOW })
    const { bytes: unsigned } = await system((work) => bytesOf(work, fileId))
    expect(await system((work) => checkFile(work, unsigned))).toMatchObject({ state: 'unsigned', withdrawnAt: facts.NOW })
  })

  it('numbers run on in the book of the year, one for each original', async () => {
    const scan = scanOf(drawPlainPage(['Giay khai sinh']))
    const [one, other] = await act(async (work) => [await issueCertifiedCopy(work, copyOf(scan, 'Giấy khai sinh'), scan), await issueCertifiedCopy(work, copyOf(scan, 'Học bạ'), scan)] as const)
    expect(other.serial).toBe(one.serial + 1)
    expect(other.number).toMatch(/^\d+\/SCT\/BS$/)
    expect((await system(papersProof.find)).faults).toEqual([])
  })

  it('is tried before anybody signs: what no printer takes is told', async () => {
    const broken = Buffer.from(drawPlainPage(['x'])).toString('latin1').replace('/Type/Page/', '/Type/Paga/')
    const outcome = readScan({ bytes: Buffer.from(broken.slice(0, 60), 'latin1'), mediaType: 'application/pdf' })
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'scan-not-printable' } })
    expect(readScan({ bytes: new Uint8Array(3), mediaType: 'image/tiff' })).toMatchObject({ ok: false, refusal: { kind: 'scan-not-printable' } })
    const png = { ...scanOf(PHOTO, 'image/png'), files: { '/scan.png': Buffer.from('no picture') } }
    expect(await act((work) => tryScan(work, copyOf(png, 'Ảnh hỏng'), png))).toMatchObject({ ok: false, refusal: { kind: 'scan-not-printable' } })
  })
})

// NĐ 45/2020 Điều 25; domain specification §4: signature in sight on the first page.
describe('a digitised old result', () => {
  it('carries number, words and signature over the first page', async () => {
    const scan = scanOf(drawPlainPage(['Giay chung nhan', 'dang ky ho kinh doanh']))
    const { unit, signer } = facts.apology('A', unitId)
    const { bytes } = await signedBytes((work) =>
      issueDigitisedResult(work, { oldResultId: '0195a000-0000-7000-8000-0000000000d1' as OldPaperId, unit, signer, original: { name: 'Giấy chứng nhận đăng ký hộ kinh doanh', number: '29A8000001', issuer: 'Phòng Tài chính', issuedOn: '2019-05-02' }, holder: { name: 'Trần Thị Mẫu' }, scan: scan.copied, lookUpUrl: 'https://motcua.example.vn' }, scan) as never,
    )
    expect(countPdfPages(bytes)).toBe(1)
    expect(validatePdf(Buffer.from(bytes), { trust: await world.trust(), now: facts.NOW })).toMatchObject({ verdict: 'valid' })
    if (process.env['PRINTS_TO']) writeFileSync(join(process.env['PRINTS_TO'], 'digitised.pdf'), bytes)
  })

  it('of a scan no printer takes is refused as it is looked at', async () => {
    const png = { ...scanOf(PHOTO, 'image/png'), files: { '/scan.png': Buffer.from('no picture') } }
    const { unit, signer } = facts.apology('A', unitId)
    const digitised = { oldResultId: '0195a000-0000-7000-8000-0000000000d3' as OldPaperId, unit, signer, original: { name: 'Giấy xác nhận', number: '12/GXN' }, holder: { name: 'Trần Thị Mẫu' }, scan: png.copied, lookUpUrl: '' }
    expect(await draftDigitisedResult(digitised, png, facts.NOW)).toMatchObject({ ok: false, refusal: { kind: 'scan-not-printable' } })
  })
})

// TT 01/2023/TT-VPCP Điều 8 and the guide of 2025: archives keep PDF/A-2 of two layers, the original scan untouched beside it.
describe('of a scan whose pages were read', { timeout: 120_000 }, () => {
  const LINE = 'Họ, chữ đệm, tên: Nguyễn Thị Thử Nghiệm'
  const keep = async (): Promise<{ readonly file: StoredFile; readonly bytes: Uint8Array }> => {
    const bytes = await printPages([{ agency: ['SỞ THỬ NGHIỆM'], number: 'Số: 12/GXN', title: 'GIẤY XÁC NHẬN', lines: [LINE, 'Nơi sinh: xã Bảo Ninh'] }, { lines: ['Trang thứ hai của giấy xác nhận'], pageNumber: 2 }])
    const stored = await act((work) => storeFile(work, { bytes, fileName: 'quet.pdf', owner: { kind: 'unit', unitId } }))
    if (!stored.ok) throw new Error(stored.refusal.kind)
    await act((work) => askReading(work, { fileId: stored.value.id, pages: 2 }))
    return { file: stored.value, bytes }
  }
  const toSign = ({ file, bytes }: Awaited<ReturnType<typeof keep>>) => act((work) => readScanToSign(work, { fileId: file.id, bytes, mediaType: 'application/pdf' }))
  const readAll = () => documentsModule().jobs?.find(({ name }) => name === 'read-kept-scans')?.runInSteps?.((run) => system(run), {})

  it('both are PDF/A-2 with the words behind the pictures, signed as ever; nothing is signed while they are being read', async () => {
    const kept = await keep()
    expect(await toSign(kept)).toMatchObject({ ok: false, refusal: { kind: 'scan-being-read' } })
    await readAll()
    expect((await act((work) => readingOfScan(work, kept.file.id))).fields, 'proposed to whoever enters it').toMatchObject({ number: { value: '12/GXN' }, holderName: { value: 'Nguyễn Thị Thử Nghiệm' } })
    const read = await toSign(kept)
    if (!read.ok) throw new Error(read.refusal.kind)
    expect(await toSign({ ...kept, bytes: drawPlainPage(['mot trang']) }), 'another number of pages than were read').toMatchObject({ ok: true, value: { hasPdf: true } })
    const { unit, signer } = facts.apology('A', unitId)
    const digitised = { oldResultId: '0195a000-0000-7000-8000-0000000000d2' as OldPaperId, unit, signer, original: { name: 'Giấy xác nhận', number: '12/GXN' }, holder: { name: 'Nguyễn Thị Thử Nghiệm' }, scan: read.value.copied, lookUpUrl: 'https://motcua.example.vn' }
    for (const [what, pages, issue] of [
      ['certified', 3, (work: Work) => issueCertifiedCopy(work, copyOf(read.value, 'Giấy xác nhận'), read.value)],
      ['digitised', 2, (work: Work) => issueDigitisedResult(work, digitised, read.value)],
    ] as const) {
      const { bytes } = await signedBytes(issue as never)
      const file = join(process.env['PRINTS_TO'] ?? world.folder, `two-layer-${what}.pdf`)
      writeFileSync(file, bytes)
      expect(countPdfPages(bytes)).toBe(pages)
      expect(Buffer.from(bytes).toString('latin1')).toMatch(/pdfaid:part(?:>|=")2/)
      expect(validatePdf(Buffer.from(bytes), { trust: await world.trust(), now: facts.NOW })).toMatchObject({ verdict: 'valid' })
      if (hasPdfsig) expect(spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' }).stdout.match(/Signature is Valid/g)).toHaveLength(2)
      if (hasPdftotext && (await findReader()).state === 'ready') expect(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC').replace(/\s+/g, ' ')).toContain(LINE)
    }
    expect(await system((work) => bytesOf(work, kept.file.id))).toMatchObject({ bytes: Buffer.from(kept.bytes) })
  })
})
