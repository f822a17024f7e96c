import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startNationalPortalSimulator, type PortalSimulator } from '../../simulators/national-portal/start-national-portal-simulator.ts'
import { openPortal } from './national-portal/open-portal.ts'
import { readPortalAddress } from './national-portal/settings.ts'
import { fetchFrom, takeHeard } from './outside.ts'

let simulator: PortalSimulator
beforeAll(async () => {
  simulator = await startNationalPortalSimulator({ port: 0 })
})
afterAll(() => simulator.stop())
beforeEach(() => {
  simulator.setFault('none')
  takeHeard()
})

describe('what is heard of an outside system', () => {
  const ask = () => openPortal(readPortalAddress(simulator.address), { timeoutMs: 300 }).call('TraCuuHoSo', { mahoso: 'x' })

  it('an answer is noted once and taken once', async () => {
    await ask()
    expect([...takeHeard()]).toEqual([['national-portal', { answers: 2, faults: 0, failures: 0, answeredAt: expect.any(Number) }]])
    expect(takeHeard().size).toBe(0)
  })

  it.each([
    [200, undefined],
    [400, undefined],
    [404, undefined],
    [401, 'status-401'],
    [403, 'status-403'],
    [429, 'status-429'],
    [500, 'status-500'],
  ])('status %i, which may answer one question only, is a fault of the connection: %s', async (status, fault) => {
    const server = createServer((_request, response) => void response.writeHead(status).end()).listen(0, '127.0.0.1')
    await once(server, 'listening')
    await fetchFrom('post')(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    server.close()
    expect(takeHeard().get('post')?.fault).toBe(fault)
  })

  it.each([['maintenance', 'answer-not-understood'], ['wrong-password', 'credentials-refused']] as const)('an answer that is none, %s, is a fault with its code', async (fault, code) => {
    simulator.setFault(fault)
    await ask()
    expect(takeHeard().get('national-portal')).toMatchObject({ fault: code, failures: 1 })
  })

  it.each([['down', 'status-503'], ['slow', 'no-answer']] as const)('%s is a fault with its code', async (fault, code) => {
    simulator.setFault(fault)
    await ask()
    expect(takeHeard().get('national-portal')).toEqual({ answers: 0, faults: 1, failures: 1, failingSince: expect.any(Number), failedAt: expect.any(Number), fault: code })
  })
})
