import type { DossierId, OfficialId } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { findWorkingPaper } from '../application/attach-working-paper.ts'
import { settleAtOnce as carryOut } from '../application/settle-at-once.ts'
import { settleAtOnce } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const settleAtOnceRoute = ({ publicUrl }: DossierPorts): Route =>
  defineRoute({
    contract: settleAtOnce,
    permission: { may: 'accept', on: 'dossier' },
    audit: { event: 'dossier-settled-at-once', about: aboutDossier },
    refusals: dossierRefusals,
    handle: async (work, { params, body }) => {
      const dossierId = params.dossierId as DossierId
      const file = await findWorkingPaper(work, dossierId, body.resultFileId)
      if (!file.ok) return file
      if (!file.value) return refuse({ kind: 'result-missing' })
      return movedOf(
        await carryOut(work, {
          dossierId,
          version: body.version,
          waived: body.waived ?? [],
          publicUrl,
          decidedById: body.decidedById as OfficialId,
          result: { name: body.resultName, fileId: file.value.fileId, ...(body.resultNumber ? { number: body.resultNumber } : {}) },
          receipt: { method: 'in-person', receivedBy: body.receivedBy },
          withSlip: body.withSlip ?? false,
        }),
      )
    },
  })
