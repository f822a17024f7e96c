import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StoredFileId, UnitId } from '../../../kernel/ids.ts'
import { instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { SignerFault, type HashSigner, type SignAnswer } from '../../../platform/signing/sign/hash-signer.ts'
import { validatePdf } from '../../../platform/signing/validate/validate-pdf.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { classicPdf } from '../../../tests/support/sample-pdf.ts'
import { openSigningWorld, type SigningWorld } from '../../../tests/support/signing-world.ts'
import { findFile, MAX_FILE_BYTES, storeFile, storeOwnPrint } from '../../documents/index.ts'
import { documentsModule } from '../../documents/module.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import { lockOpenOrders, listOrdersOf, listSignedFiles } from '../store/signing-store.ts'
import * as facts from '../testing/facts.ts'
import { issueApology, issueSupplementRequest } from './issue-letter.ts'
import { openPaper } from './open-paper.ts'
import { orderSignatures } from './order-signatures.ts'
import { papersProof } from './prove-papers.ts'
import { signaturesProof } from './prove-signatures.ts'
import { signWaitingFiles } from './sign-waiting-files.ts'
import { useSigningDesk } from './signing-desk.ts'

const hasPdfsig = spawnSync('pdfsig', ['-v']).error === undefined

let world: SigningWorld
let unitId: UnitId

const act = <T>(run: (work: Work) => Promise<T>, now: Instant = facts.NOW): Promise<T> => world.database.work({ now, actor: facts.asOfficial(unitId) }, run)
const system = <T>(run: (work: Work) => Promise<T>, now: Instant = facts.NOW): Promise<T> => world.database.work({ now }, run)
const later = (minutes: number): Instant => instantFromMs(Date.parse(facts.NOW) + minutes * 60_000)
const pass = (now: Instant = facts.NOW) => signWaitingFiles((run) => system(run, now))
const soft = (): HashSigner => world.soft()
const trust = () => world.trust()
const HEAD = { holder: { kind: 'official', id: facts.OFFICIAL }, credential: 'head', name: 'Trần Văn Mẫu' } as const

beforeAll(async () => {
  world = await openSigningWorld(facts.NOW)
  unitId = world.unitId
  await world.certify({ ...HEAD, method: 'soft' })
  await world.certify({ holder: { kind: 'unit', id: unitId }, credential: 'seal', method: 'soft', name: 'ỦY BAN NHÂN DÂN XÃ THỬ' })
})
afterAll(() => world.close())

const withScanner = async <T>(run: () => Promise<T>): Promise<T> => {
  documentsModule({ keeping: { scanner: { scan: async () => ({ kind: 'clean' }) } } })
  return run().finally(() => void documentsModule())
}

/** A page and so many bytes that draw nothing. */
const heavyPdf = (bytes: number): Buffer => {
  const page = classicPdf()
  return Buffer.concat([page, Buffer.alloc(bytes, `%${'-'.repeat(62)}\n`), page.subarray(page.lastIndexOf('startxref'))])
}

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
    expect(await reportOf(issued)).toMatchObject({ state: 'unsigned' })
    expect(await statesOf(document)).toEqual(['waiting', 'waiting'])
    await pass()
    expect(await statesOf(document)).toEqual(['signed', 'waiting'])
    await pass()
    const signed = Buffer.from(await read(document))
    expect(signed.subarray(0, issued.length).equals(issued)).toBe(true)
    expect(await reportOf(signed)).toMatchObject({
      verdict: 'valid',
      signatures: [
        { field: 'nguoi-ky', verdict: 'valid', demo: true, certificate: { name: 'Trần Văn Mẫu' }, changesAfter: ['signature'] },
        { field: 'co-quan', verdict: 'valid', coverage: 'whole-file', certificate: { name: 'ỦY BAN NHÂN DÂN XÃ THỬ' } },
      ],
    })
    if (hasPdfsig) {
      writeFileSync(join(world.folder, 'signed.pdf'), signed)
      expect(spawnSync('pdfsig', ['-nocert', join(world.folder, 'signed.pdf')], { encoding: 'utf8' }).stdout.match(/Signature is Valid/g)).toHaveLength(2)
    }
    expect((await system(papersProof.find)).faults).toEqual([])
    expect(await system(signaturesProof.find)).toEqual({ checked: 2, faults: [] })
  })

  it('goes on where a killed pass stopped, and signs once', async () => {
    useSigningDesk({ signers: { soft: soft() }, trust })
    const document = await act((work) => issueApology(work, facts.apology('A', unitId)))
    let steps = 0
    const dies = signWaitingFiles((run) =>
      system(async (work) => {
        const done = await run(work)
        if ((steps += 1) >= 2) throw new Error('killed before the commit')
        return done
      }),
    )
    await expect(dies).rejects.toThrow('killed')
    expect(await statesOf(document)).toEqual(['waiting', 'waiting'])
    await pass()
    expect(await statesOf(document), 'the lease of the killed pass still holds').toEqual(['waiting', 'waiting'])
    await Promise.all([pass(later(3)), pass(later(3))])
    await pass(later(6))
    await pass(later(6))
    expect(await system((work) => listSignedFiles(work.tx, [document.fileId]))).toHaveLength(2)
    expect(await reportOf(await read(document))).toMatchObject({ verdict: 'valid' })
  })

  it('is a fault of its own when it cannot be kept: the others of its batch are signed, and it is tried again later', async () => {
    useSigningDesk({ signers: { soft: soft() }, trust })
    const [bad, good] = [await act((work) => issueApology(work, facts.apology('A', unitId))), await act((work) => issueApology(work, facts.apology('B', unitId)))]
    const tell = async (event: DomainEvent): Promise<void> => {
      if (event['fileId'] === bad.fileId) throw new Error('nobody takes it')
    }
    await signWaitingFiles((run) => world.database.work({ now: facts.NOW, tell }, run))
    expect(await statesOf(good)).toEqual(['signed', 'waiting'])
    expect((await ordersOf(bad))[0]).toMatchObject({ state: 'waiting', attempts: 1, lastFault: 'nobody takes it' })
    expect(await system((work) => listSignedFiles(work.tx, [bad.fileId]))).toEqual([])
    await pass(later(3))
    await pass(later(6))
    expect(await statesOf(bad)).toEqual(['signed', 'signed'])
  })

  // TT 01/2018 Điều 16: the citizen opens the result at once; no limit of an upload counts for what we make ourselves.
  it('of more megabytes than one request takes is signed, and is open at once where a scanner is connected', async () => {
    useSigningDesk({ signers: { soft: soft() }, trust })
    const { signer } = facts.apology('A', unitId)
    const stored = await system((work) => storeOwnPrint(work, { bytes: heavyPdf(MAX_FILE_BYTES), fileName: 'ban-ve.pdf', owner: { kind: 'unit', unitId } }))
    await act((work) => orderSignatures(work, { subjectId: newId(), fileId: stored.id, unitId, title: 'Bản vẽ', signer, sealed: false }))
    await withScanner(() => pass())
    const [signed] = await system((work) => listSignedFiles(work.tx, [stored.id]))
    const kept = await system((work) => findFile(work, signed?.signedFileId as StoredFileId))
    expect(kept?.malwareScan).toBe('not-scanned')
    expect(kept?.sizeBytes).toBeGreaterThan(MAX_FILE_BYTES)
  })

  it('is not continued while what a desk brought waits for the scanner', async () => {
    useSigningDesk({ signers: { soft: soft() }, trust })
    const { signer } = facts.apology('A', unitId)
    const brought = await withScanner(() => system((work) => storeFile(work, { bytes: classicPdf(), fileName: 'mang-den.pdf', owner: { kind: 'unit', unitId } })))
    if (!brought.ok) throw new Error(brought.refusal.kind)
    await act((work) => orderSignatures(work, { subjectId: newId(), fileId: brought.value.id, unitId, title: 'Tệp mang đến', signer, sealed: false }))
    await pass()
    expect(await system((work) => listOrdersOf(work.tx, [brought.value.id]))).toMatchObject([{ state: 'waiting', attempts: 0, lastFault: 'file-waits-for-scan' }])
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
    await world.certify({ ...HEAD, method: 'vneid' })
    useSigningDesk({ signers: { vneid: remote(), soft: soft() }, trust })
    await pass()
    const documents = [await act((work) => issueApology(work, facts.apology('A', unitId))), await act((work) => issueApology(work, facts.apology('B', unitId)))]
    asked.length = 0
    await pass()
    expect(asked).toEqual([2])
    expect(await statesOf(documents[0] as IssuedDocument)).toEqual(['asked', 'waiting'])
    const due = await system((work) => lockOpenOrders(work.tx, later(1), 100))
    const cut = await system((work) => lockOpenOrders(work.tx, later(1), due.findIndex(({ state }) => state === 'asked') + 1))
    expect(cut.filter(({ state }) => state === 'asked'), 'a question is never cut by the limit of a pass').toHaveLength(2)
    await pass(later(1))
    await pass(later(1))
    for (const document of documents) expect(await reportOf(await read(document))).toMatchObject({ verdict: 'valid', signatures: [{ claimedAt: facts.NOW }, {}] })
  })

  it('that refuses leaves the paper as it was issued', async () => {
    useSigningDesk({ signers: { vneid: remote(), soft: soft() }, trust })
    const document = await act((work) => issueApology(work, facts.apology('A', unitId)))
    answers.push({ state: 'waiting', handle: 'h-2' }, { state: 'refused' })
    await pass()
    await pass(later(1))
    expect(await statesOf(document)).toEqual(['refused', 'waiting'])
    expect(await reportOf(await read(document))).toMatchObject({ state: 'unsigned' })
  })

  it('that says for ever that the person is being asked is waited for a quarter of an hour, then stands as not answered', async () => {
    useSigningDesk({ signers: { vneid: { ask: async () => ({ state: 'waiting', handle: 'h-3' }), poll: async () => ({ state: 'waiting', handle: 'h-3' }) }, soft: soft() }, trust })
    const document = await act((work) => issueApology(work, facts.apology('A', unitId)))
    const states = []
    for (const minute of [0, 1, 14, 16]) {
      await pass(later(minute))
      const [order] = await ordersOf(document)
      states.push([order?.state, order?.lastFault])
    }
    expect(states).toEqual([['asked', undefined], ['asked', undefined], ['asked', undefined], ['refused', 'expired']])
  })

  it('that is away is asked again, later and later', async () => {
    const away: HashSigner = { ask: async () => Promise.reject(new SignerFault('away')), poll: async () => ({ state: 'expired' }) }
    useSigningDesk({ signers: { vneid: away }, trust })
    const document = await act((work) => issueApology(work, facts.apology('A', unitId)))
    await pass()
    await pass()
    const [order] = await ordersOf(document)
    expect(order).toMatchObject({ state: 'waiting', attempts: 1 })
    useSigningDesk({ signers: { vneid: remote(), soft: soft() }, trust })
    answers.length = 0
    await pass(later(5))
    await pass(later(6))
    await pass(later(6))
    expect(await statesOf(document)).toEqual(['signed', 'signed'])
  })
})

// ETSI EN 319 142-1: without a stamp it is B-B, which is a signature all the same.
describe('a clock that is away', () => {
  it('is waited for three times, then left out', async () => {
    await world.certify({ ...HEAD, method: 'soft' })
    useSigningDesk({ signers: { soft: soft() }, trust, stamp: () => Promise.reject(new Error('the clock is away')) })
    const document = await act((work) => issueSupplementRequest(work, facts.supplementRequest('B', unitId)))
    const states = []
    for (const minute of [0, 5, 10, 15]) {
      await pass(later(minute))
      states.push(...(await statesOf(document)))
    }
    expect(states).toEqual(['waiting', 'waiting', 'waiting', 'signed'])
    expect(await system((work) => listSignedFiles(work.tx, [document.fileId]))).toMatchObject([{ isStamped: false }])
  })
})

it('a certificate of a demonstration that is over orders no signature', async () => {
  useSigningDesk({ signers: { soft: soft() }, trust, demo: false })
  const document = await act((work) => issueApology(work, facts.apology('A', unitId)))
  expect(await statesOf(document)).toEqual([])
})
