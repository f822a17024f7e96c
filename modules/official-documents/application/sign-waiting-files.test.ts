import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UnitId } from '../../../kernel/ids.ts'
import { instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { prepareJobQueue } from '../../../platform/jobs/job-queue.ts'
import { stopPrinting } from '../../../platform/pdf/render-pdf.ts'
import { SignerFault, type HashSigner, type SignAnswer } from '../../../platform/signing/sign/hash-signer.ts'
import { openSoftSigner } from '../../../platform/signing/sign/soft-signer.ts'
import { trustPem } from '../../../platform/signing/trust/trust-list.ts'
import { validatePdf } from '../../../platform/signing/validate/validate-pdf.ts'
import { useFileStore } from '../../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../../platform/storage/local-file-store.ts'
import type { Work } from '../../../platform/work.ts'
import { createAuthority, type Authority } from '../../../simulators/signing/authority.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { derOf } from '../../../tests/support/signing-team.ts'
import { listUnits } from '../../organisation/index.ts'
import { organisationModule } from '../../organisation/module.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import { listOrdersOf } from '../store/signing-store.ts'
import * as facts from '../testing/facts.ts'
import { addCertificate } from './add-certificate.ts'
import { listFileSignatures } from './find-signed-file.ts'
import { issueApology, issueSupplementRequest } from './issue-letter.ts'
import { openPaper } from './open-paper.ts'
import { papersProof } from './prove-papers.ts'
import { signWaitingFiles } from './sign-waiting-files.ts'
import { useSigningDesk } from './signing-desk.ts'

const YEAR = 365 * 86_400_000
const NOW_MS = Date.parse(facts.NOW)
const hasPdfsig = spawnSync('pdfsig', ['-v']).error === undefined

let database: TestDatabase
let folder: string
let authority: Authority
let unitId: UnitId

const act = <T>(run: (work: Work) => Promise<T>, now: Instant = facts.NOW): Promise<T> => database.work({ now, actor: facts.asOfficial(unitId) }, run)
const system = <T>(run: (work: Work) => Promise<T>, now: Instant = facts.NOW): Promise<T> => database.work({ now }, run)
const later = (minutes: number): Instant => instantFromMs(NOW_MS + minutes * 60_000)

const trust = async () => trustPem(authority.certificatePem, { demo: true })
const soft = (): HashSigner => openSoftSigner(folder)

const certify = async (credential: string, holder: Parameters<typeof addCertificate>[1]['holder'], method: 'soft' | 'vneid' = 'soft') => {
  const issued = authority.issue({ name: credential === 'head' ? 'Trần Văn Mẫu' : 'ỦY BAN NHÂN DÂN XÃ THỬ', key: 'ec', from: NOW_MS - YEAR, to: NOW_MS + YEAR })
  writeFileSync(join(folder, `${credential}.pem`), issued.keyPem)
  await system((work) => addCertificate(work, { holder, method, credential, chain: [derOf(issued)], isDemo: true }))
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sign-files-'))
  mkdirSync(join(folder, 'files'))
  useFileStore(openLocalFileStore(join(folder, 'files')))
  database = await openTestDatabase()
  await prepareJobQueue(database.connection)
  authority = createAuthority({ name: 'CA thử', from: NOW_MS - YEAR, to: NOW_MS + YEAR, key: 'ec' })
  await system(async (work) => organisationModule({ may: () => true }).seed?.(work, 'quang-binh-2025', facts.NOW))
  const [unit] = await system((work) => listUnits(work, { level: 'commune', kind: 'commune-peoples-committee', limit: 1 }))
  if (unit === undefined) throw new Error('no unit')
  unitId = unit.id
  await certify('head', { kind: 'official', id: facts.OFFICIAL })
  await certify('seal', { kind: 'unit', id: unitId })
})
afterAll(async () => {
  await database.close()
  await stopPrinting()
  rmSync(folder, { recursive: true, force: true })
})

const read = async (document: IssuedDocument) => {
  const opened = await act((work) => openPaper(work, { ...document, purpose: 'test' }))
  if (!opened.ok) throw new Error(opened.refusal.kind)
  return opened.value.bytes
}
const reportOf = async (pdf: Uint8Array) => validatePdf(pdf, { trust: await trust(), now: later(10) })
const ordersOf = (document: IssuedDocument) => system((work) => listOrdersOf(work.tx, [document.fileId]))
const statesOf = async (document: IssuedDocument) => (await ordersOf(document)).map(({ state }) => state)

