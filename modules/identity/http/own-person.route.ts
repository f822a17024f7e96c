import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { getPerson } from '../application/ask-people.ts'
import { getOwnPerson } from '../contract.ts'
import { maskPersonalIdNumber } from '../domain/personal-id-number.ts'
import { citizenOf } from './actor-of.ts'

export const ownPersonRoute = defineRoute({
  contract: getOwnPerson,
  permission: 'citizen',
  audit: { event: false, because: 'people read their own record' },
  refusals: {},
  handle: async (work) => {
    const person = await getPerson(work, citizenOf(work).personId)
    const { id, name, phone, email, address, assurance } = person
    const own = person.kind === 'individual' ? person : undefined
    return ok({
      personId: id,
      name,
      ...(own?.personalIdNumber === undefined ? {} : { maskedIdNumber: maskPersonalIdNumber(own.personalIdNumber) }),
      ...(own?.birthOn === undefined ? {} : { birthOn: own.birthOn }),
      ...(own?.gender === undefined ? {} : { gender: own.gender }),
      ...(phone === undefined ? {} : { phone }),
      ...(email === undefined ? {} : { email }),
      ...(address === undefined ? {} : { address }),
      ...(assurance === undefined ? {} : { assurance }),
    })
  },
})
