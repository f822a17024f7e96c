import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { DossierParams, Instant, list } from './contract-views.ts'
import { TOLD_FACTS } from './domain/register-lines.ts'

const Both = Type.Object({ vi: Type.String(), en: Type.String() })
const Ending = Type.Enum(['found', 'no-match', 'several', 'down'])

export const checkRegister = defineContract({
  id: 'checkRegister',
  summary: 'Ask the national register about the applicant of an open dossier, for a named purpose; written down before it is asked',
  method: 'POST',
  path: '/api/dossiers/:dossierId/register-checks',
  params: DossierParams,
  body: Type.Object({ purpose: Type.Enum(['check-residence', 'check-kinship', 'check-marriage', 'check-enterprise']) }),
  answer: Type.Object({ outcome: Ending, answeredAt: Instant, lines: list(Type.Object({ fact: Type.Enum([...TOLD_FACTS]), text: Type.String() })) }),
})

export const listRegisterChecks = defineContract({
  id: 'listRegisterChecks',
  summary: 'Who asked a register about the applicant of this dossier, when, for what purpose and on what legal basis',
  method: 'GET',
  path: '/api/dossiers/:dossierId/register-checks',
  params: DossierParams,
  answer: Type.Object({ items: list(Type.Object({ id: Type.String(), at: Instant, purpose: Both, legalBasis: Type.String(), officialName: Type.Optional(Type.String()), unitName: Type.Optional(Type.String()), outcome: Type.Optional(Ending) })) }),
})
