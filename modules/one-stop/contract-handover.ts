import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { Both, Count, Instant, Line, list, UnitRef, Uuid, Words } from './contract-views.ts'

const BundleParams = Type.Object({ bundleId: Uuid })

const bundle = {
  bundleId: Uuid,
  number: Type.String(),
  fromUnit: UnitRef,
  toUnit: UnitRef,
  count: Count,
  givenBy: Type.String(),
  givenAt: Instant,
  dueAt: Instant,
  overdue: Type.Boolean(),
  takenBy: Type.Optional(Type.String()),
  takenAt: Type.Optional(Instant),
}

export const listHandovers = defineContract({
  id: 'listHandovers',
  summary: 'Papers that wait to be handed over at my desks, lists given, lists on their way to my units',
  method: 'GET',
  path: '/api/desk/handovers',
  answer: Type.Object({
    waiting: list(
      Type.Object({
        dossierId: Uuid,
        code: Type.String(),
        procedureName: Type.String(),
        applicantName: Type.String(),
        fromUnit: UnitRef,
        toUnit: UnitRef,
        since: Instant,
        dueAt: Instant,
        overdue: Type.Boolean(),
        reason: Type.Optional(Type.String()),
      }),
    ),
    given: list(Type.Object(bundle)),
    incoming: list(Type.Object(bundle)),
  }),
})

export const handOver = defineContract({
  id: 'handOver',
  summary: 'Put paper dossiers into one bundle for a unit and sign its list',
  method: 'POST',
  path: '/api/desk/handovers',
  body: Type.Object({ fromUnitId: Uuid, toUnitId: Uuid, dossierIds: list(Uuid, 200) }),
  answer: Type.Object({ bundleId: Uuid, number: Type.String() }),
})

export const showBundle = defineContract({
  id: 'showBundle',
  summary: 'A hand-over list with both signatures, for its two units',
  method: 'GET',
  path: '/api/desk/handovers/:bundleId',
  params: BundleParams,
  answer: Type.Object({
    ...bundle,
    contentSha256: Type.String(),
    mayTake: Type.Boolean(),
    listed: list(
      Type.Object({
        dossierId: Uuid,
        code: Type.String(),
        procedureName: Type.String(),
        applicantName: Type.String(),
        originals: Count,
        copies: Count,
        outcome: Type.Optional(Type.Enum(['received', 'missing'])),
        reason: Type.Optional(Type.String()),
      }),
    ),
  }),
})

export const printBundle = defineContract({
  id: 'printBundle',
  summary: 'The hand-over list as PDF',
  method: 'GET',
  path: '/api/desk/handovers/:bundleId/print',
  params: BundleParams,
  answer: 'bytes',
})

export const takeOver = defineContract({
  id: 'takeOver',
  summary: 'Say of each dossier of a list whether it is there, and sign',
  method: 'POST',
  path: '/api/desk/handovers/:bundleId/take',
  params: BundleParams,
  body: Type.Object({ answers: list(Type.Object({ dossierId: Uuid, outcome: Type.Enum(['received', 'missing']), reason: Type.Optional(Line) }), 200) }),
  answer: Type.Object({ bundleId: Uuid, number: Type.String() }),
})

export const listReturns = defineContract({
  id: 'listReturns',
  summary: 'Results that lie ready at my desks, those waiting longest first',
  method: 'GET',
  path: '/api/desk/returns',
  query: Type.Object({ q: Type.Optional(Line) }),
  answer: Type.Object({
    items: list(
      Type.Object({
        dossierId: Uuid,
        version: Type.Integer(),
        code: Type.String(),
        procedureName: Type.String(),
        applicantName: Type.String(),
        finishedAt: Instant,
        dueAt: Type.Optional(Instant),
        waitsLong: Type.Boolean(),
        early: Type.Boolean(),
        /** Refused after examination: papers and notice go back. */
        isRefused: Type.Boolean(),
      }),
    ),
    /** Of a code that was asked for and has nothing to hand out here: where the dossier stands. */
    stands: Type.Optional(Type.Object({ dossierId: Uuid, code: Type.String(), stateName: Both, heldBy: Type.Optional(Type.String()) })),
    longDays: Count,
    /** How all of these were asked to be given, when it is one way. */
    wished: Type.Optional(Type.Enum(['in-person', 'online', 'postal'])),
  }),
})

export const returnTogether = defineContract({
  id: 'returnTogether',
  summary: 'Hand out several results against one receipt: all of them or none',
  method: 'POST',
  path: '/api/desk/returns',
  body: Type.Object({
    dossiers: list(Type.Object({ dossierId: Uuid, version: Type.Integer({ minimum: 1 }) }), 50),
    method: Type.Enum(['in-person', 'online', 'postal']),
    receivedBy: Line,
    note: Type.Optional(Words),
    receipt: Type.Object({
      taker: Type.Enum(['applicant', 'submitter', 'authorised']),
      identityCheck: Type.Enum(['identity-card', 'electronic-identity', 'other-document']),
      takerIdNumber: Type.Optional(Line),
      authorisation: Type.Optional(Line),
      originalsGivenBack: Type.Optional(Words),
      postalOrder: Type.Optional(Line),
    }),
  }),
  answer: Type.Object({ returned: list(Type.Object({ dossierId: Uuid, code: Type.String(), receiptId: Type.Optional(Uuid) })) }),
})
