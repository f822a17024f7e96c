import { ok } from '../../../kernel/outcome.ts'
import type { LegalBasis } from '../../../kernel/legal-basis.ts'
import { parsePlainDate, plainDateAt } from '../../../kernel/plain-date.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { assessServiceLevel } from '../application/assess-service-level.ts'
import { listCatalogue } from '../application/list-catalogue.ts'
import { publishVersion } from '../application/publish-version.ts'
import { retireProcedure } from '../application/retire-procedure.ts'
import * as contract from '../contract.ts'
import { assessmentView } from './procedure-view.ts'
import { notFoundWords, publishedWords, retireWords, serviceLevelWords, versionWords } from './refusal-words.ts'

type GivenBasis = { readonly number: string; readonly title: string; readonly issuedBy?: string; readonly issuedOn?: string; readonly effectiveOn?: string; readonly article?: string }

const dated = (field: 'issuedOn' | 'effectiveOn', text: string | undefined): Pick<LegalBasis, 'issuedOn' | 'effectiveOn'> => {
  const on = text === undefined ? undefined : parsePlainDate(text)
  return on === undefined ? {} : { [field]: on }
}

const basisOf = ({ issuedOn, effectiveOn, ...basis }: GivenBasis): LegalBasis => ({ ...basis, ...dated('issuedOn', issuedOn), ...dated('effectiveOn', effectiveOn) })

export const listCatalogueRoute = defineRoute({
  contract: contract.listCatalogue,
  permission: { may: 'list', on: 'procedure' },
  audit: { event: false, because: 'the catalogue; no personal data' },
  refusals: {},
  handle: async (work, { query }) => ok(await listCatalogue(work, query)),
})

export const publishProcedureVersionRoute = defineRoute({
  contract: contract.publishProcedureVersion,
  permission: { may: 'publish', on: 'procedure' },
  audit: { event: 'procedures.version-published', about: ({ params }) => ({ thing: 'procedure', thingId: `${params.code} v${params.number}` }) },
  refusals: { ...notFoundWords, ...versionWords, ...publishedWords },
  handle: (work, { params }) => publishVersion(work, params),
})

export const retireProcedureRoute = defineRoute({
  contract: contract.retireProcedure,
  permission: { may: 'retire', on: 'procedure' },
  audit: { event: 'procedures.procedure-retired', about: ({ params }) => ({ thing: 'procedure', thingId: params.code }) },
  refusals: { ...notFoundWords, ...retireWords },
  handle: (work, { params, body }) =>
    retireProcedure(work, {
      code: params.code,
      effectiveOn: parsePlainDate(body.effectiveOn) ?? plainDateAt(work.now),
      reason: body.reason,
      legalBasis: body.legalBasis.map(basisOf),
      ...(body.replacedByCode === undefined || body.replacedByCode === '' ? {} : { replacedByCode: body.replacedByCode }),
    }),
})

export const assessServiceLevelRoute = defineRoute({
  contract: contract.assessServiceLevel,
  permission: { may: 'change', on: 'procedure' },
  audit: { event: 'procedures.service-level-assessed', about: ({ params }) => ({ thing: 'procedure', thingId: params.code }) },
  refusals: { ...notFoundWords, ...serviceLevelWords },
  handle: async (work, { params, body }) => {
    const assessed = await assessServiceLevel(work, {
      code: params.code,
      answers: body.answers,
      ...(body.reason === undefined ? {} : { reason: body.reason }),
      ...(body.legalBasis === undefined ? {} : { legalBasis: body.legalBasis.map(basisOf) }),
    })
    return assessed.ok ? ok(assessmentView(assessed.value)) : assessed
  },
})
