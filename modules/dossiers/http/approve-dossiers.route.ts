import type { DossierId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { approveDossiers as carryOut, type Approved } from '../application/approve-dossiers.ts'
import { approveDossiers } from '../contract.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import type { DossierPorts } from '../ports.ts'
import { dossierRefusals } from './refusal-words.ts'

const filled = (words: string, refusal: DossierRefusal): string => words.replace(/\{(\w+)\}/g, (_, field: string) => String((refusal as Readonly<Record<string, unknown>>)[field] ?? ''))

const itemOf = ({ dossierId, outcome }: Approved) => {
  if (outcome.ok) return { dossierId, approved: true, version: outcome.value.version }
  const [, vi, en] = dossierRefusals[outcome.refusal.kind]
  return { dossierId, approved: false, refusal: { kind: outcome.refusal.kind, vi: filled(vi, outcome.refusal), en: filled(en, outcome.refusal) } }
}

export const approveDossiersRoute = ({ publicUrl }: DossierPorts): Route =>
  defineRoute({
    contract: approveDossiers,
    permission: { may: 'approve', on: 'dossier' },
    audit: { event: 'dossiers-approved', about: () => ({ thing: 'dossier' }) },
    refusals: {},
    handle: async (work, { body: { items, note } }) => {
      const approved = await carryOut(work, { items: items.map(({ dossierId, version }) => ({ dossierId: dossierId as DossierId, version })), publicUrl, ...(note ? { note } : {}) })
      return ok({ items: approved.map(itemOf) })
    },
  })
