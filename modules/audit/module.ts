import type { Module } from '../../platform/module.ts'
import { verifyChain } from './application/verify-chain.ts'
import { listAuditDaysRoute } from './http/list-audit-days.route.ts'
import { listAuditEntriesRoute } from './http/list-audit-entries.route.ts'

export const auditModule = (): Module => ({
  name: 'audit',
  routes: [listAuditEntriesRoute, listAuditDaysRoute],
  proofs: [{ name: 'audit-chain', find: verifyChain }],
})
