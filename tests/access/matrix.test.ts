// NĐ 85/2016 level 3, NĐ 13/2023 articles 3 and 26: every declared route, called as nobody, as a stranger, as every role elsewhere and at home.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { can, ROLES, type Place } from '../../modules/identity/index.ts'
import { listAncestors } from '../../modules/organisation/index.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { Route } from '../../platform/http/route.ts'
import { openAccessWorld, type AccessWorld } from './access-world.ts'
import { putThingsInPlace, send, type Things } from './home-things.ts'
import { tellOfMillions } from './growing-tables.ts'
import { committedPlans, explain, listenTo, WHOLE, type Listener, type Plan } from './plans.ts'
import { CannotGuess, narrowedRequests, sampleRequest, type Sampled } from './sample-request.ts'

/** Rows of the home unit and its citizen: whatever somebody else calls, they stay as they are. */
const WATCHED = [
  'dossiers.dossier', 'dossiers.dossier_component', 'dossiers.filing_draft', 'dossiers.result_draft', 'dossiers.asked_unit', 'one_stop.reception_note', 'one_stop.batch', 'one_stop.bundle',
  'one_stop.guidance', 'one_stop.paper_leg', 'identity.account', 'identity.role_grant', 'identity.delegation', 'identity.representation', 'identity.session', 'identity.person',
  'certification.copy_request', 'certification.certified_copy', 'documents.stored_file', 'documents.upload', 'documents.bench', 'documents.bench_page', 'notifications.notice', 'notifications.preference', 'workflow.work_item', 'organisation.unit', 'organisation.job_post', 'calendar.shift', 'calendar.calendar_day',
  'old_results.old_result', 'old_results.plan', 'plans.plan', 'plans.evidence', 'feedback.item', 'feedback.reception_place',
] as const

/** Answers that speak of everybody, by law or by design; each says why. */
const OPEN: Readonly<Record<string, string>> = {
  showGuidance: 'counters of the province help each other; every view is in the trail',
  lookUpDossier: 'TT 01/2018 art. 16.2d: whoever has the code sees the code and the degree of completion',
}

/** Asked about another's thing these answer what they would about none; they tell and change nothing all the same. */
const SAME_AS_NONE: Readonly<Record<string, string>> = {
  discardFilingDraft: 'what is not there is answered as what was there and is gone',
  cancelUpload: 'what is not there is answered as what was there and is gone',
  showPostalOrders: 'who may not see a parcel is answered as where nothing is sent',
  showPayments: 'who may not see what is owed is answered as where nothing is',
  startPayment: 'an office without a payment platform says so before anything else',
}

/** Names in a path that say which thing is meant. */
const THINGS: ReadonlySet<string> = new Set([
  'dossierId', 'draftId', 'fileId', 'documentId', 'uploadId', 'batchId', 'bundleId', 'guidanceId', 'accountId', 'grantId', 'delegationId', 'representationId', 'sessionId', 'personId', 'reference', 'postId', 'subjectId', 'handoverId', 'requestId', 'benchId',
  'oldResultId', 'evidenceId', 'feedbackId',
])

let access: AccessWorld
let things: Things
let homes: readonly Place[]
let baseline: ReadonlyMap<string, readonly string[]> = new Map()
let changed: string[] = []
let watching = false
let listener: Listener

const hashesOf = async (tx: Transaction, table: string): Promise<readonly string[]> =>
  (await sql<{ hash: string }>`SELECT md5(each::text) AS hash FROM ${sql.table(table)} AS each`.execute(tx)).rows.map(({ hash }) => hash)

const look = async (tx: Transaction): Promise<void> => {
  if (!watching) return
  for (const [table, before] of baseline) {
    const now = new Set(await listener.quietly(() => hashesOf(tx, table)))
    if (before.some((hash) => !now.has(hash))) changed.push(table)
  }
}

