import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Vnd } from '../../../kernel/vnd.ts'
import { columnsOf, writeTable } from './batch-columns.ts'
import { readBatchTable } from './batch-table.ts'
import { readCardScan } from './card-scan.ts'
import { checkAnswers, type ListedDossier } from './handover.ts'
import { isCashTaken, mergeFields, receptionFactsOf, receptionFaults, totalOf, type ReceptionFields } from './reception-fields.ts'
import { splitCells } from '../../../kernel/split-cells.ts'
import { warningsOf, type WarningFacts } from './warnings.ts'

const TODAY = '2025-03-12' as PlainDate

describe('the square code of an identity card', () => {
  it('is read as the scanner types it', () => {
    expect(readCardScan('044190000001|191000001|Trần Thị Mẫu|01051990|Nữ|Thôn Thử, xã Mẫu|12032022')).toEqual({
      personalIdNumber: '044190000001', oldNumber: '191000001', fullName: 'Trần Thị Mẫu', bornOn: '1990-05-01', gender: 'female', address: 'Thôn Thử, xã Mẫu',
    })
  })
  it('composes a decomposed name', () => {
    expect(readCardScan('044190000001||Trần Thị Mẫu|01051990|Nữ|x|12032022'.normalize('NFD'))?.fullName).toBe('Trần Thị Mẫu'.normalize('NFC'))
  })
  it.each(['', '044190000001', '04419000000|x|Tên', '044190000001||', 'Trần Thị Mẫu', '=1+1|x|y'])('%j is none', (typed) => {
    expect(readCardScan(typed)).toBeUndefined()
  })
  it('keeps the rest when the birth date is no date', () => {
    expect(readCardScan('044190000001||A B|99999999|Nam||')).toEqual({ personalIdNumber: '044190000001', fullName: 'A B', gender: 'male' })
  })
})

