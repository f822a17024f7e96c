// NĐ 45/2020/NĐ-CP article 11, NĐ 61/2018 article 5: nobody is asked for what the state holds; one tap uses it, and the source stays written on it.
import type { PersonId, UnitId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { recordView } from '../../audit/index.ts'
import { findReusable, type AskedComponent, type Reusable, type ReusableComponent } from '../../documents/index.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { can, findSamePerson, isRegisterConnected, mayActFor, parsePersonalIdNumber, sameName, stateDataFor } from '../../identity/index.ts'
import { componentsForCase, findPublished, type DossierComponentSpec } from '../../procedures/index.ts'
import { isDeclaration } from '../domain/declaration.ts'
import type { FilingDraft } from '../domain/filing-draft.ts'

/** One's own vault; another's only on a ground that an office verified. */
const holderForCitizen = async (work: Work, draft: Pick<FilingDraft, 'actingFor' | 'answers' | 'procedureCode'>): Promise<PersonId | undefined> => {
  if (work.actor.kind !== 'citizen') return undefined
  if (draft.actingFor !== undefined) {
    const ground = await mayActFor(work, draft.actingFor, draft.procedureCode)
    return ground?.verifiedAt === undefined ? undefined : draft.actingFor
  }
  return (draft.answers[APPLICANT_FORM_REF]?.['applicantKind'] ?? 'individual') === 'individual' ? work.actor.personId : undefined
}

/** Whoever stands at the counter, by number and name together: a number alone opens nothing. */
const holderAtCounter = async (work: Work, { answers, place }: Pick<FilingDraft, 'answers' | 'place'>): Promise<PersonId | undefined> => {
  const { actor } = work
  if (actor.kind !== 'staff') return undefined
  const deskId = place?.receivingUnitId ?? actor.roles.find(({ role }) => role === 'one-stop-officer')?.unitId
  if (!deskId || !can(actor, 'submit', 'dossier', deskId as UnitId)) return undefined
  const given = answers[APPLICANT_FORM_REF] ?? {}
  const whose = given['applicantKind'] === 'on-behalf' ? 'applicant' : 'submitter'
  const [name, personalIdNumber] = [given[`${whose}.fullName`] ?? '', parsePersonalIdNumber(given[`${whose}.personalIdNumber`] ?? '')]
  if (given['applicantKind'] === 'enterprise' || name.trim() === '' || !personalIdNumber) return undefined
  const person = await findSamePerson(work, { kind: 'individual', name, personalIdNumber })
  return person && sameName(person.name, name) ? person.id : undefined
}

export const holderOfDraft = (work: Work, draft: FilingDraft): Promise<PersonId | undefined> =>
  work.actor.kind === 'staff' ? holderAtCounter(work, draft) : holderForCitizen(work, draft)

const askable = (components: readonly DossierComponentSpec[]) =>
  components.filter((spec) => !isDeclaration(spec)).map(({ key, code, name }) => ({ key, name, ...(code === undefined ? {} : { code }) }))

/** A register stands in only where it can be asked. */
const isAskable = (option: Reusable): boolean => option.from !== 'state' || isRegisterConnected(option.register)

const registerOption = async (work: Work, componentName: string): Promise<readonly Reusable[]> => {
  const known = await stateDataFor(work, { componentName, holder: {} })
  return known && known.state !== 'not-connected' ? [{ from: 'state', register: known.register, rule: known.purpose, source: known.basis }] : []
}

/** What registers answer by law stands before what rules of the province add. */
const withRegisters = async (work: Work, components: readonly AskedComponent[], found: readonly ReusableComponent[]): Promise<readonly ReusableComponent[]> => {
  const offers: ReusableComponent[] = []
  for (const { key, name } of components) {
    const options = (found.find((each) => each.key === key)?.options ?? []).filter(isAskable)
    const all = options.some(({ from }) => from === 'state') ? options : [...(await registerOption(work, name)), ...options]
    if (all.length > 0) offers.push({ key, options: all })
  }
  return offers
}

/** What a person need not bring for a procedure today. */
export const reusableFor = async (work: Work, { holderId, procedureCode, caseKey }: { readonly holderId: PersonId; readonly procedureCode: string; readonly caseKey?: string }): Promise<readonly ReusableComponent[]> => {
  const on = plainDateAt(work.now)
  const procedure = await findPublished(work, procedureCode, on)
  if (!procedure) return []
  const components = askable(componentsForCase(procedure, caseKey))
  return withRegisters(work, components, await findReusable(work, { holderId, components, procedureCode, on }))
}

export const optionKeyOf = (option: Reusable): string => (option.from === 'state' ? `state:${option.rule}` : `${option.from}:${option.papers.map(({ id }) => id).join('+')}`)

const viewOfOption = (option: Reusable) => {
  if (option.from === 'state') return { option: optionKeyOf(option), from: option.from, register: option.register, basis: option.source }
  const [first] = option.papers
  return {
    option: optionKeyOf(option),
    from: option.from,
    name: first?.name ?? '',
    files: option.papers.length,
    ...(first?.isCertifiedCopy ? { isCertifiedCopy: true } : {}),
    ...(first?.number ? { number: first.number } : {}),
    ...(first?.issuer ? { issuer: first.issuer } : {}),
    ...(first?.issuedOn ? { issuedOn: first.issuedOn } : {}),
    ...(first?.sourceLabel ? { sourceLabel: first.sourceLabel } : {}),
    ...(option.until ? { until: option.until } : {}),
    ...(option.from === 'result' && option.source ? { basis: option.source } : {}),
  }
}

const MOST_OPTIONS = 3

export const viewOffers = (offers: readonly ReusableComponent[]) => offers.map(({ key, options }) => ({ key, options: options.slice(0, MOST_OPTIONS).map(viewOfOption) }))

/** An official who looks into a vault leaves a line in its reading log. */
export const offersForDraft = async (work: Work, draft: FilingDraft): Promise<readonly ReusableComponent[]> => {
  const holderId = await holderOfDraft(work, draft)
  if (!holderId) return []
  const offers = await reusableFor(work, { holderId, procedureCode: draft.procedureCode, ...(draft.caseKey ? { caseKey: draft.caseKey } : {}) })
  if (work.actor.kind === 'staff' && offers.length > 0)
    await recordView(work, { personIds: [holderId], purpose: 'reuse-in-draft', thing: 'filing-draft', thingId: draft.id, ...(draft.place ? { unitId: draft.place.receivingUnitId } : {}) })
  return offers
}
