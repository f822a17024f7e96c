import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, STREAMED, type Route } from '../../../platform/http/route.ts'
import { forgetMyPaper as forget, listMyPapers as list, openMyPaper, showMyPaper as show } from '../application/vault/my-papers.ts'
import { listKeysInUse, showStanding } from '../application/vault/prove-paper.ts'
import { revokeShare } from '../application/vault/share-paper.ts'
import type { VaultRefusal } from '../application/vault/vault-refusal.ts'
import { downloadMyPaper, forgetMyPaper, listMyPapers, listStatementKeys, revokePaperShare, showMyPaper, showPaperStanding } from '../contract-vault.ts'
import { revokeRefusals, vaultRefusals } from './vault-refusal-words.ts'

const listMyPapersRoute = defineRoute({
  contract: listMyPapers,
  permission: 'citizen',
  audit: { event: false, because: 'people read their own vault, and that of whom they stand for' },
  refusals: {},
  handle: async (work, { query }) => ok(await list(work, query)),
})

const showMyPaperRoute = (publicUrl: string) =>
  defineRoute<typeof showMyPaper, VaultRefusal>({
    contract: showMyPaper,
    permission: 'citizen',
    audit: { event: false, because: 'people read their own vault' },
    refusals: vaultRefusals,
    handle: (work, { params, query }) => show(work, { recordId: params.recordId, readingsBefore: query.readingsBefore, publicUrl }),
  })

const downloadMyPaperRoute = defineRoute<typeof downloadMyPaper, VaultRefusal>({
  contract: downloadMyPaper,
  permission: 'citizen',
  audit: { event: false, because: 'serveFile itself records the view' },
  refusals: vaultRefusals,
  handle: async (work, { params }, reply) => {
    const opened = await openMyPaper(work, params.recordId)
    if (!opened.ok) return opened
    reply.asContent(opened.value, true)
    return ok(STREAMED)
  },
})

const forgetMyPaperRoute = defineRoute<typeof forgetMyPaper, VaultRefusal>({
  contract: forgetMyPaper,
  permission: 'citizen',
  audit: { event: 'paper-forgotten', about: ({ params }) => ({ thing: 'paper-record', thingId: params.recordId }) },
  refusals: vaultRefusals,
  handle: (work, { params }) => forget(work, params.recordId),
})

const revokePaperShareRoute = defineRoute<typeof revokePaperShare, VaultRefusal>({
  contract: revokePaperShare,
  permission: 'citizen',
  audit: { event: 'paper-share-revoked', about: ({ params }) => ({ thing: 'paper-share', thingId: params.shareId }) },
  refusals: revokeRefusals,
  handle: (work, { params }) => revokeShare(work, params),
})

const listStatementKeysRoute = defineRoute({
  contract: listStatementKeys,
  permission: 'public',
  audit: { event: false, because: 'public keys' },
  refusals: {},
  handle: async (work) => ok({ items: await listKeysInUse(work) }),
})

const showPaperStandingRoute = defineRoute<typeof showPaperStanding, VaultRefusal>({
  contract: showPaperStanding,
  permission: 'public',
  audit: { event: false, because: 'says of a paper shown by its holder whether it holds, nothing of a person' },
  refusals: vaultRefusals,
  perMinute: 120,
  handle: (work, { params }) => showStanding(work, params.recordId),
})

export const vaultRoutes = (publicUrl: string): readonly Route[] => [
  listMyPapersRoute, showMyPaperRoute(publicUrl), downloadMyPaperRoute, forgetMyPaperRoute, revokePaperShareRoute, listStatementKeysRoute, showPaperStandingRoute,
]
