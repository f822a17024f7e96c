import type { DossierId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { listWithdrawalsWaiting as ask } from '../application/list-withdrawals.ts'
import * as settle from '../application/settle-withdrawal.ts'
import { declineWithdrawal, listWithdrawalsWaiting, takeBackWithdrawal, takeBackWithdrawalForApplicant } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

/** Wishes to withdraw until their notice is signed. */
export const withdrawalRoutes: readonly Route[] = [
  defineRoute({
    contract: listWithdrawalsWaiting,
    permission: { may: 'discontinue', on: 'dossier' },
    audit: { event: false, because: 'a list of one’s own units; opening a dossier is recorded' },
    refusals: {},
    handle: async (work) => ok({ items: await ask(work) }),
  }),
  defineRoute({
    contract: takeBackWithdrawal,
    permission: 'citizen',
    audit: { event: 'withdrawal-taken-back', about: aboutDossier },
    refusals: dossierRefusals,
    handle: async (work, { params, body }) => movedOf(await settle.takeBackWithdrawal(work, { dossierId: params.dossierId as DossierId, version: body.version, words: body.words ?? '' })),
  }),
  defineRoute({
    contract: takeBackWithdrawalForApplicant,
    permission: { may: 'withdraw', on: 'dossier' },
    audit: { event: 'withdrawal-taken-back-for-applicant', about: aboutDossier },
    refusals: dossierRefusals,
    handle: async (work, { params, body }) => movedOf(await settle.takeBackWithdrawal(work, { dossierId: params.dossierId as DossierId, ...body })),
  }),
  defineRoute({
    contract: declineWithdrawal,
    permission: { may: 'discontinue', on: 'dossier' },
    audit: { event: 'withdrawal-declined', about: aboutDossier },
    refusals: dossierRefusals,
    handle: async (work, { params, body }) => movedOf(await settle.declineWithdrawal(work, { dossierId: params.dossierId as DossierId, ...body })),
  }),
]
