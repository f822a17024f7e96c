import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Prepared } from '../../../platform/http/route.ts'
import { registerRefusals, type RegisterRefusal } from '../../identity/index.ts'
import { askRegister, keepRegisterAnswer, type AskedRegister } from '../application/fill-from-register.ts'
import { viewDraft } from '../application/show-draft.ts'
import { fillFromRegister } from '../contract.ts'
import type { DraftRefusal } from '../domain/draft-refusal.ts'
import { draftRefusals } from './refusal-words.ts'

export const fillFromRegisterRoute = defineRoute<typeof fillFromRegister, DraftRefusal | RegisterRefusal, Prepared & { readonly asked: AskedRegister }>({
  contract: fillFromRegister,
  permission: 'signed-in',
  audit: { event: false, because: 'the look-up itself is written down before the register is asked' },
  refusals: { ...draftRefusals, ...registerRefusals },
  repeatable: 'asked again within the day it answers what is kept for this draft',
  perMinute: 30,
  prepare: async (work, { params, body }) => {
    const asked = await askRegister(work, { ...params, ...body })
    return asked.ok ? ok({ asked: asked.value }) : asked
  },
  handle: async (work, { params, body, prepared }) => {
    const kept = await keepRegisterAnswer(work, { ...params, ...body }, prepared.asked)
    return kept.ok ? viewDraft(work, kept.value) : kept
  },
})