// NĐ 30/2020 Điều 13 khoản 7, Điều 14 khoản 2.
describe('an apology of a head with a certificate', () => {
  it('is issued in the act, and signed by head and agency after it', async () => {
    useSigningDesk({ signers: { soft: soft() }, trust })
    const document = await act((work) => issueApology(work, facts.apology('A', unitId)))
    const issued = Buffer.from(await read(document))
    expect(await reportOf(issued)).toEqual({ state: 'unsigned' })
    expect(await statesOf(document)).toEqual(['waiting', 'waiting'])
    await system(signWaitingFiles)
    expect(await statesOf(document)).toEqual(['signed', 'waiting'])
    await system(signWaitingFiles)
    const signed = Buffer.from(await read(document))
    expect(signed.subarray(0, issued.length).equals(issued)).toBe(true)
    expect(await reportOf(signed)).toMatchObject({
      verdict: 'valid',
      signatures: [
        { field: 'nguoi-ky', verdict: 'valid', demo: true, certificate: { name: 'Trần Văn Mẫu' }, changesAfter: ['signature'] },
        { field: 'co-quan', verdict: 'valid', coverage: 'whole-file', certificate: { name: 'ỦY BAN NHÂN DÂN XÃ THỬ' } },
      ],
    })
    if (process.env['KEEP_PDF'] !== undefined) writeFileSync(process.env['KEEP_PDF'], signed)
    if (hasPdfsig) {
      writeFileSync(join(folder, 'signed.pdf'), signed)
      expect(spawnSync('pdfsig', ['-nocert', join(folder, 'signed.pdf')], { encoding: 'utf8' }).stdout.match(/Signature is Valid/g)).toHaveLength(2)
    }
    expect((await system(papersProof.find)).faults).toEqual([])
  })

  it('goes on where a killed pass stopped, and signs once', async () => {
    useSigningDesk({ signers: { soft: soft() }, trust })
    const document = await act((work) => issueApology(work, facts.apology('A', unitId)))
    const dies = system(async (work) => {
      await signWaitingFiles(work)
      throw new Error('killed before the commit')
    })
    await expect(dies).rejects.toThrow('killed')
    expect(await statesOf(document)).toEqual(['waiting', 'waiting'])
    await Promise.all([system(signWaitingFiles), system(signWaitingFiles)])
    await system(signWaitingFiles)
    await system(signWaitingFiles)
    expect(await system((work) => listFileSignatures(work, [document.fileId]))).toHaveLength(2)
    expect(await reportOf(await read(document))).toMatchObject({ verdict: 'valid' })
  })

  it('is signed without a seal when it is no paper of the agency', async () => {
    const document = await act((work) => issueSupplementRequest(work, facts.supplementRequest('A', unitId)))
    expect(await statesOf(document)).toEqual(['waiting'])
  })
})

describe('a key that is elsewhere', () => {
  const answers: SignAnswer[] = []
  const asked: number[] = []
  const remote = (): HashSigner => {
    const own = soft()
    let kept: SignAnswer | undefined
    return {
      ask: async (credential, documents) => {
        asked.push(documents.length)
        kept = await own.ask(credential, documents)
        return answers.shift() ?? { state: 'waiting', handle: 'h-1' }
      },
      poll: async () => answers.shift() ?? kept ?? { state: 'expired' },
    }
  }

  it('is asked once for many papers, waits for the person, and signs what was asked', async () => {
    await certify('head', { kind: 'official', id: facts.OFFICIAL }, 'vneid')
    useSigningDesk({ signers: { vneid: remote(), soft: soft() }, trust })
    await system(signWaitingFiles)
    const documents = [await act((work) => issueApology(work, facts.apology('A', unitId))), await act((work) => issueApology(work, facts.apology('B', unitId)))]
    asked.length = 0
    await system(signWaitingFiles)
    expect(asked).toEqual([2])
    expect(await statesOf(documents[0] as IssuedDocument)).toEqual(['asked', 'waiting'])
    await system(signWaitingFiles, later(1))
    await system(signWaitingFiles, later(1))
    for (const document of documents) expect(await reportOf(await read(document))).toMatchObject({ verdict: 'valid', signatures: [{ claimedAt: facts.NOW }, {}] })
  })

  it('that refuses leaves the paper as it was issued', async () => {
    useSigningDesk({ signers: { vneid: remote(), soft: soft() }, trust })
    const document = await act((work) => issueApology(work, facts.apology('A', unitId)))
    answers.push({ state: 'waiting', handle: 'h-2' }, { state: 'refused' })
    await system(signWaitingFiles)
    await system(signWaitingFiles, later(1))
    expect(await statesOf(document)).toEqual(['refused', 'waiting'])
    expect(await reportOf(await read(document))).toEqual({ state: 'unsigned' })
  })

  it('that is away is asked again, later and later', async () => {
    const away: HashSigner = { ask: async () => Promise.reject(new SignerFault('away')), poll: async () => ({ state: 'expired' }) }
    useSigningDesk({ signers: { vneid: away }, trust })
    const document = await act((work) => issueApology(work, facts.apology('A', unitId)))
    await system(signWaitingFiles)
    await system(signWaitingFiles)
    const [order] = await ordersOf(document)
    expect(order).toMatchObject({ state: 'waiting', attempts: 1 })
    useSigningDesk({ signers: { vneid: remote(), soft: soft() }, trust })
    answers.length = 0
    await system(signWaitingFiles, later(5))
    await system(signWaitingFiles, later(6))
    await system(signWaitingFiles, later(6))
    expect(await statesOf(document)).toEqual(['signed', 'signed'])
  })
})
