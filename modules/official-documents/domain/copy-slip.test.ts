import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../kernel/instant.ts'
import { wordCopySlip, type CopySlip } from './copy-slip.ts'

type Original = CopySlip['originals'][number]
const COMING = { name: 'Học bạ', pages: 1, copies: 1, receivedAt: '2025-03-12T08:01:00Z' as Instant, returnsAt: '2025-03-13T10:00:00Z' as Instant }
const TWO = { workingDays: 2, ground: 'bản chính có nhiều trang', isAgreed: false }
const AGREED = { ...TWO, isAgreed: true }
const AFTER_THREE = 'Tiếp nhận sau 15 giờ thì bản sao được trả trong ngày làm việc tiếp theo (Nghị định 23/2015/NĐ-CP Điều 7).'
const LONGER = 'Thời hạn được kéo dài thêm 2 ngày làm việc, vì bản chính có nhiều trang (Nghị định 23/2015/NĐ-CP Điều 21).'
const AS_AGREED = 'Thời hạn được kéo dài thêm 2 ngày làm việc, theo thỏa thuận bằng văn bản với người yêu cầu, vì bản chính có nhiều trang (Nghị định 23/2015/NĐ-CP Điều 21).'

const said = (...prolonged: readonly Original['prolonged'][]): readonly string[] => {
  const slip = { requestId: 'r', unit: { id: 'u', name: 'Ủy ban nhân dân phường Thử', parentName: '', kind: 'desk', place: 'Thử' }, requester: { name: 'Lê Thị Thử' }, receivedBy: 'Cán Bộ Thử', originals: prolonged.map((each) => (each ? { ...COMING, prolonged: each } : COMING)) } as unknown as CopySlip
  return wordCopySlip(slip, { number: '1/PHCT', serial: 1, edition: 1, issuedAt: COMING.receivedAt, confirmation: '' }).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
}

describe('why the copies come later (NĐ 23/2015 Điều 7, 21)', () => {
  it.each<readonly [string, readonly Original['prolonged'][], readonly string[]]>([
    ['after 15:00, all of them', [undefined, undefined], [AFTER_THREE]],
    ['prolonged, all of them alike', [TWO, TWO], [LONGER]],
    ['one prolonged, one not: each by its number', [TWO, undefined, TWO], [`Bản chính số 1, 3: ${LONGER}`, `Bản chính số 2: ${AFTER_THREE}`]],
    ['as agreed and alone are two grounds', [TWO, AGREED], [`Bản chính số 1: ${LONGER}`, `Bản chính số 2: ${AS_AGREED}`]],
  ])('%s', (_, prolonged, expected) => expect(said(...prolonged)).toEqual(expected))
})
