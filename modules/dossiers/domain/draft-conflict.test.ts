import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { instantFromMs } from '../../../kernel/instant.ts'
import { mergeAnswers, type AnswerChange } from './draft-conflict.ts'
import type { FilingDraft } from './filing-draft.ts'

const at = instantFromMs(Date.parse('2025-03-12T03:00:00Z'))
const draft: FilingDraft = { id: 'd', owner: { kind: 'person', id: 'p' }, version: 1, procedureCode: '1', answers: {}, components: {}, createdAt: at, changedAt: at }

/** As the use case keeps it: a change is the next version. */
const keep = (before: FilingDraft, change: Omit<AnswerChange, 'at'>) => {
  const { draft: changed, conflicts } = mergeAnswers(before, { ...change, at })
  return { draft: { ...changed, version: before.version + 1 }, conflicts }
}

// NĐ 45/2020 Điều 11.
describe('two devices on one draft', () => {
  const first = keep(draft, { answers: { f: { name: 'An', street: 'Số 1' } }, basedOn: 1, by: 'phone' }).draft

  it('keeps both when they change different questions', () => {
    const second = keep(first, { answers: { f: { phone: '0900000001' } }, basedOn: 1, by: 'desk' })
    expect(second).toMatchObject({ conflicts: [], draft: { answers: { f: { name: 'An', street: 'Số 1', phone: '0900000001' } } } })
  })

  it('tells the later one what stands, since when, from where, and keeps the earlier', () => {
    const second = keep(first, { answers: { f: { name: 'Bình', street: 'Số 1' } }, basedOn: 1, by: 'desk' })
    expect(second.conflicts).toEqual([{ formRef: 'f', field: 'name', mine: 'Bình', theirs: 'An', changedAt: at, otherDevice: true }])
    expect(second.draft.answers['f']).toEqual({ name: 'An', street: 'Số 1' })
  })

  it('keeps the own answer once it was chosen', () => {
    const second = keep(first, { answers: { f: { name: 'Bình' } }, basedOn: 1, insist: ['name'], by: 'desk' })
    expect(second).toMatchObject({ conflicts: [], draft: { answers: { f: { name: 'Bình' } } } })
  })

  it('lets one tab go on typing after its own refused post', () => {
    const own = keep(draft, { answers: { f: { name: 'An' } }, basedOn: 1, by: 'phone', tab: 't1' }).draft
    expect(keep(own, { answers: { f: { name: 'Bình' } }, basedOn: 1, by: 'phone', tab: 't1' })).toMatchObject({ conflicts: [], draft: { answers: { f: { name: 'Bình' } } } })
    expect(keep(own, { answers: { f: { name: 'Bình' } }, basedOn: 1, by: 'phone', tab: 't2' }).conflicts).toMatchObject([{ theirs: 'An', otherDevice: false }])
  })

  it('does not take a page that was only looked at for a change: a second tab posts what it had shown', () => {
    const second = keep(first, { answers: { f: { name: '', phone: '0900000001' } }, basedOn: 1, by: 'desk' })
    expect(second).toMatchObject({ conflicts: [], draft: { answers: { f: { name: 'An', phone: '0900000001' } } } })
  })

  it('is no conflict with what the screen had seen already', () => {
    expect(keep(first, { answers: { f: { name: 'Bình' } }, basedOn: first.version, by: 'phone' }).conflicts).toEqual([])
  })

  it('never loses an answer: every change is kept or told', () => {
    const step = fc.record({ field: fc.constantFrom('a', 'b', 'c'), value: fc.constantFrom('1', '2', '3'), behind: fc.nat(3), by: fc.constantFrom('x', 'y') })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let now = draft
        for (const { field, value, behind, by } of steps) {
          const before = now.answers['f']?.[field] ?? ''
          const kept = keep(now, { answers: { f: { [field]: value } }, basedOn: Math.max(1, now.version - behind), by })
          const after = kept.draft.answers['f']?.[field] ?? ''
          const unchanged = kept.conflicts.length === 0 && after === before && value !== before
          if (unchanged) expect((now.marks?.['f']?.[field]?.earlier ?? []).map(({ text }) => text)).toContain(value)
          else if (kept.conflicts.length === 0) expect(after).toBe(value)
          else expect([after, kept.conflicts[0]?.mine, kept.conflicts[0]?.theirs]).toEqual([before, value, before])
          now = kept.draft
        }
      }),
    )
  })
})
