import type { Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, PersonId, SessionId } from '../../../kernel/ids.ts'
import { epochMs, type Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Step } from '../../../platform/module.ts'
import { startPaymentPlatformSimulator, type PaymentSimulator } from '../../../simulators/payment-platform/start-payment-platform-simulator.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openBankStatement, openPaymentPlatform } from '../../integrations/payment-platform.ts'
import { keepStarted, openPlatformPage } from '../application/start-payment.ts'
import { demandPayment } from '../application/demand-payment.ts'
import { receiveCallback } from '../application/receive-callback.ts'
import type { Demand, DemandFacts } from '../domain/demand.ts'
import type { PaymentPorts } from '../ports.ts'
import { listDemandsOf } from '../store/demand-store.ts'

/** The demo province, a treasurer, and the simulated platform behind the real adapter; its messages reach us without a network between. */
export type PaymentWorld = {
  readonly world: DossierWorld
  readonly payer: Actor & { readonly kind: 'citizen' }
  readonly treasurer: Actor
  readonly simulator: PaymentSimulator
  readonly ports: PaymentPorts
  readonly step: Step
  readonly clock: { now: Instant }
  readonly facts: (amount: number, given?: Partial<DemandFacts>) => DemandFacts
  readonly demand: (amount: number, given?: Partial<DemandFacts>) => Promise<Demand>
  readonly begin: (demand: Demand) => Promise<string>
  readonly hand: (body: unknown) => Promise<Readonly<Record<string, unknown>>>
  readonly read: (demand: Demand) => Promise<Demand>
  readonly close: () => Promise<void>
}

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('missing in the test world')
  return value
}

export const openPaymentWorld = async (): Promise<PaymentWorld> => {
  const world = await openDossierWorld()
  const clock = { now: TEST_NOW }
  let hand: PaymentWorld['hand'] = async () => ({})
  const simulator = await startPaymentPlatformSimulator({ port: 0, callbackUrl: '', deliver: (message) => hand(message), returnUrl: 'http://localhost/thanh-toan/tra-ve', now: () => epochMs(clock.now) })
  const [platform, statement] = [openPaymentPlatform(simulator.address), openBankStatement(simulator.statementAddress)]
  const ports: PaymentPorts = { publicUrl: 'http://localhost', platform: () => platform, statement: () => statement, account: { bankBin: '970400', number: 'MOTCUADEMO01', holder: 'TAI KHOAN GIA LAP', bankName: 'Ngân hàng giả lập' } }
  const step: Step = (run) => world.db.work({ now: clock.now }, run)
  hand = (body) => step((work) => receiveCallback(work, platform, body))
  const payer = world.citizen as PaymentWorld['payer']
  const treasurer: Actor = { kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Ngô Thị Quỹ', roles: [{ role: 'treasurer', unitId: world.desk.id }] }
  const facts: PaymentWorld['facts'] = (amount, given = {}) => ({
    subjectId: newId<string>(),
    purpose: 'levies',
    purposeSerial: 1,
    unit: { id: world.desk.id, name: world.desk.name, parentName: 'Ủy ban nhân dân', kind: 'desk', place: 'Đồng Hới' },
    label: 'Cấp bản sao trích lục thử nghiệm',
    procedure: { code: '9.000001', name: 'Cấp bản sao trích lục thử nghiệm' },
    ruleSet: 'A',
    payer: { name: payer.fullName },
    personIds: [payer.personId as PersonId],
    lines: [{ kind: 'state-charge', name: 'Lệ phí', amount }],
    ...given,
  })
  const read: PaymentWorld['read'] = async ({ subjectId, serial }) => must((await step((work) => listDemandsOf(work.tx, [subjectId]))).find((each) => each.serial === serial))
  return {
    world,
    payer,
    treasurer,
    simulator,
    ports,
    step,
    clock,
    facts,
    demand: async (amount, given) => must(await step((work) => demandPayment(work, facts(amount, given)))),
    begin: async ({ subjectId, serial }) => {
      const key = { subjectId, serial }
      const outside = { tx: world.db.tx, actor: payer, now: clock.now, requestId: 'test', tell: async () => undefined }
      const started = await openPlatformPage(outside, ports, { ...key, clientAddress: '127.0.0.1' })
      if (!started.ok) throw new Error(started.refusal.kind)
      const kept = await world.db.work({ actor: payer, now: clock.now }, (work) => keepStarted(work, key, started.value))
      if (!kept.ok) throw new Error(kept.refusal.kind)
      return kept.value.reference
    },
    hand,
    read,
    close: async () => {
      await simulator.stop()
      await world.close()
    },
  }
}
