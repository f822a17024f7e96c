import { isUtf8 } from 'node:buffer'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { ANONYMOUS, type Actor } from '../../kernel/actor.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import { newId } from '../db/new-id.ts'
import { faceOf, ownUrl } from './face.ts'
import { limitRates } from './limit-rates.ts'
import { countRequest } from './metrics.ts'
import { buildOpenApi } from './openapi.ts'
import { handleRequest, identify, refused, RefusedError, type Compiled, type Exchange } from './pipeline.ts'
import type { HttpPorts } from './ports.ts'
import { createRateOwners, type RateOwners } from './rate-owner.ts'
import { languageOf, PIPELINE_WORDS, refusalOf, toProblem, type PipelineRefusal } from './problems.ts'
import type { RefusalWords, Route } from './route.ts'
import { comesFromElsewhere } from './session.ts'
import { compileAnswer, compileRequestPart, onlyNamed } from './validation.ts'

declare module 'fastify' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- Fastify asks for declaration merging
  interface FastifyRequest {
    actor: Actor
    /** JSON as it came, kept only where its sender signed it. */
    signedBytes?: Buffer
  }
}

const BODY_LIMIT = 1_048_576
const PAGE_METHODS: readonly string[] = ['GET', 'HEAD', 'POST']
/** Long enough for the largest file over a poor line; a request that trickles on for ever is cut. */
const REQUEST_TIMEOUT_MS = 600_000

/** No inline script or style, nothing from other hosts; only our own pages may frame us (previews of papers). */
const SOURCES = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'"

/** CSP 3 §6.4.1: `form-action` holds for where a posted form is redirected to as well. */
const contentPolicy = (formsLeadTo: readonly string[] = []): string => `${SOURCES}; form-action ${["'self'", ...formsLeadTo].join(' ')}`

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=()',
  'x-frame-options': 'SAMEORIGIN',
} as const

const wantsPage = ({ method, url, headers }: FastifyRequest): boolean =>
  PAGE_METHODS.includes(method) && !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html')

type Answering = Exchange & { readonly ports: HttpPorts }

const sendProblem = ({ ports, request, reply }: Answering, words: RefusalWords, refusal: Refusal): FastifyReply => {
  const language = languageOf(request)
  const problem = toProblem(refusal, words, { language, requestId: request.id })
  if (ports.problemPage && wantsPage(request)) return reply.code(problem.status).type('text/html; charset=utf-8').send(ports.problemPage(problem, language))
  return reply.code(problem.status).type('application/problem+json').send(problem)
}

/** Who, as the trail knows them: an id, never a name. */
const whoOf = ({ actor }: FastifyRequest): string => (actor.kind === 'staff' ? actor.accountId : actor.kind === 'citizen' ? actor.personId : actor.kind)

const onError = (ports: HttpPorts, route: Route | undefined) => (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const limit = (error as { readonly limit?: number }).limit ?? route?.bodyLimit ?? BODY_LIMIT
  const refusal = error instanceof RefusedError ? error.refusal : refusalOf(error, limit, languageOf(request))
  const own: Record<string, RefusalWords> = { ...PIPELINE_WORDS, ...route?.refusals }
  const words = own[refusal.kind] ?? PIPELINE_WORDS.unexpected
  if (words[0] >= 500) ports.log.error({ requestId: request.id, route: route?.contract.id, who: whoOf(request), cause: error.stack }, 'request failed')
  if ([401, 403, 429].includes(words[0])) ports.log.warn({ requestId: request.id, route: route?.contract.id, who: whoOf(request), kind: refusal.kind }, 'request refused')
  return sendProblem({ ports, request, reply }, words, refusal)
}

/** Half of a surrogate pair, written as an escape: no character, and no database keeps it. */
const hasHalfCharacter = (text: string): boolean => {
  if (!/\\ud[89a-f]/i.test(text)) return false
  let found = false
  JSON.parse(text, (name, value: unknown) => {
    if (/\p{Surrogate}/u.test(typeof value === 'string' ? name + value : name)) found = true
    return value
  })
  return found
}

