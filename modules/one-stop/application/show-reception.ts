import type { PersonId, UnitId } from '../../../kernel/ids.ts'
import { addDays, instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { workingTimeBetween } from '../../calendar/index.ts'
import { conditionOf, listSameFilings, previewAcceptance, showDraft, undigitised, type DraftRefusal, type ShownDraft } from '../../dossiers/index.ts'
import { findGround, findSamePerson, parsePersonalIdNumber, sameName, type Person } from '../../identity/index.ts'
import { findUnit } from '../../organisation/index.ts'
import type { ProcedureVersion } from '../../procedures/index.ts'
import { channelOf, type ReceptionFields } from '../domain/reception-fields.ts'
import { warningsOf, type WarningFacts } from '../domain/warnings.ts'
import { listGuidance } from '../store/guidance-store.ts'
import { findNote } from '../store/reception-note-store.ts'
import { leviesShown } from './levies-shown.ts'
import { listPlaces } from './list-places.ts'
import { sayDay } from './say-day.ts'
import { officialOf, ownDeskIds } from './own-desks.ts'
import { getPublishedOf } from './procedure-of.ts'

type Place = { readonly receivingUnitId: UnitId; readonly resolvingUnitId: UnitId; readonly competentDeskId?: UnitId }

const samePlace = (a: Place, b: Place): boolean =>
  a.receivingUnitId === b.receivingUnitId && a.resolvingUnitId === b.resolvingUnitId && a.competentDeskId === b.competentDeskId

/** Number of the one whose affair it is, as far as typed. */
const applicantNumber = (answers: Readonly<Record<string, string>>): string => {
  if (answers['applicantKind'] === 'enterprise') return answers['enterpriseCode'] ?? ''
  return answers[answers['applicantKind'] === 'on-behalf' ? 'applicant.personalIdNumber' : 'submitter.personalIdNumber'] ?? ''
}

/** Asked by number alone; the name is not looked at. */
const NOBODY = '-'

export const findApplicant = async (work: Work, answers: Readonly<Record<string, string>>): Promise<Person | undefined> => {
  const number = applicantNumber(answers).trim()
  if (number === '') return undefined
  const personalIdNumber = parsePersonalIdNumber(number)
  return findSamePerson(work, personalIdNumber ? { kind: 'individual', name: NOBODY, personalIdNumber } : { kind: 'enterprise', name: NOBODY, registrationNumber: number })
}

const registerOf = async (work: Work, answers: Readonly<Record<string, string>>) => {
  const number = parsePersonalIdNumber(answers['submitter.personalIdNumber'] ?? '')
  const known = number ? await findSamePerson(work, { kind: 'individual', name: NOBODY, personalIdNumber: number }) : undefined
  if (known?.kind !== 'individual') return {}
  const [typedName, typedBirth] = [answers['submitter.fullName'] ?? '', answers['submitter.bornOn'] ?? '']
  const { birthOn } = known
  return {
    register: {
      fullName: known.name,
      sameName: typedName === '' || sameName(typedName, known.name),
      ...(birthOn ? { bornOn: birthOn } : {}),
      sameBirth: birthOn === undefined || typedBirth === '' || typedBirth === birthOn,
    },
  }
}

/** Whoever stands here for another, or for an enterprise: on what ground, as far as it was recorded anywhere in the province. */
const actingOf = async (work: Work, answers: Readonly<Record<string, string>>, { applicant, procedureCode }: { readonly applicant: Person | undefined; readonly procedureCode: string }) => {
  if (!['on-behalf', 'enterprise'].includes(answers['applicantKind'] ?? '') || applicantNumber(answers).trim() === '') return {}
  const number = parsePersonalIdNumber(answers['submitter.personalIdNumber'] ?? '')
  if (!number) return {}
  const submitter = await findSamePerson(work, { kind: 'individual', name: NOBODY, personalIdNumber: number })
  const ground = submitter && applicant ? await findGround(work, { personId: submitter.id, principalId: applicant.id, procedureCode }) : undefined
  if (!ground) return { acting: { ground: 'none' as const } }
  return { acting: { ground: ground.verifiedAt === undefined ? ('declared' as const) : ('verified' as const), ...(ground.untilOn ? { untilOn: ground.untilOn } : {}) } }
}

const sameFilingsOf = async (work: Work, personId: PersonId | undefined, procedureCode: string): Promise<WarningFacts['sameFilings']> => {
  if (!personId) return []
  return (await listSameFilings(work, { personId, procedureCode })).map((each) => ({
    reference: each.code ?? each.dossierId,
    stateVi: each.stateName.vi,
    stateEn: each.stateName.en,
    filedOn: sayDay(each.submittedAt),
    open: each.holder !== undefined,
  }))
}

/** Own: what was told longer ago is out of date. */
const GUIDANCE_DAYS = 180

const guidedOf = async (work: Work, personId: PersonId | undefined, procedureCode: string): Promise<WarningFacts['guided']> => {
  if (!personId) return []
  const told = await listGuidance(work.tx, { personId, procedureCode, since: instantOn(addDays(plainDateAt(work.now), -GUIDANCE_DAYS), 0), limit: 3 })
  return Promise.all(told.map(async ({ toldAt, unitId, note, lacking }) => ({ on: sayDay(toldAt), unit: (await findUnit(work, unitId))?.name ?? '', note, lacking })))
}

const isClosed = async (work: Work, unitId: UnitId | undefined): Promise<boolean> => {
  if (!unitId) return false
  return (await workingTimeBetween(work, { unitId, from: work.now, to: instantFromMs(epochMs(work.now) + 60_000) })) === 0
}

type Loaded = { readonly draft: ShownDraft; readonly fields: ReceptionFields; readonly procedure: ProcedureVersion }

export const loadReception = async (work: Work, draftId: string): Promise<Outcome<Loaded, DraftRefusal>> => {
  const draft = await showDraft(work, draftId)
  if (!draft.ok) return draft
  const procedure = await getPublishedOf(work, draft.value.procedure.code)
  if (!procedure) return refuse({ kind: 'procedure-not-published' })
  return ok({ draft: draft.value, procedure, fields: await findNote(work.tx, { ownerId: officialOf(work).officialId, draftId }) })
}

export const chosenPlace = ({ draft, fields }: Pick<Loaded, 'draft' | 'fields'>): Place | undefined =>
  draft.place && { ...draft.place, ...(fields['competentDeskId'] ? { competentDeskId: fields['competentDeskId'] as UnitId } : {}) }

const standsOf = (place: Place | undefined, places: readonly Place[]): WarningFacts['place'] => {
  if (!place) return 'none'
  if (!places.some((each) => samePlace(each, place))) return 'not-allowed'
  return place.competentDeskId ? 'elsewhere' : 'own'
}

const missingOf = ({ draft, fields }: Loaded): readonly string[] =>
  draft.components
    .filter(({ key, name, originals, copies, files, reused = [] }) => originals + copies + files.length + reused.length === 0 && conditionOf(name) === undefined && !fields[`waive-${key}`]?.trim())
    .map(({ name }) => name)

/** The whole page of a reception: what was typed, where it may go, what it costs, the date it would promise and why, and what to beware of. */
export const showReception = async (work: Work, draftId: string) => {
  const loaded = await loadReception(work, draftId)
  if (!loaded.ok) return loaded
  const { draft, fields, procedure } = loaded.value
  const channel = channelOf(fields)
  const places = await listPlaces(work, procedure)
  const place = chosenPlace(loaded.value)
  const preview = place ? await previewAcceptance(work, { procedure, channel, place }) : undefined
  const applicant = await findApplicant(work, draft.answers)
  const deskId = place?.receivingUnitId ?? ownDeskIds(work)[0]
  const sameFilings = await sameFilingsOf(work, applicant?.id, procedure.code)
  return ok({
    draft,
    fields,
    places,
    ...leviesShown(work, procedure, { channel, fields, answers: draft.form?.answers }),
    ...(preview ? { preview } : {}),
    sameOpen: sameFilings.some(({ open }) => open),
    warnings: warningsOf({
      closedNow: await isClosed(work, deskId),
      afterCutoff: preview?.handover === 'next-working-morning',
      place: standsOf(place, places),
      ...(await registerOf(work, draft.answers)),
      ...(await actingOf(work, draft.answers, { applicant, procedureCode: procedure.code })),
      sameFilings,
      missing: missingOf(loaded.value),
      undigitised: undigitised(draft.components).map(({ name }) => name),
      guided: await guidedOf(work, applicant?.id, procedure.code),
    }),
  })
}