describe('fields of the counter', () => {
  const parcel = { channel: 'postal', 'parcel.number': 'EA1', 'parcel.sender': 'Lê Thử', 'parcel.stampedOn': '2025-03-10' }
  it.each<[string, ReceptionFields, readonly string[]]>([
    // NĐ 61/2018 article 16.2
    ['by post, complete', parcel, []],
    ['by post, nothing noted', { channel: 'postal' }, ['parcel.number', 'parcel.sender', 'parcel.stampedOn']],
    ['a postmark of tomorrow', { ...parcel, 'parcel.stampedOn': '2025-03-13' }, ['parcel.stampedOn']],
    ['a postmark that is no date', { ...parcel, 'parcel.stampedOn': '31/02/2025' }, ['parcel.stampedOn']],
    // Luật 91/2025/QH15 article 9: filed for somebody on the portal only with consent
    ['online for somebody, no consent', { channel: 'online' }, ['consent.how', 'consent.givenBy']],
    ['online for somebody, consent', { channel: 'online', 'consent.how': 'spoken', 'consent.givenBy': 'Trần Thị Mẫu' }, []],
    ['online for somebody, a signed paper that is not there', { channel: 'online', 'consent.how': 'signed-paper', 'consent.givenBy': 'x' }, ['consent.fileId']],
    ['online, a way nobody knows', { channel: 'online', 'consent.how': 'telepathy', 'consent.givenBy': 'x' }, ['consent.how']],
    ['in person', {}, []],
  ])('%s', (_name, fields, faults) => {
    expect(receptionFaults(fields, TODAY).map(({ field }) => field)).toEqual(faults)
  })

  it('become facts; what belongs to another channel is left out', () => {
    const levies = [{ kind: 'state-charge', amount: 8000 as Vnd }, { kind: 'service-fee', amount: 5000 as Vnd }]
    const facts = receptionFactsOf({ ...parcel, channel: 'in-person', 'waive-1.2': ' Đã có ', 'waive-1.3': ' ', 'exempt-1': 'Hộ nghèo', slipAsked: '' }, { levies, immediate: true })
    expect(facts).toEqual({
      channel: 'in-person',
      waived: [{ key: '1.2', reason: 'Đã có' }],
      reception: { levies: [levies[0], { ...levies[1], exemption: 'Hộ nghèo' }], withoutSlip: true },
    })
    // NĐ 61/2018 article 17.4: asked for, or no result given at once: the slip is made.
    expect(receptionFactsOf({ slipAsked: 'yes' }, { levies: [], immediate: true }).reception).toEqual({})
    expect(receptionFactsOf({}, { levies: [], immediate: false }).reception).toEqual({})
    expect(totalOf({ 'exempt-1': 'Hộ nghèo' }, levies)).toBe(8000)
  })

  it('take what is published; another amount or none only with its reason (Luật Phí và lệ phí 2015 article 10)', () => {
    const levies = [{ kind: 'service-fee', amount: 2000 as Vnd, note: 'Mỗi trang' }, { kind: 'state-charge', amount: 8000 as Vnd }]
    const linesOf = (fields: ReceptionFields) => receptionFactsOf(fields, { levies, immediate: false }).reception.levies
    expect(linesOf({ 'due-0': '10.000', 'exempt-0': '5 trang', 'due-1': '0', 'exempt-1': 'Người khuyết tật' })).toEqual([
      { kind: 'service-fee', amount: 10_000, stated: 2000, reason: '5 trang', note: 'Mỗi trang' }, { kind: 'state-charge', amount: 8000, exemption: 'Người khuyết tật' },
    ])
    expect(totalOf({ 'due-0': '10000', 'due-1': '0' }, levies)).toBe(10_000)
    const known = levies.map((levy) => ({ ...levy, grounds: { disabled: 'Người khuyết tật (Luật 97/2015/QH13 Điều 10)' } }))
    const lineBy = (fields: ReceptionFields) => receptionFactsOf(fields, { levies: known, immediate: false }).reception.levies?.[0]
    expect(lineBy({ 'ground-0': 'disabled' }), 'by a ground of the law, with its article').toMatchObject({ exemption: 'Người khuyết tật (Luật 97/2015/QH13 Điều 10)' })
    expect(lineBy({ 'ground-0': 'disabled', 'due-0': '1000', 'exempt-0': 'giảm theo nghị quyết' })).toMatchObject({ amount: 1000, reason: 'Người khuyết tật (Luật 97/2015/QH13 Điều 10); giảm theo nghị quyết' })
    expect(lineBy({ 'ground-0': 'ended' }), 'nobody is exempt by what is not listed').toEqual(levies[0])
    const faultsOf = (fields: ReceptionFields) => receptionFaults(fields, TODAY, levies).map(({ field }) => field)
    expect(faultsOf({ 'due-0': '10000', 'due-1': '8000' })).toEqual(['exempt-0'])
    expect(faultsOf({ 'due-0': 'năm nghìn' })).toEqual(['due-0'])
    expect(faultsOf({ 'due-0': '1.5' }), 'not fifteen đồng').toEqual(['due-0'])
    expect(receptionFaults({ 'ground-0': 'disabled', 'ground-1': 'ended' }, TODAY, known).map(({ field }) => field), 'a ground that ended since it was chosen').toEqual(['ground-1'])
    expect([isCashTaken({ paid: 'cash' }), isCashTaken({ paid: 'later' }), isCashTaken({})]).toEqual([true, false, false])
  })

  it('merge field by field, and an empty one is cleared', () => {
    expect(mergeFields({ a: '1', b: '2' }, { b: '', c: '3' })).toEqual({ a: '1', c: '3' })
    expect(Object.keys(mergeFields({}, Object.fromEntries(Array.from({ length: 999 }, (_, n) => [`f${n}`, 'x']))))).toHaveLength(300)
  })
})

