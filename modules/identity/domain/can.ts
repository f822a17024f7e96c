import type { Actor, RoleAtUnit } from '../../../kernel/actor.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { REGULATION, type Party, type Sentence } from './regulation.ts'

/** A unit, or the unit first and then its ancestors up to the root (`organisation.listAncestors`). */
export type Place = UnitId | readonly UnitId[]

const says = (sentence: Sentence, verb: string, thing: string): boolean => sentence.on === thing && sentence.may.includes(verb)
const speaksOf = (sentence: Sentence, party: string): boolean => (sentence.who as readonly string[]).includes(party)

const reaches = (sentence: Sentence, role: RoleAtUnit, place: Place | undefined): boolean => {
  if (place === undefined || sentence.where === 'whole-province') return true
  const chain = typeof place === 'string' ? [place] : place
  return sentence.where === 'own-unit' ? chain[0] === role.unitId : chain.includes(role.unitId)
}

const allowsRole = (sentence: Sentence, role: RoleAtUnit, place: Place | undefined): boolean =>
  speaksOf(sentence, role.role) && !(sentence.inPerson === true && role.onBehalfOf !== undefined) && reaches(sentence, role, place)

const partyOf = (actor: Extract<Actor, { kind: 'citizen' }>): Party => (actor.assuranceLevel === 2 ? 'citizen-level-2' : 'citizen')

const allows = (sentence: Sentence, actor: Actor, place: Place | undefined): boolean => {
  switch (actor.kind) {
    case 'anonymous':
      return false
    case 'system':
      return true
    case 'citizen':
      return speaksOf(sentence, partyOf(actor))
    case 'staff':
      return actor.roles.some((role) => allowsRole(sentence, role, place))
  }
}

/**
 * May this actor do this to such a thing? Without a place: anywhere at all (who may even knock); with one: there.
 * The system's own processes may do whatever the regulation knows; what it does not know nobody may do.
 */
// oxlint-disable-next-line max-params -- reads as a sentence
export const can = (actor: Actor, verb: string, thing: string, place?: Place): boolean =>
  REGULATION.some((sentence) => says(sentence, verb, thing) && allows(sentence, actor, place))

/** `verb:thing` of everything this actor may do somewhere; for menus. Each request is decided again by `can`. */
export const abilitiesOf = (actor: Actor): readonly string[] => {
  const all = REGULATION.filter((sentence) => allows(sentence, actor, undefined)).flatMap((sentence) =>
    sentence.may.map((verb) => `${verb}:${sentence.on}`),
  )
  return [...new Set(all)].sort()
}
