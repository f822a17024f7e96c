import type { Module } from '../../platform/module.ts'
import { askPlatform } from './application/ask-platform.ts'
import { demandProof } from './application/prove-demands.ts'
import { hearTransfers } from './application/hear-transfers.ts'
import { reconcile } from './application/reconcile.ts'
import { seedDemoCollectingAccounts } from './application/seed-demo-accounts.ts'
import { accountRoutes } from './http/accounts.route.ts'
import { cashRoutes } from './http/cash.route.ts'
import { payerRoutes } from './http/payer.route.ts'
import { platformRoutes } from './http/platform.route.ts'
import { RECONCILE_JOB, treasuryRoutes } from './http/treasury.route.ts'
import type { PaymentPorts } from './ports.ts'

export const paymentsModule = (ports: PaymentPorts): Module => ({
  name: 'payments',
  routes: [...payerRoutes(ports), ...platformRoutes(ports), ...treasuryRoutes(ports), ...accountRoutes, ...cashRoutes],
  jobs: [
    { name: 'ask-payment-platform', cron: '* * * * *', runInSteps: (step) => askPlatform(step, ports.platform()) },
    { name: 'hear-transfers', cron: '*/10 * * * *', runInSteps: (step) => hearTransfers(step, ports) },
    // 01:20 in Viet Nam, when the day of the platform and of the bank is closed.
    { name: RECONCILE_JOB, cron: '20 18 * * *', runInSteps: async (step) => void (await reconcile(step, ports)) },
  ],
  proofs: [demandProof],
  seedDemo: seedDemoCollectingAccounts,
})