describe('warnings', () => {
  const none: WarningFacts = { closedNow: false, afterCutoff: false, place: 'own', sameFilings: [], missing: [], undigitised: [], guided: [] }
  it.each<[string, Partial<WarningFacts>, readonly string[]]>([
    ['nothing', {}, []],
    ['closed', { closedNow: true }, ['closed-now']],
    // NĐ 61/2018 article 18.2
    ['after 15:00', { afterCutoff: true }, ['after-cutoff']],
    ['no place', { place: 'none' }, ['place-missing']],
    ['a place not allowed', { place: 'not-allowed' }, ['wrong-unit']],
    ['another name', { register: { fullName: 'B', sameName: false, sameBirth: true } }, ['name-differs']],
    ['another birth date', { register: { fullName: 'A', sameName: true, bornOn: TODAY, sameBirth: false } }, ['birth-differs']],
    ['filed and open', { sameFilings: [{ reference: 'x', stateVi: 'a', stateEn: 'b', filedOn: 'c', open: true }] }, ['same-open']],
    ['papers without a file', { undigitised: ['Giấy chứng sinh'] }, ['papers-undigitised']],
    ['most serious first', { closedNow: true, missing: ['x'], register: { fullName: 'B', sameName: false, sameBirth: true } }, ['name-differs', 'components-missing', 'closed-now']],
  ])('%s', (_name, facts, kinds) => {
    expect(warningsOf({ ...none, ...facts }).map(({ kind }) => kind)).toEqual(kinds)
  })

  it('write a day as people read it', () => {
    const [warning] = warningsOf({ ...none, register: { fullName: 'A', sameName: true, bornOn: TODAY, sameBirth: false } })
    expect(warning?.vi).toContain('(12/03/2025)')
  })
})

