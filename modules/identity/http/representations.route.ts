import type { PersonId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import * as represent from '../application/represent.ts'
import {
  declareRepresentation, endRepresentation, listMyRepresentations, listRepresentationsOf, recordRepresentation, uploadEvidence, verifyRepresentation,
} from '../contract-acting.ts'
import { can } from '../domain/can.ts'
import type { PersonParty } from '../domain/person.ts'
import type { Representation } from '../domain/representation.ts'
import type { EvidenceRefusal, IdentityPorts } from '../ports.ts'
import { evidenceRefusals, representRefusals } from './acting-refusal-words.ts'
import { citizenOf } from './actor-of.ts'
import { checkEvidence } from './check-evidence.ts'
import { representationsView } from './representation-view.ts'

type Body = { readonly kind: 'parent' | 'authorised'; readonly principal: object; readonly fromOn?: string; readonly untilOn?: string; readonly procedureCodes?: readonly string[]; readonly evidenceFileId?: string; readonly childAgreed?: boolean }

const askedOf = ({ kind, principal, fromOn, untilOn, procedureCodes, evidenceFileId, childAgreed }: Body): represent.AskRepresentation => ({
  kind,
  principal: principal as PersonParty,
  fromOn: fromOn as PlainDate | undefined,
  untilOn: untilOn as PlainDate | undefined,
  procedureCodes,
  evidenceFileId,
  childAgreed,
})

type Kept = Outcome<{ readonly id: string; readonly untilOn?: string }, represent.RepresentRefusal | EvidenceRefusal>

const keptOf = (kept: Outcome<Representation, represent.RepresentRefusal>): Kept =>
  kept.ok ? ok({ id: kept.value.id, ...(kept.value.untilOn === undefined ? {} : { untilOn: kept.value.untilOn }) }) : kept

const citizenRoutes = (ports: IdentityPorts): readonly Route[] => [
  defineRoute({
    contract: listMyRepresentations,
    permission: 'citizen',
    audit: { event: false, because: 'people read who acts for them and for whom they act' },
    refusals: {},
    handle: async (work) => ok(representationsView(await represent.listRepresentations(work, citizenOf(work).personId))),
  }),
  defineRoute({
    contract: declareRepresentation,
    permission: 'citizen',
    audit: { event: 'representation-declared', about: (_input, answer) => ({ thing: 'representation', thingId: answer.id }) },
    refusals: { ...representRefusals, ...evidenceRefusals },
    // A number and a name may be tried against the register of people: slowly.
    perMinute: 10,
    handle: async (work, { body }): Promise<Kept> => {
      const own = await checkEvidence(work, ports, body.evidenceFileId)
      if (!own.ok) return own
      return keptOf(await represent.declareRepresentation(work, askedOf(body)))
    },
  }),
]

const counterRoutes = (ports: IdentityPorts): readonly Route[] => [
  defineRoute({
    contract: recordRepresentation,
    permission: { may: 'create', on: 'representation' },
    audit: { event: false, because: 'the use case records it with the two people' },
    refusals: { ...representRefusals, ...evidenceRefusals },
    handle: async (work, { body }): Promise<Kept> => {
      const own = await checkEvidence(work, ports, body.evidenceFileId)
      if (!own.ok) return own
      return keptOf(await represent.recordRepresentation(work, { ...askedOf(body), representative: body.representative as unknown as PersonParty, unitId: body.unitId as UnitId }))
    },
  }),
  defineRoute({
    contract: listRepresentationsOf,
    permission: { may: 'read', on: 'representation' },
    audit: { event: 'representations-viewed', about: ({ params, query }) => ({ unitId: query.unitId, personIds: [params.personId], purpose: 'act-for-another' }) },
    refusals: representRefusals,
    handle: async (work, { params, query }) => {
      if (!can(work.actor, 'read', 'representation', query.unitId as UnitId)) return refuse({ kind: 'not-permitted-at-unit' as const })
      return ok(representationsView(await represent.listRepresentations(work, params.personId as PersonId)))
    },
  }),
  defineRoute({
    contract: verifyRepresentation,
    permission: { may: 'verify', on: 'representation' },
    audit: { event: false, because: 'the use case records it with the two people' },
    refusals: representRefusals,
    handle: async (work, { params, body }) => {
      const verified = await represent.verifyRepresentation(work, { id: params.representationId, unitId: body.unitId as UnitId })
      return verified.ok ? ok({ id: verified.value.id }) : verified
    },
  }),
]

export const representationRoutes = (ports: IdentityPorts): readonly Route[] => [
  ...citizenRoutes(ports),
  ...counterRoutes(ports),
  defineRoute({
    contract: uploadEvidence,
    permission: 'signed-in',
    audit: { event: false, because: 'the file store keeps who stored what' },
    refusals: evidenceRefusals,
    bodyLimit: 64 * 1024 * 1024,
    handle: async (work, { body, query, fileName = '' }) => {
      const stored = await ports.evidence.store(work, { bytes: body, fileName, unitId: query.unitId })
      return stored.ok ? ok({ fileId: stored.value }) : stored
    },
  }),
  defineRoute({
    contract: endRepresentation,
    permission: 'signed-in',
    audit: { event: false, because: 'the use case records it with the two people' },
    refusals: representRefusals,
    handle: async (work, { params, body }) => {
      const ended = await represent.endRepresentation(work, { id: params.representationId, reason: body.reason, unitId: body.unitId as UnitId | undefined })
      return ended.ok ? ok({ id: ended.value.id }) : ended
    },
  }),
]