const addParsers = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (request.headers['x-webhook-signature'] !== undefined) request.signedBytes = body
    if (!isUtf8(body)) return done(refused({ kind: 'body-unreadable', reason: 'không phải UTF-8 / not UTF-8' }), undefined)
    if (body.length === 0) return done(null, undefined)
    try {
      const text = body.toString('utf8')
      if (hasHalfCharacter(text)) return done(refused({ kind: 'body-unreadable', reason: 'JSON: \\ud800–\\udfff' }), undefined)
      return done(null, JSON.parse(text))
    } catch (error) {
      return done(refused({ kind: 'body-unreadable', reason: `JSON: ${error instanceof Error ? error.message : ''}` }), undefined)
    }
  })
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  // Handed on unread: the route takes what it wants, as long as it wants.
  app.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) => done(null, payload))
}

const isForm = ({ headers }: FastifyRequest): boolean => (headers['content-type'] ?? '').startsWith('multipart/form-data')

/** The first file of a form; nothing when there is none. */
const fileInForm = async ({ headers, body }: FastifyRequest): Promise<Buffer> => {
  try {
    const form = await new Response(body as BodyInit, { headers: { 'content-type': headers['content-type'] ?? '' } }).formData()
    const file = [...form.values()].find((value) => value instanceof File)
    return file === undefined ? Buffer.alloc(0) : Buffer.from(await file.arrayBuffer())
  } catch {
    throw refused({ kind: 'body-unreadable', reason: 'multipart/form-data' })
  }
}

const addHooks = (app: FastifyInstance, ports: HttpPorts): void => {
  app.decorateRequest('actor')
  const policies = { whole: contentPolicy(ports.formsLeadTo), portal: contentPolicy(ports.formsLeadTo), desk: contentPolicy() }
  app.addHook('onRequest', async (request, reply) => {
    request.actor = ANONYMOUS
    const own = ownUrl(request, ports)
    reply.headers({ ...SECURITY_HEADERS, 'content-security-policy': policies[faceOf(request, ports)], 'x-request-id': request.id })
    if (own.startsWith('https:')) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
    const changes = request.method !== 'GET' && request.method !== 'HEAD'
    if (changes && comesFromElsewhere(request, own)) throw refused({ kind: 'foreign-origin' })
  })
  app.addHook('onResponse', async (request, reply) => {
    countRequest(request.routeOptions.config.operation ?? 'page', reply.statusCode, reply.elapsedTime)
  })
}

declare module 'fastify' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- Fastify asks for declaration merging
  interface FastifyContextConfig {
    operation?: string
  }
}

type RouteGiven = { readonly ports: HttpPorts; readonly owners: RateOwners; readonly route: Route }

const declareRoute = (app: FastifyInstance, { ports, owners, route }: RouteGiven): void => {
  const { contract } = route
  const compiled: Compiled = { route, checkAnswer: compileAnswer(contract) }
  const raw = contract.body === 'bytes' || contract.body === 'stream'
  const expected = contract.body === 'stream' ? 'application/offset+octet-stream' : raw ? 'application/octet-stream' : 'application/json'
  app.route({
    method: contract.method,
    url: contract.path,
    bodyLimit: route.bodyLimit ?? BODY_LIMIT,
    config: { operation: contract.id, ...(route.perMinute === undefined ? {} : { rateLimit: { max: route.perMinute, timeWindow: '1 minute' } }) },
    schema: {
      ...(contract.params ? { params: contract.params } : {}),
      ...(contract.query ? { querystring: contract.query } : {}),
      ...(contract.body && contract.body !== 'bytes' && contract.body !== 'stream' ? { body: contract.body } : {}),
    },
    errorHandler: onError(ports, route),
    preParsing: async (request, _reply, payload) => {
      request.actor = await identify({ ports, route, note: owners.note }, request)
      return payload
    },
    preValidation: async (request) => {
      if (route.orForm === true && isForm(request)) request.body = await fileInForm(request)
      else if (contract.body && !(request.headers['content-type'] ?? '').startsWith(expected)) throw refused({ kind: 'content-type-unknown', expected })
      else if (!raw) request.body = onlyNamed(contract, request.body)
    },
    handler: (request, reply) => handleRequest(ports, compiled, { request, reply }),
  })
}

