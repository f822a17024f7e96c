import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OfficialId } from '../../../kernel/ids.ts'
import { instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import type { Issued } from '../../../simulators/signing/authority.ts'
import { signPdf } from '../../../tests/support/signing-team.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { openSigningWorld, type SigningWorld } from '../../../tests/support/signing-world.ts'
import { listOrdersOf, lockOrder } from '../store/signing-store.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import * as facts from '../testing/facts.ts'
import { checkFile, reportOnFile } from './check-file.ts'
import { issueApology } from './issue-letter.ts'
import { openPaper } from './open-paper.ts'
import { openToSign } from './open-to-sign.ts'
import { fetchToSign, giveTicket, reportOnSigned, receiveSigned } from './sign-at-desk.ts'
import { signWaitingFiles } from './sign-waiting-files.ts'
import { packToSign, receiveOneOfMany } from './sign-many-at-desk.ts'
import { useSigningDesk } from './signing-desk.ts'
import { listMyOrders, signAgain } from './signing-orders.ts'

let world: SigningWorld
let token: Issued
let other: Issued
let document: IssuedDocument

const head = () => facts.asOfficial(world.unitId, 'head-of-unit')
const act = <T>(run: (work: Work) => Promise<T>, now: Instant = facts.NOW): Promise<T> => world.database.work({ now, actor: head() }, run)
const system = <T>(run: (work: Work) => Promise<T>): Promise<T> => world.database.work({ now: facts.NOW }, run)
const value = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly kind: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.kind)
  return outcome.value
}
const which = () => ({ fileId: document.fileId, serial: 1 })
const ticketOf = async (): Promise<string> => value(await act((work) => giveTicket(work, which()))).ticket
const fetched = async (ticket: string): Promise<Buffer> => Buffer.from(value(await system((work) => fetchToSign(work, ticket))).bytes)
/** How each order of the file stood when it was told that it is signed. */
const stoodWhenTold: string[] = []
const hearing = (work: Work): Work => ({
  ...work,
  tell: async ({ type, fileId }) => {
    if (type === 'official-documents.file-signed') stoodWhenTold.push(...(await listOrdersOf(work.tx, [String(fileId)])).map(({ state }) => state))
  },
})
const bring = async (ticket: string, bytes: Uint8Array) => {
  const brought = await system((work) => reportOnSigned(work, ticket, bytes))
  return brought.ok ? system((work) => receiveSigned(hearing(work), ticket, brought.value)) : brought
}
const signedAtDesk = (pdf: Uint8Array, by: Issued): Buffer => signPdf(pdf, by, { at: facts.NOW, place: { fieldName: 'nguoi-ky' } })

beforeAll(async () => {
  world = await openSigningWorld(facts.NOW)
  useSigningDesk({ signers: { soft: world.soft() }, trust: world.trust })
  other = await world.certify({ holder: { kind: 'official', id: newId<OfficialId>() }, credential: 'other', method: 'soft', name: 'Người Khác' })
  token = await world.certify({ holder: { kind: 'official', id: facts.OFFICIAL }, credential: 'token', method: 'token', name: 'Trần Văn Mẫu' })
  await world.certify({ holder: { kind: 'unit', id: world.unitId }, credential: 'seal', method: 'soft', name: 'ỦY BAN NHÂN DÂN XÃ THỬ' })
  document = await act((work) => issueApology(work, facts.apology('A', world.unitId)))
  await signWaitingFiles(system)
})
afterAll(() => world.close())