describe('a table of applicants', () => {
  const heading = 'STT\tHọ và tên\tNgày sinh\tSố định danh\tĐịa chỉ\n'
  it.each<[string, string, number, readonly [number, RegExp][]]>([
    ['pasted from a spreadsheet', `${heading}1\tNguyễn Văn Một\t01/09/2018\t044218000001\tThôn Một`, 1, []],
    ['CSV with semicolons and quotes', 'Họ và tên;Số định danh\n"Nguyễn Văn; Một";044218000001\nNguyễn Văn Hai;044218000002', 1, [[1, /ký tự/]]],
    ['without a heading, in the order named', 'Nguyễn Văn Một,1/9/2018,044218000001', 1, []],
    ['a byte order mark and a decomposed heading', `\ufeff${heading.normalize('NFD')}1\t${'Nguyễn Văn Một'.normalize('NFD')}\t2018-09-01\t044218000001\t`, 1, []],
    ['a dropped zero', `${heading}1\tNguyễn Văn Một\t01/09/2018\t44218000001\t`, 0, [[1, /số 0 ở đầu/]]],
    ['an exponent', `${heading}1\tNguyễn Văn Một\t01/09/2018\t4.4218E+10\t`, 0, [[1, /đổi dạng/]]],
    ['a formula', `${heading}1\t=HYPERLINK("http://x")\t01/09/2018\t044218000001\t`, 0, [[1, /công thức/]]],
    ['a formula in the address', `${heading}1\tNguyễn Văn Một\t01/09/2018\t044218000001\t@SUM(1)`, 0, [[1, /công thức/]]],
    ['no date', `${heading}1\tNguyễn Văn Một\t31/02/2018\t044218000001\t`, 0, [[1, /không có trên lịch/]]],
    ['born tomorrow', `${heading}1\tNguyễn Văn Một\t13/03/2025\t044218000001\t`, 0, [[1, /sau hôm nay/]]],
    ['the same number twice', `${heading}1\tNguyễn Văn Một\t\t044218000001\t\n2\tNguyễn Văn Hai\t\t044218000001\t`, 1, [[2, /trùng với dòng 1/]]],
    ['empty lines', `${heading}\n\n1\tNguyễn Văn Một\t\t044218000001\t\n\n`, 1, []],
  ])('%s', (_name, typed, right, faults) => {
    const table = readBatchTable(typed, { today: TODAY, columns: columnsOf([]) })
    expect(table.unreadable).toBeUndefined()
    expect(table.rows).toHaveLength(right)
    expect(table.faults.map(({ serial }) => serial)).toEqual(faults.map(([serial]) => serial))
    faults.forEach(([, words], index) => expect(table.faults[index]?.vi).toMatch(words))
    for (const row of table.rows) expect(row.fullName).toBe(row.fullName.normalize('NFC'))
  })

  it('says at which cell, every one of them', () => {
    const sex = { id: 'subject.sex', label: { vi: 'Giới tính', en: 'Sex' }, options: [{ value: 'male', label: { vi: 'Nam', en: 'Male' } }, { value: 'female', label: { vi: 'Nữ', en: 'Female' } }] }
    const columns = columnsOf([sex])
    const typed = 'Họ và tên,Ngày sinh,Số định danh,Giới tính\nA1,31/02/2018,44218000001,khác\nNguyễn Văn Hai,1/9/2018,044218000002,nu\nNguyễn Văn Ba,1/9/2018,044218000003,Nam'
    const table = readBatchTable(typed, { today: TODAY, columns })
    expect(table.faults.map(({ serial, column }) => [serial, column])).toEqual([[1, 'fullName'], [1, 'bornOn'], [1, 'personalIdNumber'], [1, 'form.subject.sex']])
    expect(table.rows.map(({ answers }) => answers)).toEqual([{ 'subject.sex': 'female' }, { 'subject.sex': 'male' }])
    // What a grid shows and writes back is the same table, wrong cells too.
    const again = readBatchTable(writeTable(columns, [...table.lines.map(({ cells }) => cells), {}]), { today: TODAY, columns })
    expect(again.lines.map(({ cells }) => cells['bornOn'])).toEqual(['31/02/2018', '1/9/2018', '1/9/2018'])
    expect(again.rows).toEqual(table.rows)
    expect(again.faults).toEqual(table.faults)
  })

  it.each([
    ['a column nobody knows', 'Họ và tên,Số định danh,Cân nặng\nA B,044218000001,20', /Cân nặng/],
    ['no column of numbers', 'Họ và tên,Ngày sinh,Địa chỉ\nA B,1/1/2018,x', /Số định danh/],
    ['too few columns', 'Nguyễn Văn Một,044218000001', /ba cột/],
  ])('cannot be read: %s', (_name, typed, words) => {
    const table = readBatchTable(typed, { today: TODAY, columns: columnsOf([]) })
    expect(table.rows).toEqual([])
    expect(table.unreadable?.vi).toMatch(words)
  })

  it('counts a hundred and one', () => {
    const typed = Array.from({ length: 101 }, (_, n) => `Nguyễn Văn Thử,1/1/2018,044218${String(n).padStart(6, '0')}`).join('\n')
    expect(readBatchTable(typed, { today: TODAY, columns: columnsOf([]) })).toMatchObject({ count: 101, faults: [] })
  })

  it('keeps line ends and doubled quotes inside a quoted cell', () => {
    expect(splitCells('a,"b ""c""\nd",e\r\nf,g,h')).toEqual([['a', 'b "c"\nd', 'e'], ['f', 'g', 'h']])
  })
})

describe('answers to a hand-over list (NĐ 61/2018 article 18)', () => {
  const listed = ['1', '2'].map((id) => ({ dossierId: id, code: `C${id}` }) as unknown as ListedDossier)
  it.each([
    ['all received', [{ dossierId: '1', outcome: 'received' }, { dossierId: '2', outcome: 'received' }], 'ok'],
    ['one not answered', [{ dossierId: '1', outcome: 'received' }], 'bundle-unanswered'],
    ['missing without a reason', [{ dossierId: '1', outcome: 'missing', reason: ' ' }, { dossierId: '2', outcome: 'received' }], 'missing-without-reason'],
    ['missing with its reason', [{ dossierId: '1', outcome: 'missing', reason: 'Không có trong bó' }, { dossierId: '2', outcome: 'received' }], 'ok'],
  ] as const)('%s', (_name, answers, expected) => {
    const checked = checkAnswers(listed, answers)
    expect(checked.ok ? 'ok' : checked.refusal.kind).toBe(expected)
  })
})
