import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { DossierId, PaperRecordId, StoredFileId } from '../../../../kernel/ids.ts'
import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts'
import { foldRule, type ReplacementRule } from './replacement-rule.ts'
import { reusableAmong, type HeldPaper } from './reuse.ts'

const day = (text: string): PlainDate => text as PlainDate
const TODAY = day('2025-03-12')
const rule = (code: string, rest: Partial<ReplacementRule>): ReplacementRule => ({
  code, componentCodes: [], componentWords: [], procedureCodes: [], replacedBy: 'result', resultCodes: [], resultWords: [], validFrom: day('2020-04-08'), source: 'NĐ 45/2020/NĐ-CP Điều 16', ...rest,
})
const RULES = [
  rule('identity', { componentWords: ['Giấy tờ tùy thân'], replacedBy: 'population' }),
  rule('marriage', { componentWords: ['Giấy chứng nhận kết hôn'], resultCodes: ['KQ.G15.000032'], resultWords: ['Trích lục kết hôn'] }),
  rule('marital-status', { componentWords: ['Giấy xác nhận tình trạng hôn nhân'], resultWords: ['Giấy xác nhận tình trạng hôn nhân'], freshMonths: 6 }),
  rule('birth', { componentWords: ['Giấy khai sinh', 'Bản sao Giấy khai sinh', 'Trích lục khai sinh', 'Giấy tờ có thông tin khai sinh'], resultWords: ['Giấy khai sinh', 'Trích lục khai sinh'] }),
  rule('only-here', { componentCodes: ['TP-1'], procedureCodes: ['1.000001'], resultCodes: ['KQ-1'] }),
  rule('later', { componentWords: ['Phiếu lý lịch tư pháp'], resultWords: ['Phiếu lý lịch tư pháp số 1'], validFrom: day('2026-01-01') }),
].map(foldRule)

let serial = 0
const paper = (rest: Partial<HeldPaper> & Pick<HeldPaper, 'name'>): HeldPaper => {
  const id = `0195a000-0000-7000-8000-${String((serial += 1)).padStart(12, '0')}`
  return { id: id as PaperRecordId, kind: 'result', fileId: id as StoredFileId, recordedOn: day('2025-01-10'), ...rest }
}
const asked = (name: string, rest: { readonly code?: string; readonly procedureCode?: string; readonly on?: PlainDate } = {}, ...papers: readonly HeldPaper[]) => {
  const { code, procedureCode, on = TODAY } = rest
  return reusableAmong(papers, { components: [{ key: '1.1', name, ...(code ? { code } : {}) }], ...(procedureCode ? { procedureCode } : {}), on, rules: RULES })[0]?.options ?? []
}
const kinds = (options: ReturnType<typeof asked>): readonly string[] => options.map((option) => (option.from === 'state' ? option.register : option.from))