// The desktop plugin: fetches the file, signs it with the token, brings it back (FileUploadHandler).
describe('a token at the desk', () => {
  it('waits for its owner, who alone sees it', async () => {
    expect(await act(listMyOrders)).toMatchObject([{ serial: 1, role: 'signer', state: 'waiting', method: 'token' }, { serial: 2, role: 'seal', state: 'waiting' }])
    const stranger = { ...head(), officialId: newId<OfficialId>() }
    const asStranger = await world.database.work({ now: facts.NOW, actor: stranger }, (work) => giveTicket(work, which()))
    expect(asStranger).toMatchObject({ ok: false, refusal: { kind: 'signature-not-found' } })
  })

  it('is seen before it is signed, by its owner alone', async () => {
    expect(value(await act((work) => openToSign(work, which())))).toMatchObject({ mediaType: 'application/pdf', sizeBytes: (await fetched(await ticketOf())).length })
    const stranger = { ...head(), officialId: newId<OfficialId>() }
    expect(await world.database.work({ now: facts.NOW, actor: stranger }, (work) => openToSign(work, which()))).toMatchObject({ ok: false, refusal: { kind: 'signature-not-found' } })
  })

  it('is seen while the signing job holds its order', async () => {
    await act(async ({ tx }) => {
      expect(await lockOrder(tx, which().fileId, 1)).toBeDefined()
      expect(await act(async (work) => {
        await sql`SET LOCAL lock_timeout = '2s'`.execute(work.tx)
        return openToSign(work, which())
      })).toMatchObject({ ok: true })
    })
  })

  it('does not let the agency sign before the head', async () => {
    expect(await act((work) => giveTicket(work, { ...which(), serial: 2 }))).toMatchObject({ ok: false, refusal: { kind: 'signature-comes-later' } })
  })

  it.each([
    ['another file', async (_base: Buffer) => Buffer.from('%PDF-1.7 something else'), 'không phải là tệp đã giao'],
    ['the file as it was', async (base: Buffer) => base, 'không có chữ ký nguyên vẹn'],
    ['the file signed by another certificate', async (base: Buffer) => signedAtDesk(base, other), 'chứng thư khác'],
    ['the file signed in a field of its own', async (base: Buffer) => signPdf(base, token, { at: facts.NOW }), 'không nằm ở ô ký đã giao'],
    ['the file signed twice', async (base: Buffer) => signedAtDesk(signPdf(base, token, { at: facts.NOW }), token), 'nhiều hơn một chữ ký mới'],
    ['the file with bytes behind the signature', async (base: Buffer) => Buffer.concat([signedAtDesk(base, token), Buffer.from('x')]), 'không có chữ ký nguyên vẹn'],
  ])('refuses %s and keeps what was', async (_name, spoil, reason) => {
    const ticket = await ticketOf()
    const answer = await bring(ticket, await spoil(await fetched(ticket)))
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'signed-otherwise', reasonVi: expect.stringContaining(reason) } })
    expect((await act(listMyOrders))[0]?.state).toBe('waiting')
  })

  it('knows no ticket that is over, or replaced by a newer one', async () => {
    const [old, newer] = [await ticketOf(), await ticketOf()]
    expect((await system((work) => fetchToSign(work, old))).ok).toBe(false)
    const over = instantFromMs(Date.parse(facts.NOW) + 16 * 60_000)
    expect((await world.database.work({ now: over }, (work) => fetchToSign(work, newer))).ok).toBe(false)
  })

  it('takes the file signed as ordered, and the agency signs after it', async () => {
    const ticket = await ticketOf()
    const signed = signedAtDesk(await fetched(ticket), token)
    value(await bring(ticket, signed))
    expect(stoodWhenTold, 'who hears of it finds it signed').toEqual(['signed', 'waiting'])
    expect((await bring(ticket, signed)).ok).toBe(false)
    await signWaitingFiles(system)
    const { bytes } = value(await act((work) => openPaper(work, { ...document, purpose: 'test' })))
    expect(await system((work) => checkFile(work, bytes))).toMatchObject({ verdict: 'valid', issuedHere: true, signatures: [{ name: 'Trần Văn Mẫu', isDemo: true }, { name: 'ỦY BAN NHÂN DÂN XÃ THỬ' }] })
    expect(await act(listMyOrders)).toEqual([])
    expect(await act((work) => signAgain(work, which()))).toMatchObject({ ok: false, refusal: { kind: 'signed-already' } })
  })
})

describe('many at once by token', () => {
  it('one archive goes out; files come back in any order under any name, each to its own paper, and a foreign one to none', async () => {
    const issued = []
    for (let count = 0; count < 3; count += 1) issued.push(await act((work) => issueApology(work, { ...facts.apology('A', world.unitId), dossierId: newId<string>() as never })))
    await signWaitingFiles(system)
    const packed = Buffer.from(value(await act(packToSign)))
    expect(packed.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
    expect(packed.readUInt16LE(packed.length - 12)).toBe(3)
    const bringOne = async (bytes: Uint8Array) => {
      const report = await system((work) => reportOnFile(work, bytes))
      return act((work) => receiveOneOfMany(work, { bytes, report }))
    }
    const bases: Buffer[] = []
    for (const { fileId } of issued) bases.push(await fetched(value(await act((work) => giveTicket(work, { fileId, serial: 1 }))).ticket))
    expect(await bringOne(signPdf(onePagePdf('Giấy lạ'), token, { at: facts.NOW }))).toMatchObject({ ok: false, refusal: { kind: 'signed-otherwise' } })
    for (const base of bases.toReversed()) value(await bringOne(signedAtDesk(base, token)))
    await signWaitingFiles(system)
    for (const { fileId } of issued) {
      const opened = await act((work) => listOrdersOf(work.tx, [fileId]))
      expect(opened.map(({ state }) => state)).toEqual(['signed', 'signed'])
    }
    expect(await act(packToSign)).toMatchObject({ ok: false, refusal: { kind: 'nothing-to-sign-by-token' } })
  })
})
