import type { PersonId, UnitId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import * as finding from '../application/find-people.ts'
import * as consents from '../application/record-consent.ts'
import { restrictionsOf } from '../application/restrict-person.ts'
import { findPeople, recordConsent } from '../contract-acting.ts'
import type { Person } from '../domain/person.ts'
import { maskPersonalIdNumber } from '../domain/personal-id-number.ts'
import type { EvidenceRefusal, IdentityPorts } from '../ports.ts'
import { consentRefusals, evidenceRefusals, findPeopleRefusals } from './acting-refusal-words.ts'
import { checkEvidence } from './check-evidence.ts'

const foundView = (person: Person, restricted: ReadonlySet<string>) => {
  const { id, kind, name, phone, email, address, assurance } = person
  const own = person.kind === 'individual' ? person : undefined
  return {
    personId: id, kind, name,
    ...(own?.personalIdNumber === undefined ? {} : { maskedIdNumber: maskPersonalIdNumber(own.personalIdNumber) }),
    ...(own?.birthOn === undefined ? {} : { birthOn: own.birthOn }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    ...(address === undefined ? {} : { address }),
    ...(assurance === undefined ? {} : { assuranceLevel: assurance.level }),
    ...(restricted.has(id) ? { restricted: true as const } : {}),
  }
}

const findPeopleRoute = defineRoute({
  contract: findPeople,
  permission: { may: 'find', on: 'person' },
  audit: { event: false, because: 'the use case records whom it found and what for' },
  repeatable: 'it asks and changes nothing',
  refusals: findPeopleRefusals,
  perMinute: 60,
  handle: async (work, { body }) => {
    const found = await finding.findPeople(work, { ...body, unitId: body.unitId as UnitId, birthOn: body.birthOn as PlainDate | undefined })
    if (!found.ok) return found
    const restricted = new Set((await restrictionsOf(work, found.value.map(({ id }) => id))).map(({ personId }) => personId as string))
    return ok({ items: found.value.map((person) => foundView(person, restricted)) })
  },
})

type Recorded = Outcome<{ readonly id: string; readonly givenAt: string }, consents.ConsentRefusal | EvidenceRefusal>

const recordConsentRoute = (ports: IdentityPorts): Route =>
  defineRoute({
    contract: recordConsent,
    permission: { may: 'create', on: 'consent' },
    audit: { event: false, because: 'the use case records it with the person' },
    refusals: { ...consentRefusals, ...evidenceRefusals },
    refusalCommits: 'a wrong code is counted',
    handle: async (work, { body }): Promise<Recorded> => {
      const own = await checkEvidence(work, ports, body.evidenceFileId)
      if (!own.ok) return own
      const kept = await consents.recordConsent(work, { ...body, personId: body.personId as PersonId, unitId: body.unitId as UnitId })
      return kept.ok ? ok({ id: kept.value.id, givenAt: kept.value.givenAt }) : kept
    },
  })

export const counterRoutes = (ports: IdentityPorts): readonly Route[] => [findPeopleRoute, recordConsentRoute(ports)]
