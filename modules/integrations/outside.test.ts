import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startNationalPortalSimulator, type PortalSimulator } from '../../simulators/national-portal/start-national-portal-simulator.ts'
import { openPortal } from './national-portal/open-portal.ts'
import { readPortalAddress } from './national-portal/settings.ts'
import { takeHeard } from './outside.ts'

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
    expect([...takeHeard()]).toEqual([['national-portal', { answeredAt: expect.any(Number) }]])
    expect(takeHeard().size).toBe(0)
  })

  it.each([['down', 'status-503'], ['slow', 'no-answer']] as const)('%s is a fault with its code', async (fault, code) => {
    simulator.setFault(fault)
    await ask()
    expect(takeHeard().get('national-portal')).toEqual({ failedAt: expect.any(Number), fault: code })
  })
})
