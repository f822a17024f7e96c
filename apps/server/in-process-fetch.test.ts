import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { createInProcessFetch } from './in-process-fetch.ts'

let app: FastifyInstance
afterEach(() => app.close())

/** One page that calls the API in-process and shows what the API saw and what came back. */
const openPage = async (headers: Record<string, string>, init?: RequestInit): Promise<{ seen: Record<string, unknown>; cookies: readonly string[]; status: number }> => {
  app = Fastify()
  app.all('/api/thing', async (request, reply) =>
    reply.code(201).header('set-cookie', ['motcua=abc; Path=/', 'b=2']).send({ method: request.method, headers: request.headers, body: request.body, ip: request.ip }),
  )
  app.get('/page', async (request) => {
    const inProcess = createInProcessFetch(app, request, 'en')
    const answer = await inProcess.fetch('/api/thing', init)
    return { seen: await answer.json(), cookies: inProcess.cookies, status: answer.status }
  })
  return (await app.inject({ url: '/page', headers, remoteAddress: '10.1.2.3' })).json()
}

describe('in-process fetch', () => {
  it('calls in the name of the reader: cookies, origin, address', async () => {
    const { seen, status } = await openPage({ cookie: 'motcua=secret; lang=vi', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' })
    expect(status).toBe(201)
    expect(seen).toMatchObject({ method: 'GET', ip: '10.1.2.3', headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' } })
  })

  it('in the language of the page, whatever the cookie says', async () => {
    const { seen } = await openPage({ cookie: 'lang=vi; motcua=secret' })
    expect(seen).toMatchObject({ headers: { cookie: 'lang=en; motcua=secret' } })
  })

  it('sends a command with its key and body', async () => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': 'key-0001' }, body: '{"a":1}' }
    const { seen } = await openPage({}, init)
    expect(seen).toMatchObject({ method: 'POST', body: { a: 1 }, headers: { 'idempotency-key': 'key-0001' } })
  })

  it('keeps the cookies of the answer for the browser', async () => {
    expect((await openPage({})).cookies).toEqual(['motcua=abc; Path=/', 'b=2'])
  })
})
