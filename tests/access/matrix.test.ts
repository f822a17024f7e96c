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
import { FIXED, GROWING, tellOfMillions } from './growing-tables.ts'
import { committedPlans, committedStatements, explain, listenTo, WHOLE, type Listener, type Plan } from './plans.ts'
import { CannotGuess, narrowedRequests, sampleRequest, type Sampled } from './sample-request.ts'

/** Rows of the home unit and its citizen: whatever somebody else calls, they stay as they are. */
const WATCHED = [
  'dossiers.dossier', 'dossiers.dossier_component', 'dossiers.filing_draft', 'dossiers.result_draft', 'dossiers.asked_unit', 'one_stop.reception_note', 'one_stop.batch', 'one_stop.bundle',
  'one_stop.guidance', 'one_stop.paper_leg', 'identity.account', 'identity.role_grant', 'identity.delegation', 'identity.representation', 'identity.session', 'identity.person',
  'certification.copy_request', 'certification.certified_copy', 'documents.stored_file', 'documents.upload', 'documents.bench', 'documents.bench_page', 'notifications.notice', 'notifications.preference', 'workflow.work_item', 'organisation.unit', 'organisation.job_post', 'calendar.shift', 'calendar.calendar_day',
  'old_results.old_result', 'old_results.plan', 'plans.plan', 'plans.evidence', 'feedback.item', 'feedback.reception_place', 'feedback.sheet_posting', 'feedback.sheet_removal',
  'payments.demand', 'payments.payment_event', 'payments.receipt', 'payments.refund', 'payments.collecting_account', 'post.postal_order', 'post.order_event', 'post.handover',
  'official_documents.issued_document', 'official_documents.register_line', 'official_documents.signing_order', 'documents.paper_record', 'documents.paper_share', 'documents.legal_hold',
  'personal_data.data_request', 'personal_data.data_request_event', 'personal_data.breach', 'personal_data.breach_event', 'surveys.low_case', 'surveys.invitation', 'identity.consent',
  'procedures.announcement', 'procedures.posting', 'procedures.posting_removal', 'procedures.procedure', 'procedures.version', 'workflow.graph', 'indicators.reminder',
] as const

/** Answers that speak of everybody, by law or by design; each says why. */
const OPEN: Readonly<Record<string, string>> = {
  showGuidance: 'counters of the province help each other; every view is in the trail',
  lookUpDossier: 'TT 01/2018 art. 16.2d: whoever has the code sees the code and the degree of completion',
}

/** Asked about another's thing these answer word for word what they answer about none, which is looked at; they tell and change nothing all the same. */
const SAME_AS_NONE: Readonly<Record<string, string>> = {
  discardFilingDraft: 'what is not there is answered as what was there and is gone',
  cancelUpload: 'what is not there is answered as what was there and is gone',
  showPostalOrders: 'who may not see a parcel is answered as where nothing is sent',
  showPayments: 'who may not see what is owed is answered as where nothing is',
}
/** Questions about things that are not put in place, and why. */
const NOT_THERE: Readonly<Record<string, string>> = {
  getImportRun: 'the demo has no run of an import; reports of the public catalogue',
  showPostingPhoto: 'what hangs in the hall, without a photo',
  showPaperStanding: 'only papers with a signed statement stand in public',
  openCopySlip: 'copies certified for nobody’s levy: no slip was made', openAgreement: 'nothing was prolonged',
  checkPayment: 'nobody is on the way back from the platform: none is connected',
  openBill: 'the platform makes it, and none is connected',
  downloadResult: 'results are told apart in files-and-prints.test.ts', checkResultSignatures: 'as downloadResult', showSignedFile: 'as downloadResult', openWorkingPaper: 'as downloadResult', findMySurvey: 'nothing has ended yet',
  printDeclaration: 'a procedure without a form', printDraftDeclaration: 'a procedure without a form',
  showSupplementDraft: 'no supplement is asked for', listSupplementOffers: 'no supplement is asked for', showSitting: 'nobody sits at a batch of the counter', openBenchPicture: 'nothing was scanned', openPortalFile: 'links are sealed: national-portal.test.ts', openOldResultFile: 'nothing was scanned', openOldResultDraft: 'nothing was scanned', openCopyDraft: 'the copy is certified already', openFileToSign: 'nothing waits for a signature',
  showDestructionList: 'no paper is past its period', openReminder: 'no letter was written', openFollowUp: 'no letter was written', openEvidenceFile: 'evidence without a file',
}
const PRINTED = 'a paper is printed once, when first asked for, and kept as it is'
/** Questions that keep something, and what. */
const SEEN: Readonly<Record<string, string>> = {
  openPaper: PRINTED, openSheaf: PRINTED, openReceipt: PRINTED, downloadPaper: PRINTED, downloadSlip: PRINTED,
  openControlSlip: 'each print of the control slip is a paper of its moment', openMyControlSlip: 'as openControlSlip',
  openSharedPaper: 'the holder is told who read it',
}