beforeAll(async () => {
  access = await openAccessWorld({ look })
  things = await putThingsInPlace(access)
  const { db, desk, committee } = access.world
  homes = await Promise.all([desk, committee].map(async ({ id }) => [id, ...(await db.work({}, (work) => listAncestors(work, id))).map((unit) => unit.id)]))
  listener = listenTo(db.pool)
  baseline = new Map(await db.work({}, async ({ tx }) => Promise.all(WATCHED.map(async (table) => [table, await hashesOf(tx, table)] as const))))
}, 240_000)
afterAll(() => access.close())

const isOutsider = (name: string): boolean => name === 'stranger' || name.endsWith(' elsewhere')

/** As the declaration says, and nothing else of the code. */
const mayKnock = ({ permission }: Route, actor: Actor | undefined): boolean => {
  if (permission === 'public') return true
  if (!actor) return false
  if (permission === 'signed-in') return true
  return typeof permission === 'string' ? actor.kind === permission : can(actor, permission.may, permission.on)
}

/** The regulation gives this very verb over the home unit too: a whole-province duty. */
const reachesHome = ({ permission }: Route, actor: Actor): boolean => typeof permission === 'object' && actor.kind === 'staff' && homes.some((home) => can(actor, permission.may, permission.on, home))

const namesThing = ({ contract }: Route): boolean => [...contract.path.matchAll(/:(\w+)/g)].some(([, name]) => THINGS.has(name ?? ''))

type Answer = { readonly status: number; readonly text: string; readonly invalid: boolean }

const call = async (route: Route, who: string, request: Sampled): Promise<Answer> => {
  const answer = await send(access.trying, who, { method: route.contract.method, ...request })
  const text = answer.body
  const kind = answer.statusCode >= 400 ? /"kind":"([a-z-]+)"|problems\/([a-z-]+)/.exec(text) : null
  return { status: answer.statusCode, text, invalid: answer.statusCode === 415 || ['request-invalid', 'body-unreadable', 'idempotency-key-missing'].includes(kind?.[1] ?? kind?.[2] ?? '') }
}

const complaintsOf = (route: Route, who: string, { answer, request }: { readonly answer: Answer; readonly request: Sampled }): readonly string[] => {
  const { id } = route.contract
  const actor = access.actors[who]
  const said = `${id} as ${who}: ${answer.status}`
  // No provider answers here; that is said as what it is.
  if (answer.status === 503 && answer.text.includes('provider-unreachable')) return []
  if (answer.status >= 500) return [`${said} ${answer.text.slice(0, 200)}`]
  if (!mayKnock(route, actor)) return answer.status === (actor ? 403 : 401) ? [] : [`${said}, though the declaration does not let them knock`]
  if (!actor || !isOutsider(who) || reachesHome(route, actor) || id in OPEN) return []
  const complaints: string[] = []
  if (namesThing(route) && !(id in SAME_AS_NONE) && route.permission !== 'public' && !answer.invalid && answer.status !== 403 && answer.status !== 404) complaints.push(`${said} about what is not theirs: ${answer.text.slice(0, 160)}`)
  if (answer.status < 300) for (const marker of things.markers) if (answer.text.includes(marker) && !JSON.stringify(request).includes(marker)) complaints.push(`${said} tells ${marker}`)
  if (changed.length > 0) complaints.push(`${said} changed ${changed.join(', ')}`)
  return complaints
}

const PEOPLE = ['', 'citizen', 'stranger', ...ROLES, ...ROLES.map((role) => `${role} elsewhere`)]

/** Everybody knocks at one route. A request nobody got through with would prove nothing, so that is complained of too. */
const tryRoute = async (route: Route): Promise<readonly string[]> => {
  listener.at(route.contract.id)
  const request = sampleRequest(route.contract, things.knownFor(route.contract))
  const complaints: string[] = []
  const unread: string[] = []
  let read = false
  for (const who of PEOPLE) {
    changed = []
    watching = isOutsider(who) && route.contract.method !== 'GET'
    const answer = await call(route, who, request)
    if (mayKnock(route, access.actors[who])) {
      read ||= !answer.invalid
      if (answer.invalid) unread.push(answer.text)
    }
    complaints.push(...complaintsOf(route, who, { answer, request }))
  }
  return read ? complaints : [...complaints, `${route.contract.id}: refused before anybody was asked: ${unread[0]}`]
}