/** Forms are understood where a route says so, and nowhere else. */
const addRoute = (app: FastifyInstance, given: RouteGiven): void => {
  if (given.route.orForm !== true) return declareRoute(app, given)
  app.register(async (scope) => {
    scope.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    declareRoute(scope, given)
  })
  return undefined
}

const allowedMethods = (routes: readonly Route[], path: string): readonly string[] =>
  routes
    .filter(({ contract }) => new RegExp(`^${contract.path.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}$`).test(path))
    .map(({ contract }) => contract.method)

const sendNotFound = (answering: Answering, allowed: readonly string[]): FastifyReply => {
  const { request, reply } = answering
  if (allowed.length === 0) return sendProblem(answering, PIPELINE_WORDS['path-unknown'], { kind: 'path-unknown' })
  reply.header('allow', allowed.join(', '))
  const refusal: PipelineRefusal = { kind: 'method-not-allowed', method: request.method, allowed: allowed.join(', ') }
  return sendProblem(answering, PIPELINE_WORDS['method-not-allowed'], refusal)
}

/** Said before anything of a body is read: an unknown address needs no well-made body to be unknown. */
const addNotFound = (app: FastifyInstance, ports: HttpPorts, routes: readonly Route[]): void => {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    sendNotFound({ ports, request, reply }, allowedMethods(routes, request.url.split('?')[0] ?? ''))
  app.all('/api/*', { config: { operation: 'unknown' }, onRequest: answer }, answer)
  // Where pages are served they take every address, so only the method can be wrong there.
  app.setNotFoundHandler(async (request, reply) => sendNotFound({ ports, request, reply }, PAGE_METHODS.includes(request.method) ? [] : PAGE_METHODS))
}

/** An address that is not UTF-8 is only unknown: it goes on as the text it is, so that its answer is the usual one. */
const readableUrl = ({ url = '/' }: { readonly url?: string | undefined }): string => {
  const end = url.includes('?') ? url.indexOf('?') : url.length
  const path = url.slice(0, end)
  try {
    decodeURI(path)
    return url
  } catch {
    return path.replaceAll('%', '%25') + url.slice(end)
  }
}

/** The HTTP face: limit → session → permission → parse → idempotency → transaction → handle → parse answer → audit → commit. */
export const createHttpServer = async (ports: HttpPorts, routes: readonly Route[]): Promise<FastifyInstance> => {
  const app = Fastify({
    genReqId: () => newId<string>(),
    bodyLimit: BODY_LIMIT,
    trustProxy: ports.trustProxy ? [...ports.trustProxy] : false,
    forceCloseConnections: true,
    requestTimeout: REQUEST_TIMEOUT_MS,
    rewriteUrl: readableUrl,
    routerOptions: { maxParamLength: 500 },
  })
  const owners = createRateOwners(ports)
  await app.register(cookie)
  addParsers(app)
  addHooks(app, ports)
  await limitRates(app, ports, owners)
  app.setErrorHandler(onError(ports, undefined))
  app.setValidatorCompiler(compileRequestPart)
  for (const route of routes) addRoute(app, { ports, owners, route })
  let openApi: ReturnType<typeof buildOpenApi> | undefined
  app.get('/api/openapi.json', { config: { operation: 'openApi' } }, async () => (openApi ??= buildOpenApi(routes, [ports.publicUrl, ...(ports.deskUrl === undefined ? [] : [ports.deskUrl])])))
  addNotFound(app, ports, routes)
  return app
}
