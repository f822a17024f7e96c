import type { TSchema } from 'typebox'
import type { Permission, Route } from './route.ts'

type Json = Record<string, unknown>

const parameters = (schema: TSchema | undefined, place: 'path' | 'query'): readonly Json[] => {
  const { properties = {}, required = [] } = (schema ?? {}) as { properties?: Record<string, Json>; required?: readonly string[] }
  return Object.entries(properties).map(([name, one]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema: one }))
}

const content = (schema: TSchema | 'bytes' | 'stream'): Json =>
  schema === 'stream' ? { 'application/offset+octet-stream': { schema: { type: 'string', format: 'binary' } } } : schema === 'bytes' ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } : { 'application/json': { schema } }

const words = (permission: Permission): string => (typeof permission === 'string' ? permission : `may ${permission.may} ${permission.on}`)

const operation = (route: Route): Json => {
  const { contract } = route
  const problems = new Map<string, string>()
  for (const [kind, [status, , en]] of Object.entries(route.refusals as Record<string, readonly [number, string, string]>))
    problems.set(String(status), [problems.get(String(status)), `${kind}: ${en}`].filter(Boolean).join('\n'))
  const command = contract.method !== 'GET' && route.repeatable === undefined
  return {
    operationId: contract.id,
    summary: contract.summary,
    description: `Who: ${words(route.permission)}.`,
    security: route.permission === 'public' ? [] : [{ session: [] }],
    tags: [contract.path.split('/')[2] ?? 'api'],
    parameters: [
      ...parameters(contract.params, 'path'),
      ...parameters(contract.query, 'query'),
      ...(contract.body === 'stream' ? [{ name: 'Upload-Offset', in: 'header', required: true, schema: { type: 'integer', minimum: 0 } }] : []),
      ...(command ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', minLength: 8, maxLength: 200 } }] : []),
    ],
    ...(contract.body ? { requestBody: { required: true, content: content(contract.body) } } : {}),
    responses: {
      200: { description: 'Done', content: content(contract.answer) },
      ...Object.fromEntries([...problems].map(([status, description]) => [status, { description, $ref: undefined, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }])),
      default: { description: 'A problem document (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  }
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'kind'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    kind: { type: 'string' },
    requestId: { type: 'string' },
    errors: { type: 'array', items: { type: 'object', properties: { field: { type: 'string' }, reason: { type: 'string' } } } },
  },
}

/** The whole face as OpenAPI 3.1: JSON Schema 2020-12 is its own schema language, so contracts go in as they are. */
export const buildOpenApi = (routes: readonly Route[], addresses: readonly string[]): Json => {
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = route.contract.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.contract.method.toLowerCase()]: operation(route) }
  }
  const document = {
    openapi: '3.1.0',
    info: { title: 'Một Cửa', version: '0.1.0', description: 'The open one-stop system of a province.', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: addresses.map((url) => ({ url })),
    paths,
    components: { schemas: { Problem: PROBLEM }, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'motcua' } } },
  }
  return JSON.parse(JSON.stringify(document)) as Json
}
