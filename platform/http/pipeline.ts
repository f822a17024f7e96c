import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ANONYMOUS, type Actor } from '../../kernel/actor.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Transaction } from '../db/transaction.ts'
import type { Work } from '../work.ts'
import { faceOf, isKnownAt, ownUrl } from './face.ts'
import { findFirstAnswer, hashRequest, isTwin, keepFirstAnswer, type Command, type FirstAnswer } from './idempotency.ts'
import { allows, type HttpPorts } from './ports.ts'
import type { PipelineRefusal } from './problems.ts'
import type { AuditAbout, FileContent, Prepared, Reply, Route, RouteInput } from './route.ts'
import { nameFile, sendContent } from './send-file.ts'
import { dayMarkCookie, dayMarkOf, deviceCookie, deviceTokenOf, sessionCookie, sessionTokenOf } from './session.ts'

/** Carries a refusal out of a transaction, so that everything the recipe wrote is undone. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

/** A command that was answered before: what its repetition did is undone, and the first answer given again. */
class AnsweredBefore extends Error {
  override readonly name = 'AnsweredBefore'
  readonly sent: Sent
  constructor(sent: Sent) {
    super('answered before')
    this.sent = sent
  }
}

export const refused = (refusal: PipelineRefusal): RefusedError => new RefusedError(refusal)

export type Compiled = { readonly route: Route; readonly checkAnswer: (answer: unknown) => void }
export type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }
type Running = { readonly ports: HttpPorts; readonly compiled: Compiled; readonly request: FastifyRequest; readonly command: Command | undefined; readonly prepared?: Prepared }
type Sent = { status: number; answer: unknown; file?: { mediaType: string; name: string; inline: boolean }; content?: { content: FileContent; inline: boolean }; reads?: Pick<AuditAbout, 'personIds' | 'purpose'>; cookies: string[] }

export const createWork = (ports: HttpPorts, tx: Transaction, who: { actor: Actor; requestId: string }): Work => {
  const work: Work = { tx, actor: who.actor, now: ports.now(), requestId: who.requestId, tell: (event) => ports.tell(work, event) }
  return work
}

/** Whose session the request carries, where the address it was sent to knows such sessions. */
export const findAsker = async (ports: HttpPorts, request: FastifyRequest): Promise<Actor> => {
  const token = sessionTokenOf(request, ownUrl(request, ports))
  if (token === undefined) return ANONYMOUS
  const anonymous = createWork(ports, ports.database.tx, { actor: ANONYMOUS, requestId: request.id })
  const actor = await ports.findActor(anonymous, token, { inBackground: request.method === 'GET' && request.headers['x-background'] !== undefined })
  return isKnownAt(faceOf(request, ports), actor.kind) ? actor : ANONYMOUS
}

type Identifying = { readonly ports: HttpPorts; readonly route: Route; readonly note: (request: FastifyRequest, actor: Actor) => void }

/** session → permission. Runs before anything of the request body is read. */
export const identify = async ({ ports, route, note }: Identifying, request: FastifyRequest): Promise<Actor> => {
  const actor = await findAsker(ports, request)
  note(request, actor)
  if (allows(ports, actor, route.permission)) return actor
  throw refused({ kind: actor.kind === 'anonymous' ? 'not-signed-in' : 'not-permitted' })
}

const inputOf = (ports: HttpPorts, request: FastifyRequest): RouteInput<never> => {
  const name = request.headers['x-file-name']
  const offset = request.headers['upload-offset']
  const url = ownUrl(request, ports)
  const [token, device, dayMark] = [sessionTokenOf(request, url), deviceTokenOf(request, url), dayMarkOf(request, url)]
  const signature = request.headers['x-webhook-signature']
  return {
    params: request.params as never,
    query: request.query as never,
    body: (request.body instanceof Readable ? undefined : request.body) as never,
    ...(typeof name === 'string' ? { fileName: decodeFileName(name) } : {}),
    ...(typeof offset === 'string' && /^\d{1,15}$/.test(offset) ? { uploadOffset: Number(offset) } : {}),
    client: {
      address: request.ip,
      userAgent: String(request.headers['user-agent'] ?? ''),
      ...(token === undefined ? {} : { sessionToken: token }),
      ...(device === undefined ? {} : { deviceToken: device }),
      ...(dayMark === undefined ? {} : { dayMark }),
      ...(typeof signature === 'string' && request.signedBytes ? { signedBody: { bytes: request.signedBytes, signature } } : {}),
    },
  }
}

const decodeFileName = (header: string): string => {
  try {
    return decodeURIComponent(header)
  } catch {
    return header
  }
}

const commandOf = (route: Route, request: FastifyRequest): Command | undefined => {
  if (route.contract.method === 'GET' || route.repeatable !== undefined) return undefined
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key.length < 8 || key.length > 200) throw refused({ kind: 'idempotency-key-missing' })
  return { key, operation: route.contract.id, requestHash: hashRequest([request.params, request.query, request.body]) }
}

