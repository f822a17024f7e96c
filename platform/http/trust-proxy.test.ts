// ASVS 5.0 §4.1.3, §15.3.4: whose address a request counts for, behind no proxy, one on this machine, and some elsewhere.
import { Type } from 'typebox'
import { afterEach, describe, expect, it } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { ANONYMOUS } from '../../kernel/actor.ts'
import { ok } from '../../kernel/outcome.ts'
import { readConfig } from '../config/config.ts'
import { SILENT } from '../log/log.ts'
import { defineContract } from '../web/contract.ts'
import type { HttpPorts } from './ports.ts'
import { defineRoute } from './route.ts'
import { createHttpServer } from './server.ts'

const whoAmI = defineContract({ id: 'whoAmI', summary: 'x', method: 'GET', path: '/api/who', answer: Type.Object({ address: Type.String() }) })
const route = defineRoute({ contract: whoAmI, permission: 'public', audit: { event: false, because: 'made up' }, refusals: {}, handle: async (_work, { client }) => ok({ address: client.address }) })

const [HERE, PROXY, VISITOR, LIE] = ['127.0.0.1', '10.0.0.5', '203.0.113.7', '198.51.100.1']

describe('the address of a visitor', () => {
  let app: FastifyInstance
  afterEach(() => app.close())
  const open = async (setting: string, perMinute?: number): Promise<void> => {
    const { trustProxy } = readConfig({ TRUST_PROXY: setting })
    const ports = { database: { tx: undefined }, now: () => '2026-11-27T00:00:00.000Z', log: SILENT, findActor: async () => ANONYMOUS, may: () => false, recordAudit: async () => undefined, tell: async () => undefined, publicUrl: 'http://localhost', trustProxy, ...(perMinute === undefined ? {} : { perMinute }) }
    app = await createHttpServer(ports as unknown as HttpPorts, [route])
  }
  const ask = (remoteAddress: string, forwarded?: string) => app.inject({ url: '/api/who', remoteAddress, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } })

  it.each([
    ['off', HERE, VISITOR, HERE],
    ['off', PROXY, VISITOR, PROXY],
    ['on', HERE, VISITOR, VISITOR],
    ['on', HERE, `${LIE}, ${VISITOR}`, VISITOR],
    ['on', HERE, undefined, HERE],
    ['on', PROXY, VISITOR, PROXY],
    ['on', VISITOR, LIE, VISITOR],
    [PROXY, PROXY, VISITOR, VISITOR],
    [PROXY, PROXY, `${LIE}, ${VISITOR}`, VISITOR],
    [PROXY, HERE, VISITOR, HERE],
    [PROXY, VISITOR, LIE, VISITOR],
    [`10.0.0.0/24,${HERE}`, HERE, `${LIE}, ${VISITOR}, ${PROXY}`, VISITOR],
  ])('TRUST_PROXY=%s: from %s with X-Forwarded-For %s is %s', async (setting, from, forwarded, address) => {
    await open(setting)
    expect((await ask(from, forwarded)).json()).toEqual({ address })
  })

  it('gives each visitor behind a believed proxy a count of their own, and those who only claim an address none', async () => {
    await open(PROXY, 2)
    const codes = async (from: string, visitors: readonly string[]): Promise<readonly number[]> => {
      const seen: number[] = []
      for (const visitor of visitors) seen.push((await ask(from, visitor)).statusCode)
      return seen
    }
    expect(await codes(PROXY, [VISITOR, VISITOR, VISITOR, LIE])).toEqual([200, 200, 429, 200])
    expect(await codes('192.0.2.9', ['192.0.2.1', '192.0.2.2', '192.0.2.3'])).toEqual([200, 200, 429])
  })
})
