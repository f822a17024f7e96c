// NĐ 61/2018 article 16, NĐ 45/2020 articles 8-9, BLDS 2015 articles 134-141: an enterprise files online by its own account or by whom it authorised; slip and register name it, and who acts for it no longer sees nothing more.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instantFromMs } from '../../kernel/instant.ts'
import { startVneidSimulator, type VneidSimulator } from '../../simulators/vneid/start-vneid-simulator.ts'
import { walkSignIn } from '../../simulators/vneid/walk-sign-in.ts'
import { PROCEDURE } from '../support/dossier-world.ts'
import { hasPdftotext, wordsOf } from '../support/read-print.ts'
import { openAccessWorld, type AccessWorld } from './access-world.ts'
import { send } from './home-things.ts'

/** The provider signs with its own clock. */
const NOW = instantFromMs(Date.now())
const ENTERPRISE = { name: 'Công ty TNHH Thử Nghiệm Biển Xanh', code: '3100999001' }

let access: AccessWorld
let simulator: VneidSimulator
beforeAll(async () => {
  simulator = await startVneidSimulator({ port: 0, clientId: 'motcua', redirectUris: ['http://localhost:8080/dang-nhap/vneid/tra-loi'] })
  access = await openAccessWorld({ now: () => NOW, settings: { PORT: '8080', SIMULATOR_PORT: new URL(simulator.url).port } })
}, 240_000)
afterAll(async () => {
  await access.close()
  await simulator.stop()
})

type Json = Record<string, unknown> & { readonly kind?: string; readonly id: string; readonly draftId: string; readonly dossierId: string; readonly fileId: string; readonly redirectTo: string }
const call = async <T = Json>(who: string, method: 'GET' | 'POST' | 'PATCH', url: string, json?: object) => {
  const answer = await send(access.keeping, who, { method, url, ...(method === 'GET' ? {} : { json: json ?? {} }) })
  const isJson = String(answer.headers['content-type'] ?? '').includes('json')
  return { status: answer.statusCode, text: answer.body, bytes: answer.rawPayload, body: (isJson ? answer.json() : {}) as T, session: /motcua=([^;]+)/.exec(String(answer.headers['set-cookie'] ?? ''))?.[1] ?? '' }
}
const must = async <T = Json>(...asked: Parameters<typeof call>): Promise<T> => {
  const answer = await call<T>(...asked)
  if (answer.status !== 200) throw new Error(`${asked.slice(0, 3).join(' ')}: ${answer.text}`)
  return answer.body
}

const signedIn = async (sub: string): Promise<string> => {
  const begun = await call('', 'POST', '/api/identity/citizen-sign-in', {})
  const back = new URL(await walkSignIn(begun.body.redirectTo, { sub })).search
  return (await call(begun.session, 'GET', `/api/identity/citizen-sign-in/finish?search=${encodeURIComponent(back)}`)).session
}

type Acting = { readonly forMe: readonly { readonly id: string; readonly personName: string; readonly principalName: string }[]; readonly mine: readonly { readonly id: string; readonly principalId: string; readonly principalName: string; readonly kind: string }[] }
const groundOf = async (who: string): Promise<Acting['mine'][number]> => {
  const found = (await must<Acting>(who, 'GET', '/api/identity/me/representations')).mine.find(({ principalName }) => principalName === ENTERPRISE.name)
  if (!found) throw new Error(`${who} acts for nobody of that name`)
  return found
}

/** What is typed over the enterprise's own name and code does not stand. */
const fill = async (who: string, draftId: string, request: string): Promise<void> => {
  const { desk, committee } = access.world
  const answers = { area: 'outside', street: 'Số 1 đường Thử Nghiệm', outsideArea: 'Xã Mẫu, tỉnh Mẫu', phone: '0900000132', 'submitter.bornOn': '1982-12-25', contentRequested: request, resultBy: 'electronic', enterpriseName: 'Công ty Khác', enterpriseCode: '3100999002' }
  await must(who, 'PATCH', `/api/filing-drafts/${draftId}`, { place: { receivingUnitId: desk.id, resolvingUnitId: committee.id }, answers })
  for (const key of ['1.1', '1.2']) {
    const kept = await send(access.keeping, who, { method: 'POST', url: `/api/filing-drafts/${draftId}/components/${key}/files`, type: 'bytes' })
    if (kept.statusCode !== 200) throw new Error(kept.body)
  }
}
const fileFor = async (who: string, request: string): Promise<string> => {
  const { draftId } = await must(who, 'POST', '/api/filing-drafts', { procedureCode: PROCEDURE, startAnew: true, actingFor: (await groundOf(who)).principalId })
  await fill(who, draftId, request)
  return (await must(who, 'POST', '/api/dossiers', { draftId })).dossierId
}
type Shown = { readonly summary: { readonly version: number; readonly code?: string; readonly applicantName?: string }; readonly applicant: { readonly kind: string; readonly fullName: string; readonly idNumber?: string }; readonly submitter: { readonly fullName: string } }
const accept = async (dossierId: string): Promise<Shown> => {
  const { summary } = await must<Shown>('one-stop-officer', 'GET', `/api/desk/dossiers/${dossierId}`)
  await must('one-stop-officer', 'POST', `/api/dossiers/${dossierId}/accept`, { version: summary.version })
  return must<Shown>('one-stop-officer', 'GET', `/api/desk/dossiers/${dossierId}`)
}

