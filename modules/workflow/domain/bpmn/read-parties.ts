import type { BilingualName, GraphParty } from '../step-graph.ts'
import { attribute, ownWords, type BpmnElement } from './bpmn-tree.ts'
import { codeFromName, guessDoer } from './guess-meaning.ts'
import { titleOf, type BpmnNet } from './read-net.ts'

/** The name in Vietnamese, and in English where the file has one. */
export const nameOf = (element: BpmnElement, otherwise?: string): BilingualName => {
  const vi = attribute(element, 'name') ?? otherwise ?? titleOf(element)
  return { vi, en: attribute(element, 'own:nameEn') ?? vi }
}

/** Lanes of other tools: the ones we know by name are our usual parties; any other stands for a unit given later, else the resolving one. */
const partyOfLane = (lane: BpmnElement): GraphParty => {
  const own = ownWords(lane, 'party')
  const standsIn = attribute(own, 'standsIn')
  if (own) return { code: attribute(own, 'code') ?? '', name: nameOf(lane), ...(standsIn === undefined ? {} : { standsIn }) }
  const guessed = guessDoer(titleOf(lane))
  if (guessed) return { code: guessed.party, name: nameOf(lane) }
  return { code: codeFromName(titleOf(lane)) ?? 'resolving', name: nameOf(lane), standsIn: 'resolving' }
}

export type Doers = { readonly parties: readonly GraphParty[]; readonly doerOf: (id: string, node: BpmnElement) => { readonly party: string; readonly role: string } }

/** Who does each step: from our own words, else its lane, else a guess that is told. */
export const readDoers = ({ lanes, laneOf, remarks }: BpmnNet): Doers => {
  const partyOf = new Map(lanes.map((lane) => [lane, partyOfLane(lane)]))
  const parties = [...new Map([...partyOf.values()].map((party) => [party.code, party])).values()]
  // A party others stand in for has to be one of the graph's own.
  const stood = parties.flatMap(({ standsIn }) => (standsIn === undefined || parties.some(({ code }) => code === standsIn) ? [] : [standsIn]))
  const missing = [...new Set(stood)].map((code): GraphParty => ({ code, name: { vi: code, en: code } }))
  return {
    parties: [...parties, ...missing],
    doerOf: (id, node) => {
      const lane = laneOf.get(id)
      const own = ownWords(node, node.name === 'userTask' ? 'step' : 'automatic')
      const [saidParty, saidRole] = [attribute(own, 'party'), attribute(own, 'role')]
      const guess = guessDoer(lane ? titleOf(lane) : titleOf(node))
      const party = (lane && partyOf.get(lane)?.code) ?? saidParty ?? guess?.party ?? 'resolving'
      if (!lane && saidParty === undefined) remarks.push({ kind: 'lane-missing', element: titleOf(node), what: party })
      const role = saidRole ?? guess?.role ?? 'case-officer'
      if (own === undefined) remarks.push({ kind: 'role-guessed', element: titleOf(node), what: role })
      return { party, role }
    },
  }
}