const NOBODYS = '0195a000-0000-7000-8000-00000000dead'

/** Names in a path that say which thing is meant. */
const THINGS: ReadonlySet<string> = new Set([
  'dossierId', 'draftId', 'fileId', 'documentId', 'uploadId', 'batchId', 'bundleId', 'guidanceId', 'accountId', 'grantId', 'delegationId', 'representationId', 'sessionId', 'personId', 'reference', 'postId', 'subjectId', 'handoverId', 'requestId', 'benchId',
  'oldResultId', 'oldBatchId', 'evidenceId', 'feedbackId', 'recordId', 'shareId', 'caseId', 'breachId', 'holdId', 'announcementId', 'postingId', 'runId', 'listId', 'letterId', 'reminderId', 'pageId',
])

let access: AccessWorld
let things: Things
let homes: readonly Place[]
let baseline: ReadonlyMap<string, readonly string[]> = new Map()
let changed: string[] = []
/** Tables with more rows than before. */
let added: string[] = []
let watching = false
let listener: Listener
/** Statements each route sends to answer whom it answers, once what seldom changes is known: of a command everything it does in its transaction. */
const counted = new Map<string, number>()

/** In one question, so that looking after each call stays cheap. */
const rowsNow = async (tx: Transaction): Promise<ReadonlyMap<string, readonly string[]>> => {
  const each = WATCHED.map((table) => sql`SELECT ${sql.lit(table)} AS name, md5(one::text) AS hash FROM ${sql.table(table)} AS one`)
  const { rows } = await sql<{ name: string; hash: string }>`${sql.join(each, sql` UNION ALL `)}`.execute(tx)
  return new Map([...Map.groupBy(rows, ({ name }) => name)].map(([name, found]) => [name, found.map(({ hash }) => hash)]))
}

const look = async (tx: Transaction): Promise<void> => {
  if (!watching) return
  const found = await listener.quietly(() => rowsNow(tx))
  for (const [table, before] of baseline) {
    const now = new Set(found.get(table))
    if (before.some((hash) => !now.has(hash))) changed.push(table)
    else if (now.size > before.length) added.push(table)
  }
}

