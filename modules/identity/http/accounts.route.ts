import type { AccountId, OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import * as create from '../application/create-account.ts'
import * as disable from '../application/disable-account.ts'
import { findAccount } from '../application/find-account.ts'
import * as list from '../application/list-accounts.ts'
import * as reset from '../application/reset-account.ts'
import { createAccount, disableAccount, enableAccount, getAccount, listAccounts, resetAccount } from '../contract.ts'
import type { IdentityPorts } from '../ports.ts'
import { accountView, accountViews, createdAccountView } from './account-view.ts'
import { accountRefusals } from './refusal-words.ts'

const SHOWN_ONCE = 'the temporary password is shown once and never kept to be shown again'
const about = (input: { readonly params: { readonly accountId: string } }) => ({ thing: 'account', thingId: input.params.accountId })

const readingRoutes = (ports: IdentityPorts): readonly Route[] => [
  defineRoute({
    contract: listAccounts,
    permission: { may: 'list', on: 'account' },
    audit: { event: false, because: 'names of officials in office are public' },
    refusals: {},
    handle: async (work, input) => {
      const { unitId, ...rest } = input.query
      const { items, next } = await list.listAccounts(work, { ...rest, unitId: unitId as UnitId | undefined })
      return ok({ items: await accountViews(work, items, ports), ...(next === undefined ? {} : { next }) })
    },
  }),
  defineRoute({
    contract: getAccount,
    permission: { may: 'read', on: 'account' },
    audit: { event: false, because: 'names of officials in office are public' },
    refusals: accountRefusals,
    handle: async (work, input) => {
      const found = await findAccount(work, input.params.accountId as AccountId)
      return found.ok ? ok(await accountView(work, found.value, ports)) : found
    },
  }),
]

const changingRoutes = (ports: IdentityPorts): readonly Route[] => [
  defineRoute({
    contract: createAccount,
    permission: { may: 'create', on: 'account' },
    audit: { event: 'account-created', about: (input, answer) => ({ thing: 'account', thingId: answer.account.id, unitId: input.body.unitId }) },
    repeatable: SHOWN_ONCE,
    refusals: accountRefusals,
    handle: async (work, input) => {
      const { officialId, unitId, signInName } = input.body
      const created = await create.createAccount(work, { officialId: officialId as OfficialId, unitId: unitId as UnitId, signInName })
      return created.ok ? ok(await createdAccountView(work, created.value, ports)) : created
    },
  }),
  defineRoute({
    contract: disableAccount,
    permission: { may: 'disable', on: 'account' },
    audit: { event: 'account-disabled', about },
    refusals: accountRefusals,
    handle: async (work, input) => {
      const disabled = await disable.disableAccount(work, { accountId: input.params.accountId as AccountId, reason: input.body.reason })
      return disabled.ok ? ok(await accountView(work, disabled.value, ports)) : disabled
    },
  }),
  defineRoute({
    contract: enableAccount,
    permission: { may: 'enable', on: 'account' },
    audit: { event: 'account-enabled', about },
    refusals: accountRefusals,
    handle: async (work, input) => {
      const enabled = await disable.enableAccount(work, input.params.accountId as AccountId)
      return enabled.ok ? ok(await accountView(work, enabled.value, ports)) : enabled
    },
  }),
  defineRoute({
    contract: resetAccount,
    permission: { may: 'reset', on: 'account' },
    audit: { event: 'account-reset', about },
    repeatable: SHOWN_ONCE,
    refusals: accountRefusals,
    handle: async (work, input) => {
      const done = await reset.resetAccount(work, input.params.accountId as AccountId)
      return done.ok ? ok(await createdAccountView(work, done.value, ports)) : done
    },
  }),
]

export const accountRoutes = (ports: IdentityPorts): readonly Route[] => [...readingRoutes(ports), ...changingRoutes(ports)]
