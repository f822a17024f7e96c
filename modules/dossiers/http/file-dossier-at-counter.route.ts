import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { fileAtCounter } from '../application/file-at-counter.ts'
import { fileDossierAtCounter } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { filedOf } from './answers.ts'
import { filingRefusals } from './refusal-words.ts'

export const fileDossierAtCounterRoute = ({ publicUrl }: DossierPorts): Route =>
  defineRoute({
    contract: fileDossierAtCounter,
    permission: { may: 'submit', on: 'dossier' },
    audit: { event: 'dossier-filed-at-counter', about: (_, answer) => ({ thing: 'dossier', thingId: answer.dossierId }) },
    refusals: filingRefusals,
    handle: async (work, { body }) => filedOf(await fileAtCounter(work, { ...body, waived: body.waived ?? [], publicUrl })),
  })
