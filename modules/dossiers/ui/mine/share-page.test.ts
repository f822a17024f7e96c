import type { LoaderFunctionArgs } from 'react-router'
import { describe, expect, it } from 'vitest'
import type { Client } from '../../../../platform/web/client.ts'
import { createWebContext } from '../../../../platform/web/loader.ts'
import { loader as loadShare } from './share-page.tsx'

const NAME = 'Nguyễn Văn Trùng'
const HOLDERS = ['one', 'two'].map((personId) => ({ personId, name: NAME }))

const load = (search: string, applicantId: string) => {
  const api = (async ({ id }: { readonly id: string }, { query }: { readonly query?: { readonly holder?: string } }) => ({
    ok: true,
    value: id === 'listMyPapers' ? { items: [{ recordId: query?.holder ?? 'own' }], holders: HOLDERS } : { applicantId, summary: { dossierId: 'd', applicantName: NAME, procedure: { name: 'Thủ tục thử' } } },
  })) as unknown as Client
  const context = createWebContext({ api, language: 'vi', site: { province: 'Mẫu', authority: 'UBND tỉnh Mẫu', demo: false }, person: { kind: 'citizen', fullName: NAME, assuranceLevel: 2 } })
  return loadShare({ context, params: { reference: 'd' }, request: new Request(`http://localhost/ho-so/d/cho-xem${search}`) } as unknown as LoaderFunctionArgs)
}

describe('whose papers are shown to a dossier', () => {
  it.each([
    ['of whom it is for, whoever else bears the name', '', 'two', 'two', 'two'],
    ['one\u2019s own where it is for oneself, though somebody one stands for bears the same name', '', 'myself', 'toi', 'own'],
    ['one\u2019s own where these were asked for, after a search too', '?cua=toi&q=khai+sinh', 'two', 'toi', 'own'],
    ['another\u2019s where these were asked for', '?cua=one', 'two', 'one', 'one'],
  ])('%s', async (_, search, applicantId, holder, from) => {
    const { holder: shown, papers } = await load(search, applicantId)
    expect([shown, papers.map(({ recordId }) => recordId)]).toEqual([holder, [from]])
  })
})
