// NĐ 45/2020/NĐ-CP article 11, NĐ 61/2018 article 5: nobody is asked for what the state holds; one tap uses it, and the source stays written on it.
import { createHash } from 'node:crypto'
import type { PersonId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { recordView } from '../../audit/index.ts'
import { findReusable, type AskedComponent, type NationalPaper, type Reusable, type ReusableComponent } from '../../documents/index.ts'
import { findPerson, isRegisterConnected, parseRegistrationNumber, stateDataFor, type NationalResult, type Person, type RegisterName } from '../../identity/index.ts'
import { componentsForCase, findPublished, type DossierComponentSpec } from '../../procedures/index.ts'
import type { FilingDraft } from '../domain/filing-draft.ts'
import { askable, holderOfDraft } from './holder-of-draft.ts'
import { nationalFor } from './national-store.ts'

/** A register stands in only where it can be asked, by whoever asks, about this holder. */
const isAskable = ({ actor }: Work, holder: Person, register: RegisterName): boolean => {
  if (!isRegisterConnected(register)) return false
  if (register === 'business') return holder.kind !== 'individual' && parseRegistrationNumber(holder.registrationNumber ?? '') !== undefined
  return holder.kind === 'individual' && holder.personalIdNumber !== undefined && (actor.kind !== 'citizen' || actor.personId === holder.id)
}

const registerOption = async (work: Work, componentName: string): Promise<readonly Reusable[]> => {
  const known = await stateDataFor(work, { componentName, holder: {} })
  return known && known.register !== 'personal-store' ? [{ from: 'state', register: known.register, rule: known.purpose, source: known.basis }] : []
}

type Found = { readonly holderId: PersonId; readonly components: readonly AskedComponent[]; readonly found: readonly ReusableComponent[] }

/** What registers answer by law stands before what rules of the province add. */
const withRegisters = async (work: Work, { holderId, components, found }: Found): Promise<readonly ReusableComponent[]> => {
  const offers: ReusableComponent[] = []
  for (const { key, name } of components) {
    const byRules = found.find((each) => each.key === key)?.options ?? []
    offers.push({ key, options: byRules.some(({ from }) => from === 'state') ? byRules : [...(await registerOption(work, name)), ...byRules] })
  }
  // Whose the data is matters to what a register may be asked alone.
  const holder = offers.some(({ options }) => options.some(({ from }) => from === 'state')) ? await findPerson(work, holderId) : undefined
  return offers
    .map(({ key, options }) => ({ key, options: options.filter((option) => option.from !== 'state' || (holder && isAskable(work, holder, option.register))) }))
    .filter(({ options }) => options.length > 0)
}

type Specs = { readonly holderId: PersonId; readonly procedureCode: string; readonly specs: readonly DossierComponentSpec[]; /** What the holder's national store told of. */ readonly national?: () => Promise<readonly NationalResult[]> }

/** What a person need not bring today, of these components of a procedure. */
export const reusableOf = async (work: Work, { holderId, procedureCode, specs, national }: Specs): Promise<readonly ReusableComponent[]> => {
  const components = askable(specs)
  return withRegisters(work, { holderId, components, found: await findReusable(work, { holderId, components, procedureCode, on: plainDateAt(work.now), ...(national ? { national } : {}) }) })
}

/** What a person need not bring for a procedure today, in the case chosen. */
export const reusableFor = async (work: Work, { caseKey, ...asked }: Omit<Specs, 'specs'> & { readonly caseKey?: string }): Promise<readonly ReusableComponent[]> => {
  const procedure = await findPublished(work, asked.procedureCode, plainDateAt(work.now))
  return procedure ? reusableOf(work, { ...asked, specs: componentsForCase(procedure, caseKey) }) : []
}

/** Neither number nor name tells one result of the store from another: issuers number for themselves, some not at all. */
const nationalKeyOf = ({ code, number, name, issuer, files }: NationalPaper): string =>
  `national:${code}:${createHash('sha256').update(JSON.stringify([number, name, issuer, files[0]?.path])).digest('base64url')}`

export const optionKeyOf = (option: Reusable): string => {
  if (option.from === 'state') return `state:${option.rule}`
  if (option.from === 'national') return nationalKeyOf(option.paper)
  return `${option.from}:${option.papers.map(({ id }) => id).join('+')}`
}

const viewOfOption = (option: Reusable) => {
  if (option.from === 'state') return { option: optionKeyOf(option), from: option.from, register: option.register, basis: option.source }
  if (option.from === 'national') {
    const { name, number, issuer, files } = option.paper
    return { option: optionKeyOf(option), from: option.from, name, files: files.length, issuer, ...(number ? { number } : {}), ...(option.source ? { basis: option.source } : {}) }
  }
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
    ...(first?.holderName ? { holderName: first.holderName } : {}),
    ...(first?.scope ? { scope: first.scope } : {}),
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
  const offers = await reusableFor(work, { holderId, procedureCode: draft.procedureCode, ...(draft.caseKey ? { caseKey: draft.caseKey } : {}), national: () => nationalFor(work, draft, holderId) })
  if (work.actor.kind === 'staff' && offers.length > 0)
    await recordView(work, { personIds: [holderId], purpose: 'reuse-in-draft', thing: 'filing-draft', thingId: draft.id, ...(draft.place ? { unitId: draft.place.receivingUnitId } : {}) })
  return offers
}
