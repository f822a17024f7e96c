import * as dossiers from '../../modules/dossiers/contract.ts'
import { signInStaff } from '../../modules/identity/contract.ts'
import { createClient, type CallAnswer, type Client } from '../../platform/web/client.ts'
import { onePagePdf } from '../../tests/support/one-page-pdf.ts'
import type { BenchContext, Measure } from '../measure.ts'

const RUNS = 7
const PASSWORD = 'mot-cua-demo'
const PLACE = 'Bảo Ninh'
/** Of the demo's own catalogue; the national one does not hold it, so an import in another measure leaves it as it is. */
const PROCEDURE = '2.000635'

/** Invented. */
const APPLICANT = {
  applicantKind: 'individual',
  'submitter.fullName': 'Trần Thị Mẫu',
  'submitter.personalIdNumber': '044190000001',
  'submitter.bornOn': '1990-05-01',
  area: 'outside',
  street: 'Số 1 đường Thử Nghiệm',
  outsideArea: 'Xã Mẫu, huyện Mẫu, tỉnh Mẫu',
  phone: '0900000001',
  contentRequested: 'Đăng ký khai sinh cho con',
  resultBy: 'counter',
}

const PDF = onePagePdf('Giay to')

const must = <A>(answer: CallAnswer<A>): A => {
  if (!answer.ok) throw new Error(`${answer.problem.status} ${answer.problem.kind}: ${answer.problem.detail}`)
  return answer.value
}

/** A browser as far as the server can tell: it keeps its cookies and says where it comes from. */
const openClient = (origin: string): Client => {
  const cookies = new Map<string, string>()
  const fetchIt: typeof fetch = async (address, init) => {
    const headers = new Headers(init?.headers)
    headers.set('origin', origin)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await fetch(address, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    return answer
  }
  return createClient(fetchIt, origin)
}

const signIn = async (origin: string, role: string): Promise<Client> => {
  const client = openClient(origin)
  const { next } = must(await client(signInStaff, { body: { signInName: `${role}@bao-ninh`, password: PASSWORD } }))
  if (next !== 'signed-in') throw new Error(`${role}: ${next}`)
  return client
}

type People = { readonly clerk: Client; readonly officer: Client; readonly head: Client; readonly anyone: Client }

const file = async ({ clerk }: People, procedureCode: string): Promise<{ readonly dossierId: string; readonly code: string }> => {
  const draft = must(await clerk(dossiers.openFilingDraft, { body: { procedureCode, startAnew: true } }))
  const { items: places } = must(await clerk(dossiers.listFilingPlaces, { query: { procedureCode } }))
  const place = places.find(({ name }) => name.includes(PLACE))
  if (!place) throw new Error(`no place to file at in ${PLACE}`)
  const params = { draftId: draft.draftId }
  const counts = Object.fromEntries(draft.components.map(({ key, asked }) => [key, { originals: asked.originals, copies: asked.copies }]))
  must(await clerk(dossiers.changeFilingDraft, { params, body: { place: { receivingUnitId: place.receivingUnitId, resolvingUnitId: place.resolvingUnitId }, answers: APPLICANT, counts } }))
  const [first] = draft.components
  if (first) must(await clerk(dossiers.attachFilingFile, { params: { ...params, key: first.key }, body: PDF, fileName: 'to-khai.pdf' }))
  const waived = draft.components.filter(({ asked }) => asked.originals + asked.copies === 0).map(({ key }) => ({ key, reason: 'Không thuộc trường hợp này' }))
  const filed = must(await clerk(dossiers.fileDossierAtCounter, { body: { ...params, channel: 'in-person', waived } }))
  return { dossierId: filed.dossierId, code: filed.code ?? '' }
}

const walk = async (people: People, procedureCode: string): Promise<number> => {
  const { clerk, officer, head, anyone } = people
  const begun = performance.now()
  const { dossierId, code } = await file(people, procedureCode)
  const params = { dossierId }
  must(await clerk(dossiers.downloadSlip, { params }))
  let { version } = must(await officer(dossiers.openDossier, { params: { reference: code }, query: {} })).summary
  version = must(await officer(dossiers.claimDossier, { params, body: { version } })).version
  version = must(await officer(dossiers.requestApproval, { params, body: { version, proposal: 'Hồ sơ đủ điều kiện' } })).version
  version = must(await head(dossiers.approveDossier, { params, body: { version } })).version
  version = must(await clerk(dossiers.attachResult, { params, query: { version, name: 'Giấy khai sinh' }, body: PDF, fileName: 'ket-qua.pdf' })).version
  must(await clerk(dossiers.returnResult, { params, body: { version, method: 'in-person', receivedBy: 'Trần Thị Mẫu' } }))
  must(await anyone(dossiers.lookUpDossier, { query: { code } }))
  return performance.now() - begun
}

const run = async ({ server }: BenchContext): Promise<readonly number[]> => {
  const { origin } = await server()
  const [clerk, officer, head] = await Promise.all([signIn(origin, 'one-stop-officer'), signIn(origin, 'case-officer'), signIn(origin, 'head-of-unit')])
  const people = { clerk, officer, head, anyone: openClient(origin) }
  await walk(people, PROCEDURE)
  const runs: number[] = []
  for (let round = 0; round < RUNS; round += 1) runs.push((await walk(people, PROCEDURE)) / 1000)
  return runs
}

export const measures: readonly Measure[] = [
  { name: 'thin-path', unit: 's', target: 1, better: 'lower', bound: 'fourteen requests one after another, one of them printing the slip', run },
]
