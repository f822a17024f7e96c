// NĐ 13/2023 article 3, TT 01/2018 article 10: a file by its id, and a sheet for the printer, reach whom they concern and nobody else.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256Of } from '../../platform/storage/sha256.ts'
import { openAccessWorld, type AccessWorld } from './access-world.ts'
import { putThingsInPlace, send, type Things } from './home-things.ts'

let access: AccessWorld
let things: Things
beforeAll(async () => {
  access = await openAccessWorld()
  things = await putThingsInPlace(access)
}, 240_000)
afterAll(() => access.close())

type Json = { readonly kind?: string; readonly id?: string; readonly fileId?: string; readonly summary?: { readonly version: number } }
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH'
const call = async (who: string, method: Method, url: string, json?: object) => {
  const answer = await send(access.keeping, who, { method, url, ...(method === 'GET' ? {} : { json: json ?? {} }) })
  const isJson = String(answer.headers['content-type'] ?? '').includes('json')
  return { status: answer.statusCode, text: answer.body, json: isJson ? answer.json<Json>() : {}, pdf: answer.rawPayload.subarray(0, 5).toString() === '%PDF-' }
}
const saying = async (asked: ReturnType<typeof call>): Promise<string> => {
  const { status, json } = await asked
  return `${status} ${json.kind ?? ''}`.trim()
}
const upload = async (who: string, unitId?: string): Promise<string> =>
  (await send(access.keeping, who, { method: 'POST', url: `/api/files${unitId ? `?unitId=${unitId}` : ''}`, type: 'bytes' })).json<{ id: string }>().id

describe('a file by its id', () => {
  it('goes into one’s own draft, once, and into nobody else’s; another’s file is as good as none', async () => {
    const [mine, theirs] = [await upload('citizen'), await upload('stranger')]
    const at = (fileId: string) => `/api/filing-drafts/${things.draftId}/components/1.2/files/${fileId}`
    expect(await saying(call('', 'PUT', at(mine)))).toBe('401 not-signed-in')
    expect(await saying(call('stranger', 'PUT', at(theirs)))).toMatch(/^404/)
    expect(await saying(call('citizen', 'PUT', at(theirs)))).toMatch(/^404/)
    for (let twice = 0; twice < 2; twice += 1) expect((await call('citizen', 'PUT', at(mine))).status).toBe(200)
    expect((await call('citizen', 'GET', `/api/filing-drafts/${things.draftId}`)).text.split(mine).length - 1).toBe(1)
    expect((await call('stranger', 'GET', `/api/files/${mine}`)).status).toBe(404)
  })

  it('is opened from the draft that keeps it, the very bytes of its hash, by whoever keeps it alone; each opening is on the trail', async () => {
    const draft = async () => (await send(access.keeping, 'citizen', { method: 'GET', url: `/api/filing-drafts/${things.draftId}` })).json<{ components: readonly { files: readonly { fileId: string; name: string; sha256: string }[] }[] }>()
    const kept = (await draft()).components.flatMap(({ files }) => files)
    expect(kept.length).toBeGreaterThan(1)
    const openings = async (fileId: string) => access.world.db.work({}, ({ tx }) => sql<{ count: number }>`SELECT count(*)::int AS count FROM audit.audit_entry WHERE event = 'file-viewed' AND thing_id = ${fileId} AND purpose = 'own-file'`.execute(tx)).then(({ rows }) => rows[0]?.count ?? 0)
    for (const { fileId, sha256 } of kept) {
      const before = await openings(fileId)
      const bytes = (await send(access.keeping, 'citizen', { method: 'GET', url: `/api/files/${fileId}/content` })).rawPayload
      expect([sha256Of(bytes), (await call('citizen', 'GET', `/api/files/${fileId}`)).json]).toEqual([sha256, expect.objectContaining({ id: fileId, sha256 })])
      expect(await openings(fileId)).toBe(before + 1)
      for (const address of [`/api/files/${fileId}`, `/api/files/${fileId}/content`]) for (const who of ['stranger', 'one-stop-officer']) expect((await call(who, 'GET', address)).status, `${who} ${address}`).toBe(404)
    }
  })

  it('becomes a result when an official of the unit attaches what the unit keeps', async () => {
    const { committee } = access.world
    const version = async () => (await call('head-of-unit', 'GET', `/api/desk/dossiers/${things.dossierId}`)).json.summary?.version ?? 0
    const act = async (who: string, what: string, json: object = {}) => call(who, 'POST', `/api/dossiers/${things.dossierId}/${what}`, { version: await version(), ...json })
    expect((await act('case-officer', 'request-approval', { proposal: 'Đủ điều kiện' })).status).toBe(200)
    expect((await act('head-of-unit', 'approve')).status).toBe(200)
    const [ofUnit, ofCitizen] = [await upload('case-officer', committee.id), await upload('citizen')]
    const attach = async (who: string, fileId: string) => saying(act(who, 'results/stored', { name: 'Bản sao trích lục', fileId }))
    expect(await attach('citizen', ofCitizen)).toBe('403 not-permitted')
    expect(await attach('case-officer elsewhere', ofUnit)).toMatch(/^404/)
    expect(await attach('case-officer', ofCitizen)).toMatch(/^4/)
    expect(await attach('case-officer', ofUnit)).toBe('200')
    // From then on it is the applicant's to download, and still no stranger's.
    const result = `/api/dossiers/${things.dossierId}/results/1`
    expect(await call('citizen', 'GET', result)).toMatchObject({ status: 200, pdf: true })
    expect((await call('stranger', 'GET', result)).status).toBe(404)
  })
})

