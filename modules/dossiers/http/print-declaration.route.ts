import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { printFiledDeclaration } from '../application/print-declaration.ts'
import { printDeclaration } from '../contract.ts'
import { aboutDossier } from './answers.ts'
import { openingRefusals } from './refusal-words.ts'

export const printDeclarationRoute = defineRoute({
  contract: printDeclaration,
  permission: 'signed-in',
  audit: { event: 'declaration-printed', about: aboutDossier },
  refusals: openingRefusals,
  handle: async (work, { params }, reply) => {
    const printed = await printFiledDeclaration(work, params.dossierId)
    if (!printed.ok) return printed
    reply.asFile('application/pdf', printed.value.fileName, true)
    return ok(printed.value.bytes)
  },
})
