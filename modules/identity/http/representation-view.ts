import type { NamedRepresentation } from '../application/represent.ts'

const viewOf = ({ id, kind, personId, personName, principalId, principalName, fromOn, untilOn, procedureCodes, verifiedAt, provider, childAgreed }: NamedRepresentation) => ({
  id, kind, personId, personName, principalId, principalName, fromOn,
  ...(untilOn === undefined ? {} : { untilOn }),
  ...(procedureCodes === undefined ? {} : { procedureCodes: [...procedureCodes] }),
  ...(verifiedAt === undefined ? {} : { verifiedAt }),
  byProvider: provider !== undefined,
  ...(childAgreed ? { childAgreed } : {}),
})

type Lists = { readonly mine: readonly NamedRepresentation[]; readonly forMe: readonly NamedRepresentation[] }

export const representationsView = ({ mine, forMe }: Lists) => ({ mine: mine.map(viewOf), forMe: forMe.map(viewOf) })