describe('a sheet for the printer', () => {
  const OFFICE = ['one-stop-officer', 'case-officer', 'head-of-unit']
  const OUTSIDE = ['stranger', 'one-stop-officer elsewhere', 'case-officer elsewhere', 'head-of-unit elsewhere', 'control-officer elsewhere']
  const sheets = (): readonly (readonly [string, string, readonly string[], readonly string[]])[] => {
    const { dossierId, bundleId } = things
    return [
      ['the appointment slip', `/api/dossiers/${dossierId}/slip`, ['citizen', ...OFFICE], OUTSIDE],
      ['the control slip', `/api/desk/dossiers/${dossierId}/control-slip`, OFFICE, ['citizen', ...OUTSIDE]],
      ['the control slip of one’s own dossier', `/api/dossiers/${dossierId}/control-slip`, ['citizen'], [...OFFICE, ...OUTSIDE]],
      ['the draft of the result', `/api/desk/dossiers/${dossierId}/result-draft/preview`, OFFICE, ['citizen', ...OUTSIDE]],
      ['the list of papers handed over', `/api/desk/handovers/${bundleId}/print`, ['one-stop-officer', 'case-officer', 'head-of-unit'], ['citizen', ...OUTSIDE]],
    ]
  }

  it('is printed for those whose it is and told to nobody else as if it did not exist', async () => {
    for (const [name, url, may, mayNot] of sheets()) {
      expect(await saying(call('', 'GET', url)), name).toBe('401 not-signed-in')
      for (const who of may) expect(await call(who, 'GET', url), `${name} for ${who}`).toMatchObject({ status: 200, pdf: true })
      for (const who of mayNot) expect([403, 404], `${name} for ${who}`).toContain((await call(who, 'GET', url)).status)
    }
  })

  it('of a declaration: who may read it hears that this procedure has no form, everybody else that there is no such dossier or draft', async () => {
    const kinds = async (url: string, people: readonly string[]) => [...new Set(await Promise.all(people.map((who) => saying(call(who, 'GET', url)))))]
    const filed = `/api/dossiers/${things.dossierId}/declaration`
    const draft = `/api/filing-drafts/${things.draftId}/declaration`
    expect(await kinds(filed, ['citizen', ...OFFICE])).toEqual(['404 file-not-found'])
    expect(await kinds(filed, OUTSIDE)).toEqual(['404 dossier-not-found'])
    expect(await kinds(draft, ['citizen'])).toEqual(['404 file-not-found'])
    expect(await kinds(draft, [...OUTSIDE, ...OFFICE])).toEqual(['404 draft-not-found'])
  })

  it('of many papers is for the unit’s own staff', async () => {
    const documents = String(things.knownFor({ path: '/api/desk/papers/sheaf' } as never)['documentId'])
    const sheaf = (who: string) => call(who, 'GET', `/api/desk/papers/sheaf?documents=${documents}`)
    expect(await sheaf('one-stop-officer')).toMatchObject({ status: 200, pdf: true })
    for (const who of ['citizen', 'stranger', 'one-stop-officer elsewhere', 'head-of-unit elsewhere', 'administrator']) expect([403, 404], who).toContain((await sheaf(who)).status)
  })
})
