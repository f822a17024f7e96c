import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { printDraftDeclaration } from '../application/print-declaration.ts'
import { printDraftDeclaration as contract } from '../contract.ts'
import { printingDraftRefusals } from './refusal-words.ts'

export const printDraftDeclarationRoute = defineRoute({
  contract,
  permission: 'signed-in',
  audit: { event: false, because: 'one\'s own draft' },
  refusals: printingDraftRefusals,
  handle: async (work, { params }, reply) => {
    const printed = await printDraftDeclaration(work, params.draftId)
    if (!printed.ok) return printed
    reply.asFile('application/pdf', printed.value.fileName, true)
    return ok(printed.value.bytes)
  },
})
