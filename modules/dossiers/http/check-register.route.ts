import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Prepared, type Route } from '../../../platform/http/route.ts'
import { registerRefusals, type RegisterRefusal } from '../../identity/index.ts'
import { checkRegister as ask, listRegisterChecks as listChecks, type RegisterChecked } from '../application/check-register.ts'
import { checkRegister, listRegisterChecks } from '../contract.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { dossierRefusals } from './refusal-words.ts'

const MAY = { may: 'look-up', on: 'register' }

export const registerCheckRoutes: readonly Route[] = [
  defineRoute<typeof checkRegister, DossierRefusal | RegisterRefusal, Prepared & { readonly checked: RegisterChecked }>({
    contract: checkRegister,
    permission: MAY,
    audit: { event: false, because: 'the look-up itself is written down before the register is asked' },
    refusals: { ...dossierRefusals, ...registerRefusals },
    repeatable: 'asked again within the day it answers what is kept for this dossier',
    perMinute: 30,
    prepare: async (work, { params, body }) => {
      const asked = await ask(work, { ...params, ...body })
      return asked.ok ? ok({ checked: asked.value }) : asked
    },
    handle: async (_work, { prepared }) => ok(prepared.checked),
  }),
  defineRoute({
    contract: listRegisterChecks,
    permission: MAY,
    audit: { event: false, because: 'who asked and why, not what was told' },
    refusals: dossierRefusals,
    handle: async (work, { params }) => {
      const listed = await listChecks(work, params.dossierId)
      if (!listed.ok) return listed
      return ok({ items: listed.value.map(({ id, at, purpose, legalBasis, officialName, unitName, outcome }) => ({ id, at, purpose, legalBasis, ...(officialName ? { officialName } : {}), ...(unitName ? { unitName } : {}), ...(outcome ? { outcome } : {}) })) })
    },
  }),
]