describe('an enterprise online', () => {
  it('files by its own account: dossier, slip and register name the enterprise, and who handed in beside it', async () => {
    const director = await signedIn('sim-son')
    const dossierId = await fileFor(director, 'Cấp phép lần đầu cho công ty')
    const shown = await accept(dossierId)
    expect(shown).toMatchObject({ applicant: { kind: 'enterprise', fullName: ENTERPRISE.name, idNumber: ENTERPRISE.code }, submitter: { fullName: 'Phạm Thanh Sơn' } })
    const slip = await call(director, 'GET', `/api/dossiers/${dossierId}/slip`)
    expect(slip.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    if (hasPdftotext) for (const words of [ENTERPRISE.name, ENTERPRISE.code, shown.summary.code ?? '-']) expect(await wordsOf(slip.bytes)).toContain(words)
    const { desk } = access.world
    type Books = { readonly items: readonly { readonly year: number; readonly groupCode: string }[] }
    const [book] = (await must<Books>('one-stop-officer', 'GET', `/api/desk/register-books?unitId=${desk.id}`)).items
    const lines = await must<{ readonly items: readonly { readonly dossierCode: string; readonly applicantName: string }[] }>('one-stop-officer', 'GET', `/api/desk/register-books/lines?unitId=${desk.id}&year=${book?.year}&group=${book?.groupCode}`)
    expect(lines.items).toContainEqual(expect.objectContaining({ dossierCode: shown.summary.code, applicantName: ENTERPRISE.name }))
    for (const [who, status] of [[director, 200], ['citizen', 404], ['stranger', 404], ['', 401]] as const) expect((await call(who, 'GET', `/api/my/dossiers/${dossierId}`)).status, who).toBe(status)
  })

  it('files by whom it authorised at the counter, who follows what was filed for it until the authority ends', async () => {
    const { desk } = access.world
    const director = await signedIn('sim-son')
    const evidence = await send(access.keeping, 'one-stop-officer', { method: 'POST', url: `/api/identity/evidence?unitId=${desk.id}`, type: 'bytes' })
    const agent = await signedIn('sim-mai')
    expect((await call(agent, 'POST', '/api/filing-drafts', { procedureCode: PROCEDURE, startAnew: true, actingFor: (await groundOf(director)).principalId })).body.kind).toBe('representation-not-in-force')
    await must('one-stop-officer', 'POST', '/api/identity/representations', {
      kind: 'authorised', principal: { kind: 'enterprise', name: ENTERPRISE.name, registrationNumber: ENTERPRISE.code },
      representative: { kind: 'individual', name: 'Nguyễn Thị Tuyết Mai', personalIdNumber: '044178900099' },
      unitId: desk.id, evidenceFileId: evidence.json<Json>().fileId,
    })
    const dossierId = await fileFor(agent, 'Cấp đổi giấy phép cho công ty')
    expect(await accept(dossierId)).toMatchObject({ applicant: { kind: 'enterprise', idNumber: ENTERPRISE.code }, submitter: { fullName: 'Nguyễn Thị Tuyết Mai' } })
    const seenBy = async (who: string): Promise<number> => (await call(who, 'GET', `/api/my/dossiers/${dossierId}`)).status
    // The enterprise itself sees what was filed in its name.
    expect([await seenBy(agent), await seenBy(director), await seenBy('stranger')]).toEqual([200, 200, 404])
    // Who leads the enterprise sees who acts for it, and takes the authority back.
    const given = (await must<Acting>(director, 'GET', '/api/identity/me/representations')).forMe
    expect(given).toMatchObject([{ id: (await groundOf(agent)).id, personName: 'Nguyễn Thị Tuyết Mai', principalName: ENTERPRISE.name }])
    expect((await call('stranger', 'POST', `/api/identity/representations/${given[0]?.id}/end`, { reason: 'Không phải việc của tôi' })).status).toBe(404)
    await must(director, 'POST', `/api/identity/representations/${(await groundOf(agent)).id}/end`, { reason: 'Hết việc được giao' })
    expect((await call(agent, 'POST', '/api/filing-drafts', { procedureCode: PROCEDURE, startAnew: true, actingFor: (await groundOf(director)).principalId })).body.kind).toBe('representation-not-in-force')
    expect(await seenBy(director)).toBe(200)
  })
})
