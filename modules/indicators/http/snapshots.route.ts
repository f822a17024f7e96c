import { ok, refuse } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { compareSnapshot, findSealed, listSnapshotViews } from '../application/compare-snapshot.ts'
import * as contract from '../contract-snapshots.ts'
import { snapshotRefusals } from './refusal-words.ts'

const PUBLIC_FIGURES = { event: false, because: 'public figures without anybody in them' } as const

export const snapshotRoutes: readonly Route[] = [
  defineRoute({ contract: contract.listIndexSnapshots, permission: 'public', audit: PUBLIC_FIGURES, refusals: {}, handle: async (work) => ok({ items: await listSnapshotViews(work) }) }),
  defineRoute({ contract: contract.compareIndexSnapshot, permission: 'public', audit: PUBLIC_FIGURES, refusals: snapshotRefusals, handle: async (work, { params, query }) => (await compareSnapshot(work, { period: params.month, ...query })) as never }),
  defineRoute({
    contract: contract.openIndexSnapshot,
    permission: 'public',
    audit: PUBLIC_FIGURES,
    refusals: snapshotRefusals,
    handle: async (work, { params }, reply) => {
      const found = await findSealed(work, params.month)
      if (!found.ok) return found
      reply.asFile('application/json', `chi-so-766-${params.month}.json`)
      return ok(Buffer.from(found.value.content))
    },
  }),
  defineRoute({
    contract: contract.openSnapshotSeal,
    permission: 'public',
    audit: PUBLIC_FIGURES,
    refusals: snapshotRefusals,
    handle: async (work, { params }, reply) => {
      const found = await findSealed(work, params.month)
      if (!found.ok) return found
      if (found.value.seal === undefined) return refuse({ kind: 'snapshot-unsealed', period: params.month })
      reply.asFile('application/pkcs7-signature', `chi-so-766-${params.month}.json.p7s`)
      return ok(found.value.seal)
    },
  }),
]