beforeAll(async () => {
  access = await openAccessWorld({ look })
  things = await putThingsInPlace(access)
  const { db, desk, committee } = access.world
  homes = await Promise.all([desk, committee].map(async ({ id }) => [id, ...(await db.work({}, (work) => listAncestors(work, id))).map((unit) => unit.id)]))
  listener = listenTo(db.pool)
  baseline = await db.work({}, ({ tx }) => rowsNow(tx))
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

const HOME = ['', 'citizen', ...ROLES]

/** Whoever is told is told once more: the statements of that are counted, and where it is a question asking has changed nothing (OWASP ASVS 3.5.3). */
const askAgain = async (route: Route, who: string, request: Sampled): Promise<readonly string[]> => {
  [changed, added, watching] = [[], [], route.contract.method === 'GET']
  const before = listener.sent()
  if ((await call(route, who, request)).status < 300) counted.set(route.contract.id, listener.sent() - before)
  const touched = [...changed, ...added]
  return touched.length === 0 || route.contract.id in SEEN ? [] : [`${route.contract.id} as ${who}: asking changed ${touched.join(', ')}`]
}

/** The answer about another's thing, held against the answer about none. */
const differsFromNone = async (route: Route, who: string, { answer, request }: { readonly answer: Answer; readonly request: Sampled }): Promise<readonly string[]> => {
  const none = await call(route, who, { ...request, url: request.url.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, NOBODYS) })
  return none.status === answer.status && none.text === answer.text ? [] : [`${route.contract.id} as ${who}: ${answer.status} ${answer.text.slice(0, 80)}, but of none ${none.status} ${none.text.slice(0, 80)}`]
}

/** Everybody knocks at one route. A request nobody got through with would prove nothing, so that is complained of too. */
const tryRoute = async (route: Route): Promise<readonly string[]> => {
  listener.at(route.contract.id)
  const request = sampleRequest(route.contract, things.knownFor(route.contract))
  const complaints: string[] = []
  const unread: string[] = []
  let read = false
  let told: string | undefined
  for (const who of PEOPLE) {
    changed = []
    watching = isOutsider(who) && route.contract.method !== 'GET'
    const answer = await call(route, who, request)
    if (mayKnock(route, access.actors[who])) {
      read ||= !answer.invalid
      if (answer.invalid) unread.push(answer.text)
    }
    complaints.push(...complaintsOf(route, who, { answer, request }))
    if (isOutsider(who) && route.contract.id in SAME_AS_NONE && mayKnock(route, access.actors[who])) complaints.push(...(await differsFromNone(route, who, { answer, request })))
    if (answer.status < 300 && !isOutsider(who)) told ??= who
  }
  if (told !== undefined) complaints.push(...(await askAgain(route, told, request)))
  if (told === undefined && route.contract.method === 'GET' && namesThing(route) && !(route.contract.id in NOT_THERE)) complaints.push(`${route.contract.id}: nobody at home is told, so the thing may not be there at all`)
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

/** An empty list may be one that was not looked for: the next one asks too. */
const isTold = ({ status, text }: Answer): boolean => status < 300 && !text.includes('"items":[]')

/** Somebody whose it is asks each list once with each thing it may be narrowed by. */
const narrow = async (route: Route): Promise<void> => {
  listener.at(route.contract.id)
  const people = HOME.filter((name) => mayKnock(route, access.actors[name]))
  for (const request of narrowedRequests(route.contract, things.knownFor(route.contract)))
    for (const who of people) if (isTold(await call(route, who, request))) break
}

const NONSENSE = ['x', 'x|y|z', '2025-03-12|x', '2025-03-12T00:00:00Z|x|y', '2025-03-12T00:00:00Z_x']

/** Whoever may knock asks with each word of the address that may be anything. */
const faultsOf = async (route: Route): Promise<readonly string[]> => {
  const who = HOME.findLast((name) => mayKnock(route, access.actors[name]))
  const { properties = {} } = (route.contract.query ?? {}) as { readonly properties?: Readonly<Record<string, { readonly type?: string; readonly format?: string; readonly pattern?: string }>> }
  const free = Object.entries(properties).filter(([, { type, format, pattern }]) => type === 'string' && format === undefined && pattern === undefined)
  if (who === undefined || free.length === 0) return []
  const request = sampleRequest(route.contract, things.knownFor(route.contract))
  const faults: string[] = []
  for (const [name] of free)
    for (const word of NONSENSE) {
      const { status, text } = await call(route, who, { ...request, url: `${request.url.replace(new RegExp(`(?<=[?&])${name}=[^&]*&?`), '')}${request.url.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(word)}` })
      if (status >= 500 && status !== 503) faults.push(`${route.contract.id}?${name}=${word}: ${status} ${text.slice(0, 120)}`)
    }
  return faults
}

const isWhole = (way: string): boolean => way.includes(` ${WHOLE}`)

describe('the authorisation matrix', () => {
  it('has every route in it, with a request its declaration lets through, and no answer beyond the declaration', async () => {
    const complaints: string[] = []
    for (const route of access.routes) complaints.push(...(await complaintsOver(route)))
    expect(complaints).toEqual([])
  }, 180_000)

  it('answers nonsense in a question with a refusal, never with a fault of ours', async () => {
    const faults: string[] = []
    for (const route of access.routes.filter(({ contract }) => contract.method === 'GET')) faults.push(...(await faultsOf(route)))
    expect(faults).toEqual([])
  }, 60_000)

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

/** Columns that say whose a row is, and where it stands in the file of one's own data; or why it does not. */
const WHOSE: Readonly<Record<string, string>> = {
  'audit.audit_entry person_ids': '- the same entries in whole words',
  'audit.entry person_ids': 'whoReadIt',
  'certification.copy_request person_id': 'certifiedCopies',
  'documents.paper_record holder_id': 'papers',
  'documents.paper_record_change holder_id': '- earlier words of a paper: the journal of the office that mends it',
  'documents.paper_share holder_id': 'shares',
  'documents.paper_use holder_id': 'uses',
  'documents.stored_file owner_id': 'files',
  'documents.upload owner_id': 'uploads',
  'dossiers.dossier applicant_person_id': 'dossiers',
  'dossiers.dossier submitter_person_id': 'dossiers',
  'dossiers.filing_draft owner_id': 'drafts',
  'feedback.item person_id': 'feedback',
  'identity.citizen_sign_in confirm_person_id': '- a sign-in on its way, swept daily',
  'identity.confirmation person_id': 'identity',
  'identity.consent person_id': 'identity',
  'identity.consent_code person_id': '- a code of ten minutes, hashed',
  'identity.electronic_identity person_id': 'identity',
  'identity.lost_post person_id': '- sealed for an hour, given back to its person only',
  'identity.representation person_id': 'identity',
  'identity.representation principal_id': 'identity',
  'identity.restriction person_id': 'identity',
  'identity.session person_id': 'identity',
  'indicators.breach_sample owner_id': '- sums of units',
  'indicators.counter owner_id': '- sums of units',
  'indicators.fact owner_ids': '- units',
  'indicators.fact_change owner_ids': '- units',
  'notifications.message recipient_id': 'told',
  'notifications.notice recipient_id': 'told',
  'notifications.preference recipient_id': 'told',
  'official_documents.certificate holder_id': '- of officials and agencies',
  'one_stop.batch owner_id': '- of officials',
  'one_stop.guidance person_id': 'guidance',
  'one_stop.reception_note owner_id': '- of officials',
  'personal_data.data_request person_id': 'requests',
  'surveys.release owner_id': '- sums of units',
}

describe('NĐ 13/2023 Đ9.3: everything kept about a person', () => {
  it('stands in the file of their own data, or it is said why not', async () => {
    const { rows } = await access.world.db.work({}, ({ tx }) => sql<{ name: string }>`SELECT table_schema || '.' || table_name || ' ' || column_name AS name FROM information_schema.columns
      WHERE column_name ~ '(^|_)(person|holder|owner|recipient|principal)_ids?$' AND column_name NOT LIKE 'by_%' AND table_schema NOT IN ('pg_catalog', 'information_schema', 'graphile_worker') ORDER BY 1`.execute(tx))
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(WHOSE).toSorted())
    const mine = (await send(access.keeping, 'citizen', { method: 'GET', url: '/api/personal-data/mine' })).json<Record<string, readonly object[] | Record<string, unknown>>>()
    expect(Object.keys(mine)).toEqual(expect.arrayContaining([...new Set(Object.values(WHOSE).filter((key) => !key.startsWith('-')))]))
    const filled = Object.entries(mine).flatMap(([key, value]) => (Array.isArray(value) && value.length > 0 ? [key] : []))
    expect(filled).toEqual(expect.arrayContaining(['dossiers', 'payments', 'drafts', 'papers', 'files', 'uploads', 'shares', 'feedback', 'requests']))
    expect(mine['dossiers']).toEqual(expect.arrayContaining([expect.objectContaining({ parcels: [expect.objectContaining({ serial: 1 }), expect.objectContaining({ serial: 2 })] })]))
    expect(mine).toMatchObject({ identity: { sessions: [{}], representations: [{}] } })
    const strangers = (await send(access.keeping, 'stranger', { method: 'GET', url: '/api/personal-data/mine' })).body
    expect(things.markers.filter((marker) => strangers.includes(marker))).toEqual([])
  })
})

describe('the statements of a question and of a command', () => {
  it('are no more than stand beside this test (statements.txt)', () => {
    const committed = committedStatements(counted)
    const commands = access.routes.filter(({ contract }) => contract.method !== 'GET' && counted.has(contract.id))
    expect(counted.size - commands.length).toBeGreaterThan(100)
    // A command that refuses whatever can be guessed (its thing is in another state) is not counted.
    expect(commands.length).toBeGreaterThan(90)
    // A route newer than the file has this many, and its own line with the next PLANS=write npx vitest run tests/access/matrix.test.ts
    expect([...counted].filter(([route, count]) => count > (committed.get(route) ?? 30)).map(([route, count]) => `${route}: ${count}, not ${committed.get(route)}`)).toEqual([])
  })
})

describe('the tables of the schema', () => {
  it('are each said to grow or not to', async () => {
    const { rows } = await access.world.db.work({}, ({ tx }) => sql<{ name: string }>`SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public', 'graphile_worker') ORDER BY 1`.execute(tx))
    expect([...GROWING, ...FIXED].toSorted()).toEqual(rows.map(({ name }) => name).toSorted())
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
    expect(plans.flatMap((plan) => plan.ways.filter(isWhole).map((way) => `${plan.route}: ${way}: ${plan.text}`))).toEqual([])
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
