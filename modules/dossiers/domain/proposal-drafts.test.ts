import { describe, expect, it } from 'vitest'
import { PROPOSAL_DRAFTS, type DraftFacts } from './proposal-drafts.ts'

const facts: DraftFacts = {
  procedure: 'Cấp bản sao trích lục',
  code: 'H46.41-250312-0001',
  applicant: 'Trần Thị Mẫu',
  idNumber: '044190000001',
  unit: 'Ủy ban nhân dân xã Mẫu',
  compared: { done: 3, of: 4 },
  opinions: ['Phòng Tư pháp: đồng ý'],
  verifications: ['09:00 12/03/2025, thôn Mẫu: đúng hiện trạng'],
}

describe('drafts of a proposal (NĐ 61/2018 art. 19.1)', () => {
  it.each(PROPOSAL_DRAFTS)('$key carries the facts of the dossier and no hole', ({ write }) => {
    const text = write(facts)
    for (const fact of [facts.applicant, 'H46.41-250312-0001', '3/4', 'Phòng Tư pháp: đồng ý', 'thôn Mẫu']) expect(text).toContain(fact)
    expect(text).not.toMatch(/undefined|\n\n/)
  })

  it('says nothing of what did not happen', () => {
    const { code: _, ...early } = facts
    const text = PROPOSAL_DRAFTS[0]?.write({ ...early, compared: { done: 0, of: 0 }, opinions: [], verifications: [] })
    expect(text).not.toMatch(/đối chiếu|Ý kiến|Thẩm tra/)
  })
})
