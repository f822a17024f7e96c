import type { Module } from '../../platform/module.ts'
import { useRegisters } from './application/registers/current-registers.ts'
import { sealedThings } from './application/sealed-things.ts'
import { forgetOldAnswers } from './application/registers/forget-answers.ts'
import { seedDemoAccounts } from './application/seed-demo-accounts.ts'
import { sweepOldSignIns } from './application/sweep-sign-ins.ts'
import { accountRoutes } from './http/accounts.route.ts'
import { citizenSignInRoutes } from './http/citizen-sign-in.route.ts'
import { confirmationRoutes } from './http/confirmations.route.ts'
import { counterRoutes } from './http/counter.route.ts'
import { delegationRoutes } from './http/delegations.route.ts'
import { lostPostRoutes } from './http/lost-posts.route.ts'
import { meRoute } from './http/me.route.ts'
import { ownAccountRoutes } from './http/own-account.route.ts'
import { ownPersonRoute } from './http/own-person.route.ts'
import { ownSessionRoutes } from './http/own-sessions.route.ts'
import { registrationRoutes } from './http/registrations.route.ts'
import { representationRoutes } from './http/representations.route.ts'
import { roleGrantRoutes } from './http/role-grants.route.ts'
import { staffSignInRoutes } from './http/staff-sign-in.route.ts'
import type { IdentityPorts } from './ports.ts'

export const identityModule = (ports: IdentityPorts): Module => {
  useRegisters(ports.registers && { ...ports.registers, secretKey: ports.secretKey })
  return {
    name: 'identity',
    routes: [
      meRoute,
      ownPersonRoute,
      ...staffSignInRoutes(ports),
      ...citizenSignInRoutes(ports),
      ...ownSessionRoutes,
      ...lostPostRoutes(ports),
      ...ownAccountRoutes(ports),
      ...accountRoutes(ports),
      ...roleGrantRoutes,
      ...delegationRoutes,
      ...confirmationRoutes(ports),
      ...representationRoutes(ports),
      ...counterRoutes(ports),
      ...registrationRoutes,
    ],
    jobs: [
      { name: 'sweep-sign-ins', cron: '15 19 * * *', run: (work) => sweepOldSignIns(work) },
      { name: 'forget-register-answers', cron: '7 * * * *', run: async (work) => void (await forgetOldAnswers(work)) },
    ],
    sealed: sealedThings(ports.secretKey),
    seedDemo: (work) => seedDemoAccounts(work),
  }
}
