import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { postRefusals, type PostRefusal } from '../../post/index.ts'
import * as way from '../application/choose-result-way.ts'
import type { DeliveryWish } from '../domain/dossier.ts'
import { chooseResultWay, orderPickup } from '../contract.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

const refusals = { ...dossierRefusals, ...postRefusals }

/** Absent fields are absent, not undefined. */
const whomOf = ({ name, phone, street, areaCode, provinceCode }: { readonly name: string; readonly phone: string; readonly street: string; readonly areaCode?: string | undefined; readonly provinceCode?: string | undefined }): Omit<DeliveryWish, 'payAtDoor'> => ({
  name, phone, street, ...(areaCode ? { areaCode } : {}), ...(provinceCode ? { provinceCode } : {}),
})

export const byPostRoutes: readonly Route[] = [
  defineRoute<typeof chooseResultWay, DossierRefusal | PostRefusal>({
    contract: chooseResultWay,
    permission: 'signed-in',
    audit: { event: 'result-way-chosen', about: aboutDossier },
    refusals,
    handle: async (work, { params, body }) => {
      const { version, resultBy, delivery } = body
      return movedOf(await way.chooseResultWay(work, { dossierId: params.dossierId as DossierId, version, resultBy, ...(delivery ? { delivery: { ...whomOf(delivery), payAtDoor: delivery.payAtDoor } } : {}) }))
    },
  }),
  defineRoute<typeof orderPickup, DossierRefusal | PostRefusal>({
    contract: orderPickup,
    permission: 'citizen',
    audit: { event: 'pickup-ordered', about: aboutDossier },
    refusals,
    handle: async (work, { params, body }) => movedOf(await way.orderDossierPickup(work, { dossierId: params.dossierId as DossierId, version: body.version, from: whomOf(body.from), contents: body.contents })),
  }),
]
