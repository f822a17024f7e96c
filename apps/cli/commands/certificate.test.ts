import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certificateOf } from '../../../modules/official-documents/index.ts'
import { findAccountByName } from '../../../modules/identity/index.ts'
import { getUnit } from '../../../modules/organisation/index.ts'
import { systemNow } from '../../../platform/clock/system-now.ts'
import { createAuthority, type Issued } from '../../../simulators/signing/authority.ts'
import { startSigningSimulator, type SigningSimulator } from '../../../simulators/signing/start-signing-simulator.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { derOf } from '../../../tests/support/signing-team.ts'
import { openSigningWorld, type SigningWorld } from '../../../tests/support/signing-world.ts'
import type { Command, CommandContext } from '../command.ts'
import { takeCertificateCommand } from './certificate.ts'
import { createUserCommand } from './users.ts'

const DAY = 86_400_000
const [ONE, TWO, NONE] = ['044080000001', '044080000002', '044080000003']

let world: SigningWorld
let simulator: SigningSimulator
let own: Issued
beforeAll(async () => {
  world = await openSigningWorld(TEST_NOW)
  const now = Date.parse(systemNow())
  const authority = createAuthority({ name: 'CA thử', key: 'ec', from: now - 2 * DAY, to: now + 2 * DAY })
  const issue = (to: number) => authority.issue({ name: 'Trần Văn Mẫu', key: 'ec', from: now - 2 * DAY, to })
  own = issue(now + DAY)
  const held = [{ credential: 'CRED-1', ...own }, { credential: 'CRED-0', ...issue(now - DAY) }, { credential: 'CRED-9', ...issue(now + DAY), active: false }]
  simulator = await startSigningSimulator({ port: 0, clock: own, keyOf: () => undefined, certificatesOf: (number) => (number === ONE ? held : number === TWO ? [...held, { credential: 'CRED-2', ...issue(now + DAY) }] : []) })
  const { code } = await world.database.work({}, (work) => getUnit(work, world.unitId))
  await run(createUserCommand, { unit: code, role: 'head-of-unit', fullName: 'Trần Văn Mẫu' }, 'mau.tran')
})
afterAll(async () => {
  await simulator.stop()
  await world.close()
})

const run = (command: Command, options: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<unknown> =>
  command.run({ config: { home: '/nowhere/motcua', temporaryPasswordDays: 7, signing: { remote: simulator.address } }, work: (inWork) => world.database.work({ actor: { kind: 'system', process: 'motcua' } }, inWork) } as CommandContext, { arguments: words, options })
const take = (number: string, more: Readonly<Record<string, string>> = {}) => run(takeCertificateCommand, { account: 'mau.tran', number, ...more })

// RS-VAN v1.2 /certificates/list.
describe('motcua certificate take', () => {
  it.each([
    ['of nobody VNeID knows', NONE, {}, 'certificate-not-offered'],
    ['of somebody with several', TWO, {}, 'certificate-ambiguous'],
    ['that has run out', ONE, { credential: 'CRED-0' }, 'certificate-not-offered'],
    ['that VNeID does not let sign', ONE, { credential: 'CRED-9' }, 'certificate-not-offered'],
    ['for an account there is not', ONE, { account: 'khong.co' }, 'account-unknown'],
  ])('takes none %s', async (_name, number, more, kind) => {
    await expect(take(number, more)).rejects.toMatchObject({ kind })
  })

  it('asks nobody where VNeID is not connected, and says when it is away', async () => {
    const at = (signing: object) => takeCertificateCommand.run({ config: { signing } } as CommandContext, { arguments: [], options: { account: 'mau.tran', number: ONE } })
    await expect(at({})).rejects.toMatchObject({ kind: 'vneid-signing-missing' })
    simulator.setFault('down')
    await expect(take(ONE)).rejects.toMatchObject({ kind: 'vneid-away' })
    simulator.setFault('none')
  })

  it('registers the one that may sign, under the name VNeID asks it by', async () => {
    const taken = await take(ONE)
    expect(takeCertificateCommand.print(taken)).toContain('Trần Văn Mẫu (CRED-1)')
    const kept = await world.database.work({}, async (work) => certificateOf(work, (await findAccountByName(work, 'mau.tran'))?.officialId ?? ''))
    expect(kept).toMatchObject({ method: 'vneid', credential: 'CRED-1', chain: [derOf(own)], isDemo: false })
    await take(TWO, { credential: 'CRED-2' })
  })
})
