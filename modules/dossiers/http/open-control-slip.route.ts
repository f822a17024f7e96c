import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Reply, type Route } from '../../../platform/http/route.ts'
import type { Work } from '../../../platform/work.ts'
import { openControlSlip as carryOut } from '../application/open-control-slip.ts'
import { openControlSlip, openMyControlSlip } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { aboutDossier } from './answers.ts'
import { openingRefusals } from './refusal-words.ts'

type Asked = { readonly params: { readonly dossierId: string } }

const printed =
  ({ publicUrl }: DossierPorts) =>
  async (work: Work, { params }: Asked, reply: Reply) => {
    const opened = await carryOut(work, params.dossierId, publicUrl)
    if (!opened.ok) return opened
    reply.asFile(opened.value.file.mediaType, opened.value.file.fileName, true)
    return ok(opened.value.bytes)
  }

export const openControlSlipRoute = (ports: DossierPorts): Route =>
  defineRoute({
    contract: openControlSlip,
    permission: { may: 'read', on: 'dossier' },
    audit: { event: 'control-slip-printed', about: aboutDossier },
    refusals: openingRefusals,
    handle: printed(ports),
  })

/** The applicant prints it too: of their own dossier. */
export const openMyControlSlipRoute = (ports: DossierPorts): Route =>
  defineRoute({
    contract: openMyControlSlip,
    permission: 'citizen',
    audit: { event: 'own-control-slip-printed', about: aboutDossier },
    refusals: openingRefusals,
    handle: printed(ports),
  })
