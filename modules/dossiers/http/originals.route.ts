import type { DossierId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import * as originals from '../application/give-back-originals.ts'
import { giveBackOriginals, listOriginalsToGiveBack } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

/** Originals of dossiers that stopped. */
export const originalsRoutes = ({ publicUrl }: DossierPorts): readonly Route[] => [
  defineRoute({
    contract: listOriginalsToGiveBack,
    permission: { may: 'return-result', on: 'dossier' },
    audit: { event: false, because: 'a list of one’s own desks; opening a dossier is recorded' },
    refusals: {},
    handle: async (work) => ok({ items: await originals.listOriginalsToGiveBack(work) }),
  }),
  defineRoute({
    contract: giveBackOriginals,
    permission: { may: 'return-result', on: 'dossier' },
    audit: { event: 'originals-given-back', about: aboutDossier },
    refusals: dossierRefusals,
    handle: async (work, { params, body }) => {
      const { version, method, receivedBy, receipt } = body
      const { taker, identityCheck, takerIdNumber, authorisation, postalOrder } = receipt
      const known = { taker, identityCheck, ...(takerIdNumber ? { takerIdNumber } : {}), ...(authorisation ? { authorisation } : {}), ...(postalOrder ? { postalOrder } : {}) }
      return movedOf(await originals.giveBackOriginals(work, { dossierId: params.dossierId as DossierId, version, method, receivedBy, receipt: known, publicUrl }))
    },
  }),
]