describe('what takes the place of a component (NĐ 45/2020 art. 11, 16)', () => {
  it.each([
    ['a register, before anything is opened', 'GIẤY TỜ TUỲ THÂN của người nộp', {}, [], ['population']],
    ['a result by its code', 'Giấy chứng nhận kết hôn (nếu có)', {}, [paper({ name: 'GCN kết hôn', typeCode: 'KQ.G15.000032' })], ['result']],
    ['no result of the holder where another’s is asked for', 'Giấy chứng nhận kết hôn của cha mẹ (nếu có)', {}, [paper({ name: 'GCN kết hôn', typeCode: 'KQ.G15.000032' })], []],
    ['no register where more is asked for', 'Giấy tờ tùy thân và ảnh thẻ', {}, [], []],
    ['what a longer name asks for, held under that very name', 'Giấy khai sinh của con', {}, [paper({ name: 'Giấy khai sinh của con' })], ['result']],
    ['no upload too old for what its longer name begins with', 'Giấy xác nhận tình trạng hôn nhân của cha', {}, [paper({ kind: 'component', name: 'Giấy xác nhận tình trạng hôn nhân của cha', issuedOn: day('2024-09-11') })], []],
    ['a result by its name', 'Giấy chứng nhận kết hôn', {}, [paper({ name: 'Trích lục kết hôn (bản sao)' })], ['result']],
    ['a result of the same name, without any rule', 'Giấy xác nhận khuyết tật', {}, [paper({ name: 'Giấy xác nhận khuyết tật' })], ['result']],
    ['no longer name that only begins alike', 'Giấy chứng nhận kết hôn', {}, [paper({ name: 'Trích lục kết hônx' })], []],
    ['within six months (NĐ 123/2015 art. 23)', 'Giấy xác nhận tình trạng hôn nhân', {}, [paper({ name: 'Giấy xác nhận tình trạng hôn nhân', issuedOn: day('2024-09-12') })], ['result']],
    ['not after six months', 'Giấy xác nhận tình trạng hôn nhân', {}, [paper({ name: 'Giấy xác nhận tình trạng hôn nhân', issuedOn: day('2024-09-11') })], []],
    ['not once it has run out', 'Giấy chứng nhận kết hôn', {}, [paper({ name: 'Trích lục kết hôn', validUntil: day('2025-03-11') })], []],
    ['on its last day', 'Giấy chứng nhận kết hôn', {}, [paper({ name: 'Trích lục kết hôn', validUntil: TODAY })], ['result']],
    ['not before its first day', 'Giấy chứng nhận kết hôn', {}, [paper({ name: 'Trích lục kết hôn', validFrom: day('2025-03-13') })], []],
    ['not before the rule is in force', 'Phiếu lý lịch tư pháp', {}, [paper({ name: 'Phiếu lý lịch tư pháp số 1' })], []],
    ['from the rule’s first day on', 'Phiếu lý lịch tư pháp', { on: day('2026-01-01') }, [paper({ name: 'Phiếu lý lịch tư pháp số 1' })], ['result']],
    ['by a rule of this procedure', 'Giấy khác', { code: 'TP-1', procedureCode: '1.000001' }, [paper({ name: 'x', typeCode: 'KQ-1' })], ['result']],
    ['not by a rule of another procedure', 'Giấy khác', { code: 'TP-1', procedureCode: '1.000002' }, [paper({ name: 'x', typeCode: 'KQ-1' })], []],
    ['an upload of the same component', 'Giấy chứng sinh', {}, [paper({ kind: 'component', name: 'Giấy chứng sinh' })], ['upload']],
    ['no upload that is two years old', 'Giấy chứng sinh', { on: day('2027-01-11') }, [paper({ kind: 'component', name: 'Giấy chứng sinh' })], []],
    ['an upload made today of a paper of long ago', 'Giấy chứng sinh', {}, [paper({ kind: 'component', name: 'Giấy chứng sinh', issuedOn: day('2004-05-01') })], ['upload']],
    ['no upload of long ago, though its paper is new', 'Giấy chứng sinh', { on: day('2027-01-11') }, [paper({ kind: 'component', name: 'Giấy chứng sinh', issuedOn: day('2026-12-01') })], []],
    ['an upload as fresh as a rule asks', 'Giấy xác nhận tình trạng hôn nhân', {}, [paper({ kind: 'component', name: 'Giấy xác nhận tình trạng hôn nhân', issuedOn: day('2024-09-12') })], ['upload']],
    ['no upload whose paper is older than the rule allows (NĐ 123/2015 art. 23)', 'Giấy xác nhận tình trạng hôn nhân', {}, [paper({ kind: 'component', name: 'Giấy xác nhận tình trạng hôn nhân', issuedOn: day('2024-09-11') })], []],
    ['no upload of an unknown day where a rule asks for a fresh one', 'Giấy xác nhận tình trạng hôn nhân', {}, [paper({ kind: 'component', name: 'Giấy xác nhận tình trạng hôn nhân' })], []],
    ['no upload where the original itself is taken in, not even one called so', 'Giấy chứng sinh (bản gốc)', {}, [paper({ kind: 'component', name: 'Giấy chứng sinh (bản gốc)' })], []],
    ['never an upload where a result is wanted by rule', 'Giấy chứng nhận kết hôn', {}, [paper({ kind: 'component', name: 'Trích lục kết hôn' })], []],
  ] as const)('%s', (_, name, rest, papers, expected) => {
    expect(kinds(asked(name, rest, ...papers))).toEqual(expected)
  })

  it.each([
    ['worded otherwise on another sheet', '- Bản sao Giấy khai sinh;', 'Giấy khai sinh (bản sao)', true],
    ['the paper itself where its copy is asked for', 'Bản sao Giấy khai sinh', 'Giấy khai sinh', true],
    ['no copy where the paper is asked for', 'Giấy khai sinh', 'Bản sao Giấy khai sinh', false],
    ['no plain picture where a certified copy is asked for', 'Bản sao có chứng thực Giấy khai sinh', 'Giấy khai sinh', false],
    ['another name a rule has for the same paper', 'Giấy khai sinh', 'Trích lục khai sinh', true],
    ['nothing the rule asks for but does not take', 'Giấy khai sinh', 'Giấy tờ có thông tin khai sinh', false],
    ['nobody else’s paper: a name that only begins so', 'Giấy khai sinh', 'Giấy khai sinh của con', false],
    ['nobody else’s paper, asked for', 'Giấy khai sinh của cha', 'Trích lục khai sinh', false],
    ['nothing that shares a register only', 'Căn cước công dân', 'Chứng minh nhân dân', false],
  ] as const)('takes of uploads %s', (_, wanted, held, expected) => {
    expect(kinds(asked(wanted, {}, paper({ kind: 'component', name: held }))).includes('upload')).toBe(expected)
  })

  it.each([
    ['where its original is asked for, however old', 'Bằng tốt nghiệp đại học', { issuedOn: day('2010-06-01') }, true],
    ['years after it was made', 'Bằng tốt nghiệp đại học', { recordedOn: day('2020-01-10') }, true],
    ['where a certified copy is asked for', '- Bản sao có chứng thực Bằng tốt nghiệp đại học;', {}, true],
    ['but not where the original itself is', 'Bản chính Bằng tốt nghiệp đại học', {}, false],
    ['nor once its original has run out', 'Bằng tốt nghiệp đại học', { validUntil: day('2025-03-11') }, false],
    ['nor for another paper', 'Bản sao có chứng thực Học bạ', {}, false],
    ['as the result of a dossier', 'Bản sao chứng thực Bằng tốt nghiệp đại học', { kind: 'result', name: 'Bản sao có chứng thực: Bằng tốt nghiệp đại học' }, true],
    ['nor for a fresh paper where only its own day is known', 'Giấy xác nhận tình trạng hôn nhân', { kind: 'result', name: 'Bản sao có chứng thực: Giấy xác nhận tình trạng hôn nhân', issuedOn: TODAY }, false],
    ['by the age of its original', 'Giấy xác nhận tình trạng hôn nhân', { name: 'Giấy xác nhận tình trạng hôn nhân', issuedOn: day('2024-09-11') }, false],
  ] as const)('a certified copy serves %s (NĐ 45/2020 art. 10)', (_, wanted, rest, expected) => {
    const copy = paper({ kind: 'component', name: 'Bằng tốt nghiệp đại học', isCertifiedCopy: true, ...rest })
    expect(kinds(asked(wanted, {}, copy))).toEqual(expected ? ['result'] : [])
  })

  it('offers registers, then results from the newest on, then uploads, whose files stay together', () => {
    const dossier = '0195a000-0000-7000-8000-0000000000d1' as DossierId
    const old = paper({ name: 'Trích lục kết hôn', issuedOn: day('2021-05-01') })
    const recent = paper({ name: 'Trích lục kết hôn', issuedOn: day('2024-05-01') })
    const pages = [1, 2].map(() => paper({ kind: 'component', name: 'Giấy chứng nhận kết hôn', sourceDossierId: dossier }))
    const options = asked('Giấy chứng nhận kết hôn', {}, ...pages, old, recent)
    expect(options.map((option) => ('papers' in option ? option.papers.map(({ id }) => id) : []))).toEqual([[recent.id], [old.id], pages.map(({ id }) => id)])
  })

  it.each([
    ['after our own results, before uploads', 'Giấy chứng nhận kết hôn', 'KQ.G15.000032', '5/KH', ['result', 'national', 'upload']],
    ['not once more what our own vault holds', 'Giấy chứng nhận kết hôn', 'KQ.G15.000032', '1/KH', ['result', 'upload']],
    ['not what was ours and ended or was withdrawn', 'Giấy chứng nhận kết hôn', 'KQ.G15.000032', '2/KH', ['result', 'upload']],
    ['not for a paper of more than the holder’s own', 'Giấy chứng nhận kết hôn của con và trích lục', 'KQ.G15.000032', '5/KH', []],
    ['not where a fresh paper is asked for, for the store tells no day', 'Giấy xác nhận tình trạng hôn nhân', 'KQ.G15.000038', '5/KH', []],
    ['not of a kind no rule takes', 'Giấy chứng nhận kết hôn', 'KQ.G15.000099', '5/KH', ['result', 'upload']],
    ['not where the original itself is taken in, nor is our own', 'Giấy chứng nhận kết hôn (bản gốc)', 'KQ.G15.000032', '5/KH', []],
  ])('a result in the national store is offered %s', (_, name, code, number, expected) => {
    const national = [{ code, name: code === 'KQ.G15.000038' ? 'Giấy xác nhận tình trạng hôn nhân' : 'Giấy tờ', number, issuer: 'UBND xã Thử', files: [{ name: 'a.pdf', path: '/a' }] }]
    const ours = [paper({ name: 'Trích lục kết hôn', typeCode: 'KQ.G15.000032', number: '1/KH' }), paper({ kind: 'component', name: 'Giấy chứng nhận kết hôn' })]
    const options = reusableAmong(ours, { components: [{ key: 'a', name }], on: TODAY, rules: RULES, national, ours: [{ typeCode: 'KQ.G15.000032', number: '2/KH' }] })[0]?.options ?? []
    expect(options.map(({ from }) => from)).toEqual(expected)
  })

  it('never offers on a day what does not hold on that day, whatever papers there are', () => {
    const days = fc.option(fc.integer({ min: -400, max: 400 }), { nil: undefined })
    const held = fc.record({ kind: fc.constantFrom('result', 'component' as const), name: fc.constantFrom('Giấy chứng nhận kết hôn', 'Giấy xác nhận tình trạng hôn nhân', 'Trích lục kết hôn'), from: days, until: days, issued: days })
    fc.assert(
      fc.property(fc.array(held, { maxLength: 20 }), fc.integer({ min: -300, max: 300 }), (given, shift) => {
        const on = addDays(TODAY, shift)
        const papers = given.map(({ kind, name, from, until, issued }) =>
          paper({ kind: kind as HeldPaper['kind'], name, ...(from === undefined ? {} : { validFrom: addDays(TODAY, from) }), ...(until === undefined ? {} : { validUntil: addDays(TODAY, until) }), ...(issued === undefined ? {} : { issuedOn: addDays(TODAY, issued) }) }),
        )
        const components = [{ key: 'a', name: 'Giấy chứng nhận kết hôn' }, { key: 'b', name: 'Giấy xác nhận tình trạng hôn nhân' }]
        const offered = reusableAmong(papers, { components, on, rules: RULES })
        for (const option of offered.flatMap(({ options }) => options)) {
          if (!('papers' in option)) continue
          expect(option.until === undefined || option.until >= on).toBe(true)
          for (const { validFrom, validUntil } of option.papers) expect((validFrom === undefined || validFrom <= on) && (validUntil === undefined || on <= validUntil)).toBe(true)
        }
        expect(reusableAmong(papers.toReversed(), { components, on, rules: RULES })).toEqual(offered)
      }),
    )
  })
})
