import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../../kernel/ids.ts'
import { instantFromMs } from '../../../kernel/instant.ts'
import { mergeDraft } from './draft-choices.ts'
import type { FilingDraft, FilingPlace } from './filing-draft.ts'

const at = instantFromMs(Date.parse('2025-03-12T03:00:00Z'))
const draft: FilingDraft = { id: 'd', owner: { kind: 'person', id: 'p' }, version: 1, procedureCode: '1', answers: {}, components: {}, createdAt: at, changedAt: at }
const placeAt = (desk: string): FilingPlace => ({ receivingUnitId: desk as UnitId, resolvingUnitId: `${desk}-decides` as UnitId })

type Change = Parameters<typeof mergeDraft>[1]
/** As the use case keeps it: a change is the next version. */
const keep = (before: FilingDraft, change: Partial<Change>) => {
  const { draft: changed, conflicts } = mergeDraft(before, { answers: {}, choices: {}, at, by: 'phone', ...change })
  return { draft: { ...changed, version: before.version + 1 }, conflicts }
}

// NĐ 45/2020 Điều 11.
describe('where to hand in and in which case', () => {
  const first = keep(draft, { choices: { place: placeAt('one'), caseKey: 'a' }, basedOn: 1 }).draft

  it('are kept beside the answers, and are none of them', () => {
    expect(first).toMatchObject({ place: placeAt('one'), caseKey: 'a', answers: {} })
    const second = keep(first, { answers: { f: { name: 'An' } }, basedOn: 2 })
    expect(second).toMatchObject({ conflicts: [], draft: { place: placeAt('one'), caseKey: 'a' } })
    expect(second.draft.answers).toEqual({ f: { name: 'An' } })
  })

  it('are not written over by a page drawn before: whoever chose otherwise there is told, who only looked is not', () => {
    const chosen = keep(first, { choices: { place: placeAt('two') }, basedOn: 2, by: 'desk' }).draft
    const looked = keep(chosen, { choices: { place: placeAt('one'), caseKey: 'a' }, basedOn: 2 })
    expect(looked).toMatchObject({ conflicts: [], draft: { place: placeAt('two') } })
    const other = keep(chosen, { choices: { place: placeAt('three') }, basedOn: 2 })
    expect(other.draft.place).toEqual(placeAt('two'))
    expect(other.conflicts).toMatchObject([{ field: 'place', theirs: 'two.two-decides', mine: 'three.three-decides', otherDevice: true }])
    expect(keep(chosen, { choices: { place: placeAt('three') }, basedOn: 2, insist: ['place'] }).draft.place).toEqual(placeAt('three'))
  })

  it('are taken back when nothing is chosen any more', () => {
    const { draft: cleared } = keep(first, { choices: { place: null, caseKey: null }, basedOn: 2 })
    expect([cleared.place, cleared.caseKey]).toEqual([undefined, undefined])
  })
})