const replyOf = ({ ports, request, compiled }: Running, sent: Sent): Reply => {
  const url = ownUrl(request, ports)
  return {
    setSession: (token, kind) => {
      if (!isKnownAt(faceOf(request, ports), kind)) throw refused({ kind: 'other-address', address: kind === 'staff' ? `${ports.deskUrl}/desk` : ports.publicUrl })
      sent.cookies.push(sessionCookie(url, token))
    },
    clearSession: () => sent.cookies.push(sessionCookie(url, undefined)),
    setDayMark: (token) => sent.cookies.push(dayMarkCookie(url, token)),
    setDevice: (token) => sent.cookies.push(deviceCookie(url, token)),
    asFile: (mediaType, name, inline = false) => {
      sent.file = { mediaType, name, inline }
    },
    asContent: (content, inline = false) => {
      sent.content = { content, inline }
    },
    reads: (view) => {
      if (compiled.route.audit.event === false) throw new Error(`${compiled.route.contract.id} reads personal data and leaves no trail`)
      sent.reads = view
    },
  }
}

const sentBefore = (first: FirstAnswer | 'reused' | undefined): Sent | undefined => {
  if (first === 'reused') throw refused({ kind: 'idempotency-key-reused' })
  return first && { ...first, cookies: [] }
}

/** The first answer is asked for in the same packet as the recipe's own first question, since nearly every command is new. */
const unlessAnswered = async <T>(work: Work, command: Command | undefined, handle: () => Promise<T>): Promise<T> => {
  if (command === undefined) return handle()
  const [first, handled] = await Promise.allSettled([findFirstAnswer(work, command), handle()])
  const before = sentBefore(first.status === 'fulfilled' ? first.value : undefined)
  if (before) throw new AnsweredBefore(before)
  if (handled.status === 'rejected') throw handled.reason
  if (first.status === 'rejected') throw first.reason
  return handled.value
}

const perform = async (running: Running, work: Work): Promise<Sent> => {
  const { ports, compiled, request, command, prepared = {} } = running
  const { route, checkAnswer } = compiled
  const sent: Sent = { status: 200, answer: undefined, cookies: [] }
  const input = inputOf(ports, request)
  const outcome = await unlessAnswered(work, command, () => route.handle(work, { ...input, prepared }, replyOf(running, sent)))
  if (!outcome.ok) throw new RefusedError(outcome.refusal)
  checkAnswer(outcome.value)
  sent.answer = outcome.value
  const { audit } = route
  await Promise.all([
    audit.event === false ? undefined : ports.recordAudit(work, { event: audit.event, address: request.ip, ...audit.about?.(input, outcome.value as never), ...sent.reads }),
    command && keepFirstAnswer(work, command, { status: sent.status, answer: sent.answer }),
  ])
  return sent
}

/** transaction → handle → parse the answer → audit → commit. A plain question that leaves no trace needs no transaction. */
const runInTransaction = async (running: Running): Promise<Sent> => {
  const { ports, compiled, request } = running
  const { route } = compiled
  const run = (tx: Transaction): Promise<Sent> => perform(running, createWork(ports, tx, { actor: request.actor, requestId: request.id }))
  if (route.contract.method === 'GET' && route.audit.event === false) return run(ports.database.tx)
  let kept: RefusedError | undefined
  const sent = await ports.database.transaction(async (tx) => {
    try {
      return await run(tx)
    } catch (error) {
      if (route.refusalCommits === undefined || !(error instanceof RefusedError)) throw error
      kept = error
      return undefined
    }
  })
  if (kept) throw kept
  if (sent === undefined) throw new Error('a transaction ended without an answer')
  return sent
}

/** A command refused or undone because its twin was faster answers what the twin answered. */
const transact = async (running: Running): Promise<Sent> => {
  const { ports, request, command } = running
  try {
    return await runInTransaction(running)
  } catch (error) {
    if (error instanceof AnsweredBefore) return error.sent
    if (command === undefined || !(error instanceof RefusedError || isTwin(error))) throw error
    const twin = await findFirstAnswer(createWork(ports, ports.database.tx, { actor: request.actor, requestId: request.id }), command)
    const sent = error instanceof RefusedError && twin === 'reused' ? undefined : sentBefore(twin)
    if (sent === undefined) throw error
    return sent
  }
}

/** What the route prepares outside any transaction hears how it ended, also when nothing came of it. */
const prepareAndTransact = async (running: Running): Promise<Sent> => {
  const { ports, compiled, request } = running
  const { prepare } = compiled.route
  if (prepare === undefined) return transact(running)
  const bytes = request.body instanceof Readable ? request.body : Readable.from([])
  const prepared = await prepare(createWork(ports, ports.database.tx, { actor: request.actor, requestId: request.id }), inputOf(ports, request), bytes)
  if (!prepared.ok) throw new RefusedError(prepared.refusal)
  let committed = false
  try {
    const sent = await transact({ ...running, prepared: prepared.value })
    committed = true
    return sent
  } finally {
    await prepared.value.done?.(committed)
  }
}

export const handleRequest = async (ports: HttpPorts, compiled: Compiled, { request, reply }: Exchange): Promise<FastifyReply> => {
  const sent = await prepareAndTransact({ ports, compiled, request, command: commandOf(compiled.route, request) })
  for (const cookie of sent.cookies) reply.header('set-cookie', cookie)
  if (compiled.route.permission !== 'public') reply.header('cache-control', 'no-store')
  if (sent.content) return sendContent(request, reply, sent.content)
  if (sent.file) {
    nameFile(reply, sent.file)
    return reply.send(Buffer.from(sent.answer as Uint8Array))
  }
  return reply.code(sent.status).send(sent.answer)
}
