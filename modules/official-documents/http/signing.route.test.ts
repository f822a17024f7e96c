import { createHmac } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../../kernel/actor.ts'
import type { OfficialId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { SILENT } from '../../../platform/log/log.ts'
import type { Issued } from '../../../simulators/signing/authority.ts'
import { classicPdf } from '../../../tests/support/sample-pdf.ts'
import { signPdf } from '../../../tests/support/signing-team.ts'
import { openSigningWorld, type SigningWorld } from '../../../tests/support/signing-world.ts'
import { recordAudit } from '../../audit/index.ts'
import { can } from '../../identity/index.ts'
import type { HashSigner, SignAnswer } from '../../../platform/signing/sign/hash-signer.ts'
import { openVneidSigner } from '../../integrations/vneid-signing.ts'
import { issueSupplementRequest } from '../application/issue-letter.ts'
import { signWaitingFiles } from '../application/sign-waiting-files.ts'
import { useSigningDesk } from '../application/signing-desk.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import * as facts from '../testing/facts.ts'
import { signingRoutes } from './signing.route.ts'

let world: SigningWorld
let app: FastifyInstance
let token: Issued
let document: IssuedDocument
let actors: Readonly<Record<string, Actor>>

beforeAll(async () => {
  world = await openSigningWorld(facts.NOW)
  useSigningDesk({ signers: {}, trust: world.trust })
  token = await world.certify({ holder: { kind: 'official', id: facts.OFFICIAL }, credential: 'token', method: 'token', name: 'Trần Văn Mẫu' })
  const own = facts.asOfficial(world.unitId)
  actors = { own, colleague: own.kind === 'staff' ? { ...own, officialId: newId<OfficialId>() } : own }
  app = await createHttpServer(
    {
      database: world.database,
      now: () => facts.NOW,
      log: SILENT,
      findActor: async (_work, session) => actors[session] ?? ANONYMOUS,
      may: (actor, { may, on }) => can(actor, may, on),
      recordAudit,
      tell: async () => undefined,
      publicUrl: 'http://localhost',
    },
    [...signingRoutes],
  )
  document = await world.database.work({ now: facts.NOW, actor: own }, (work) => issueSupplementRequest(work, facts.supplementRequest('A', world.unitId)))
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const send = (who: string | undefined, method: 'GET' | 'POST', url: string, more: { readonly payload?: Buffer; readonly type?: string } = {}) =>
  app.inject({
    method,
    url,
    headers: { ...(who === undefined ? {} : { cookie: `motcua=${who}` }), 'idempotency-key': newId<string>(), ...(more.type === undefined ? {} : { 'content-type': more.type }) },
    ...(more.payload === undefined ? {} : { payload: more.payload }),
  })

const check = (payload: Buffer) => send(undefined, 'POST', '/api/signature-checks', { payload, type: 'application/octet-stream' })

describe('anybody checks a file', () => {
  it.each([
    ['a web page', Buffer.from('<!DOCTYPE html><html></html>'), 'not-a-pdf', 'trang web'],
    ['a PDF nobody signed', classicPdf(), 'unsigned', 'không có chữ ký số'],
  ])('%s', async (_name, bytes, state, words) => {
    const answer = await check(bytes)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ state, said: { vi: expect.stringContaining(words) }, issuedHere: false })
  })

  it('and is shown nothing of a paper that is no result', async () => {
    expect((await send(undefined, 'GET', `/api/signature-checks/${document.fileId}`)).statusCode).toBe(404)
  })
})

// VGCA's plugin uploads a form to FileUploadHandler and expects this reply.
describe('the program at the desk', () => {
  it('fetches with a ticket and brings the file back in a form', async () => {
    expect((await send('colleague', 'POST', `/api/desk/signatures/${document.fileId}/1/ticket`)).statusCode).toBe(404)
    const given = await send('own', 'POST', `/api/desk/signatures/${document.fileId}/1/ticket`)
    expect(given.statusCode).toBe(200)
    const { filePath, uploadPath } = given.json<{ filePath: string; uploadPath: string }>()
    const fetched = await send(undefined, 'GET', filePath)
    expect(fetched.statusCode).toBe(200)
    const signed = signPdf(fetched.rawPayload, token, { at: facts.NOW, place: { fieldName: 'nguoi-ky' } })
    const form = new FormData()
    form.append('uploadfile', new File([new Uint8Array(signed)], 'phieu.signed.pdf', { type: 'application/pdf' }))
    const request = new Request('http://localhost', { method: 'POST', body: form })
    const type = request.headers.get('content-type') ?? ''
    const brought = await send(undefined, 'POST', uploadPath, { payload: Buffer.from(await request.arrayBuffer()), type })
    expect(brought.statusCode).toBe(200)
    expect(brought.json()).toEqual({ Status: true, FileName: expect.stringMatching(/\.pdf$/), FileServer: expect.stringMatching(/^\{"fileEntryId":"[0-9a-f-]{36}"\}$/), DocumentNumber: document.number, Message: '' })
    expect(document.number).toMatch(/^\d+\//)
    expect((await check(signed)).json()).toMatchObject({ state: 'signed', verdict: 'valid', issuedHere: true })
    expect((await send('own', 'GET', '/api/desk/signatures')).json()).toEqual({ items: [] })
  })

  it('is told why without a ticket, and forms are taken nowhere else', async () => {
    expect((await send(undefined, 'GET', `/api/signing-tickets/${'a'.repeat(48)}`)).statusCode).toBe(404)
    expect((await send(undefined, 'POST', '/api/signature-checks', { payload: Buffer.from('--x--'), type: 'multipart/form-data; boundary=x' })).statusCode).toBe(415)
  })
})

// RS-VAN v1.2 SIGNHASH_WEBHOOK_RESULT: told that the person has answered, we ask; what the message says is believed in nothing.
describe('VNeID tells that the person has answered', () => {
  it('and is asked at once; a word nobody signed changes nothing', async () => {
    await world.certify({ holder: { kind: 'official', id: facts.OFFICIAL }, credential: 'phone', method: 'vneid', name: 'Trần Văn Mẫu' })
    const own = world.soft()
    let kept: SignAnswer = { state: 'expired' }
    const polled: string[] = []
    const vneid: HashSigner = {
      ask: async (credential, documents) => {
        kept = await own.ask(credential, documents)
        return { state: 'waiting', handle: 'h-9' }
      },
      poll: async (handle) => {
        polled.push(handle)
        return kept
      },
    }
    const { readWord } = openVneidSigner('vneid+http://a:b@127.0.0.1:9?originator=X&partner=P&partnerSecret=mat', () => facts.NOW)
    useSigningDesk({ signers: { vneid }, trust: world.trust, readWord })
    const asOwn = actors['own'] ?? ANONYMOUS
    await world.database.work({ now: facts.NOW, actor: asOwn }, (work) => issueSupplementRequest(work, facts.supplementRequest('A', world.unitId)))
    const pass = () => signWaitingFiles((run) => world.database.work({ now: facts.NOW }, run))
    const told = async (handle: string, secret?: string) => {
      const payload = JSON.stringify({ id: '1', type: 'SIGNHASH_WEBHOOK_RESULT', attempt: 1, data: { handle, status: '0', signatures: ['AAAA'] }, later: { unknown: true } })
      const signed = secret === undefined ? {} : { 'x-webhook-signature': `sha256=${createHmac('sha256', secret).update(payload).digest('hex')}` }
      const { statusCode, body } = await app.inject({ method: 'POST', url: '/api/signing/vneid/webhook', headers: { 'content-type': 'application/json', ...signed }, payload })
      await pass()
      return [statusCode, JSON.parse(body)]
    }
    await pass()
    expect([await told('h-9'), await told('h-9', 'khac'), await told('h-8', 'mat')]).toEqual([[200, expect.objectContaining({ error: '20' })], [200, expect.objectContaining({ error: '26' })], [200, {}]])
    expect(polled, 'not yet due').toEqual([])
    expect(await told('h-9', 'mat')).toEqual([200, {}])
    expect(polled).toEqual(['h-9'])
    expect((await send('own', 'GET', '/api/desk/signatures')).json()).toEqual({ items: [] })
    expect(await told('h-9', 'mat'), 'told again there is nothing to ask').toEqual([200, {}])
    expect(polled).toHaveLength(1)
  })
})
