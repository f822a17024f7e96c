import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { issueResult as carryOut } from '../application/issue-result.ts'
import { issueResult } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const issueResultRoute = ({ publicUrl }: DossierPorts): Route =>
  defineRoute({
    contract: issueResult,
    permission: { may: 'issue-result', on: 'dossier' },
    audit: { event: 'result-issued', about: aboutDossier },
    refusals: dossierRefusals,
    handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body, publicUrl })),
  })