const complaintsOver = async (route: Route): Promise<readonly string[]> => {
  try {
    return await tryRoute(route)
  } catch (error) {
    if (error instanceof CannotGuess) return [`${route.contract.id}: ${error.message}`]
    throw error
  }
}

const HOME = ['', 'citizen', ...ROLES]

/** Somebody whose it is asks each list once with each thing it may be narrowed by. */
const narrow = async (route: Route): Promise<void> => {
  listener.at(route.contract.id)
  const people = HOME.filter((name) => mayKnock(route, access.actors[name]))
  for (const request of narrowedRequests(route.contract, things.knownFor(route.contract)))
    for (const who of people) if ((await call(route, who, request)).status < 300) break
}

/** Reads that stand knowingly: the route and the table, and why. */
const READ_WHOLE: Readonly<Record<string, string>> = {
  'readCertificationBook certification.certified_copy': 'the sums of a period for all authorities at once: the moment of a refusal is in no index',
}

const isWhole = ({ route }: Plan, way: string): boolean => way.includes(` ${WHOLE}`) && !(`${route} ${way.split(' ')[0]}` in READ_WHOLE)

describe('the authorisation matrix', () => {
  it('has every route in it, with a request its declaration lets through, and no answer beyond the declaration', async () => {
    const complaints: string[] = []
    for (const route of access.routes) complaints.push(...(await complaintsOver(route)))
    expect(complaints).toEqual([])
  }, 180_000)

  it('would see what it looks for: those whose it is are told', async () => {
    const seen = async (who: string, url: string): Promise<readonly string[]> => {
      const { body } = await send(access.trying, who, { method: 'GET', url })
      return things.markers.filter((marker) => body.includes(marker))
    }
    expect((await seen('citizen', `/api/my/dossiers/${things.dossierId}`)).length).toBeGreaterThan(2)
    expect((await seen('case-officer', `/api/desk/dossiers/${things.dossierId}`)).length).toBeGreaterThan(2)
    expect((await seen('stranger', '/api/my/dossiers')).length).toBe(0)
    changed = []
    watching = true
    await send(access.trying, 'citizen', { method: 'DELETE', url: `/api/filing-drafts/${things.draftId}` })
    expect(changed).toEqual(['dossiers.filing_draft'])
  })
})

describe('what all these routes ask of tables that grow, as with a million rows in each', () => {
  let plans: readonly Plan[] = []
  beforeAll(async () => {
    watching = false
    for (const route of access.routes) if (route.contract.method === 'GET') await narrow(route)
    const { connection } = access.world.db
    expect(await tellOfMillions(connection)).toEqual([])
    plans = await explain(connection, listener.heard())
  }, 180_000)

  it('reads none of them whole', () => {
    expect(plans.flatMap((plan) => plan.ways.filter((way) => isWhole(plan, way)).map((way) => `${plan.route}: ${way}: ${plan.text}`))).toEqual([])
  })

  it('would see what it looks for', async () => {
    const [plan] = await explain(access.world.db.connection, [{ route: 'nobodys', statement: { text: 'SELECT 1 FROM dossiers.dossier WHERE applicant_name = $1', values: ['Trần Thị Mẫu'] } }])
    expect(plan?.ways).toEqual([`dossiers.dossier ${WHOLE}`])
  })

  it('is planned as the plans beside this test say (plans.txt)', () => {
    const committed = committedPlans(plans)
    const known = plans.filter(({ key }) => committed.has(key))
    expect(known.filter(({ key, ways }) => committed.get(key) !== ways.join(', ')).map(({ route, key, text, ways }) => ({ route, was: committed.get(key), is: ways.join(', '), text }))).toEqual([])
    // A question or two may be newer than the file; many mean that it is to be written again: PLANS=write npx vitest run tests/access/matrix.test.ts
    expect(plans.length - known.length).toBeLessThanOrEqual(plans.length / 10)
  })
})
