import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHead } from './read-head.ts'
import { readPlan } from './read-plan.ts'
import { readRows } from './read-rows.ts'

const DECISION = join(import.meta.dirname, '../../../../shared/law/plan-276-quang-binh-2025.md')
const read = (text: string, year = 2025) => readPlan(readRows(text).rows, year)

const written = (text: string): readonly string[] =>
  read(text).sections.flatMap(({ assignments }) =>
    assignments.flatMap(({ deliverables }) =>
      deliverables.map(({ reference, doers, deadline, targets, text: words }) =>
        [
          reference,
          words.slice(0, 18),
          doers.map((doer) => (doer.kind === 'group' ? doer.group : doer.kind === 'unit' ? doer.name : doer.kind) + (doer.part === 'does' ? '' : ` ${doer.part}`)).join(', '),
          deadline.lastDay ? `${deadline.kind} ${deadline.lastDay}` : deadline.kind,
          targets.map(({ atLeastPercent, level }) => `${atLeastPercent}${level ? ` ${level}` : ''}`).join(', '),
        ].join(' | '),
      ),
    ),
  )

const EVERYBODY = 'departments, districts, communes, Trung tâm Phục vụ hành chính công, one-stop, vertical-agencies'
const ICT = 'Sở Thông tin và Truyền thông'
const YEAR = 'all-year 2025-12-31'

/** Every row, deliverable, unit and deadline of QĐ 276/QĐ-UBND, as a person reads them in it. */
const SEED: readonly string[] = [
  'I.1.1 | Xây dựng, trình UB | Văn phòng UBND tỉnh | by-day 2025-12-31 | ',
  `I.1.2 | Ban hành các văn b | departments, districts, communes | ${YEAR} | `,
  `II.1.1 | Giải trình về thẩm | drafting-body | ${YEAR} | `,
  `II.1.2 | Văn bản góp ý nội  | Văn phòng UBND tỉnh | ${YEAR} | `,
  `II.1.3 | Thẩm định các nội  | Sở Tư pháp | ${YEAR} | `,
  `III.1.1 | Kịp thời rà soát,  | departments | ${YEAR} | `,
  `III.1.2 | Công khai kịp thời | Trung tâm Phục vụ hành chính công, one-stop | ${YEAR} | `,
  'III.2.1 | Rà soát, đánh giá  | departments, Trung tâm Phục vụ hành chính công, districts, communes, vertical-agencies, outside | by-day 2025-12-31 | 100',
  'III.2.2 | Tổ chức triển khai | departments, Trung tâm Phục vụ hành chính công, districts, communes, vertical-agencies, outside | by-day 2025-12-31 | ',
  `III.3.1 | 100% hồ sơ TTHC ph | ${EVERYBODY} | ${YEAR} | 100`,
  `III.3.2 | 100% hồ sơ TTHC th | ${EVERYBODY} | ${YEAR} | 100`,
  `III.3.3 | 100% kết quả giải  | ${EVERYBODY} | ${YEAR} | 100, 100`,
  `III.3.4 | Tối thiểu 90% hồ s | ${EVERYBODY} | ${YEAR} | 90`,
  'III.3.5 | Hoàn thành việc số | departments, districts, communes | by-day 2025-06-29 | ',
  `III.3.6 | Kết nối, tích hợp, | competent-department leads, ${ICT} supports | roadmap | `,
  `III.3.7 | Sẵn sàng triển kha | competent-department leads, ${ICT} supports | roadmap | `,
  `III.3.8 | Kết nối thông tin, | ${ICT}, outside, departments, districts, communes | by-day 2025-03-31 | `,
  `III.4.1 | Phối hợp với Văn p | departments leads | ${YEAR} | `,
  `III.4.2 | Đảm bảo 100% TTHC  | departments leads | ${YEAR} | 100`,
  `III.4.3 | Tiếp tục lựa chọn  | departments leads | ${YEAR} | `,
  `III.4.4 | Tiếp tục rà soát,  | departments leads | ${YEAR} | `,
  'III.4.5 | Tổ chức triển khai | departments, districts, communes, vertical-agencies | roadmap | ',
  'III.4.6 | Nghiên cứu áp dụng | Trung tâm Phục vụ hành chính công, districts | by-day 2025-06-30 | ',
  `III.4.7 | Tỷ lệ hồ sơ xử lý  | ${EVERYBODY} | ${YEAR} | 70`,
  `III.4.8 | Tỷ lệ thanh toán t | ${EVERYBODY} | ${YEAR} | 70`,
  `III.5.1 | Hoàn thành việc nâ | ${ICT} | by-day 2025-06-30 | `,
  'III.5.2 | Đảm bảo trang thiế | departments, Trung tâm Phục vụ hành chính công, districts, communes | by-day 2025-12-31 | ',
  'III.6.1 | Tham mưu phân bổ,  | Sở Kế hoạch và Đầu tư, Sở Tài chính, departments, districts, communes | by-day 2025-12-31 | ',
  `IV.1.1 | Nêu rõ lý do bằng  | ${EVERYBODY} | ${YEAR} | `,
  `IV.1.2 | Niêm yết công khai | Văn phòng UBND tỉnh leads, all-agencies supports | ${YEAR} | `,
  `IV.1.3 | Tổ chức tiếp nhận, | Văn phòng UBND tỉnh leads, all-agencies supports | ${YEAR} | `,
  `IV.2.1 | Nâng cao 16 chỉ số | ${EVERYBODY} | ${YEAR} | `,
  `IV.2.2 | Mức độ hài lòng tr | ${EVERYBODY} | monthly 2025-12-31 | 90`,
  `IV.2.3 | Tăng cường trách n | competent-department | ${YEAR} | `,
  'V.1.1 | Công bố đầy đủ TTH | departments | roadmap | ',
  'V.1.2 | Tiếp tục rà soát v | departments | roadmap | ',
  'V.1.3 | Rà soát, tái cấu t | departments | roadmap | ',
  `V.2.1 | Sở, ban, ngành sau | departments leads, Sở Tư pháp supports | ${YEAR} | `,
  `V.2.2 | Kiến nghị cấp có t | departments, districts, communes | ${YEAR} | `,
  'V.3.1 | Rà soát Bộ chỉ số  | Sở Kế hoạch và Đầu tư leads, all-agencies supports | by-day 2025-06-30 | ',
  'V.3.2 | Thực hiện nghiêm N | departments, districts | by-day 2025-09-30 | ',
  `V.3.3 | Hoàn thiện Hệ thốn | ${ICT} leads, Sở Kế hoạch và Đầu tư supports | by-day 2025-09-30 | `,
  `V.3.4 | Ban hành quy chế k | ${ICT} leads, Sở Kế hoạch và Đầu tư supports | by-day 2025-09-30 | `,
  `V.3.5 | Thực hiện báo cáo  | departments, districts | ${YEAR} | `,
  `V.3.6 | Hoàn thành nâng cấ | ${ICT} leads | by-day 2025-06-30 | `,
  `V.3.7 | Tỷ lệ văn bản, hồ  | departments, districts, communes | ${YEAR} | 100 province, 99 district, 90 commune`,
  'VI.1.1 | Tổ chức Đoàn kiểm  | Văn phòng UBND tỉnh | by-day 2025-12-31 | ',
  'VI.1.2 | Tự tổ chức Đoàn ki | departments, districts, communes, vertical-agencies | by-day 2025-12-31 | ',
  'VI.1.3 | Định kỳ thường xuy | departments, districts, communes, vertical-agencies | monthly 2025-12-31 | ',
  'VI.2.1 | Tập huấn cập nhật  | departments, districts | by-day 2025-12-31 | ',
  `VI.3.1 | Xây dựng các chuyê | ${ICT}, Sở Nội Vụ, districts, outside | by-day 2025-12-31 | `,
  'VI.4.1 | Tham mưu UBND tỉnh | Văn phòng UBND tỉnh | by-day 2025-12-31 | ',
  'VI.5.1 | Báo cáo định kỳ tr | all-agencies | roadmap | ',
]

describe.skipIf(!existsSync(DECISION))('the plan of QĐ 276/QĐ-UBND of Quảng Bình', () => {
  const text = existsSync(DECISION) ? readFileSync(DECISION, 'utf8') : ''
  it('is read with every row, deliverable, unit and deadline', () => {
    expect(written(text)).toEqual(SEED)
  })
  it('says its own number, day, year and name', () => {
    expect(readHead(text)).toEqual({ number: '276/QĐ-UBND', issuedOn: '2025-02-11', year: 2025, title: expect.stringMatching(/^Kế hoạch cải cách thủ tục hành chính .* năm 2025$/) })
  })
  it('keeps the report inside a continuous work as its own day, and tells which cells were empty', () => {
    const plan = read(text)
    const review = plan.sections[2]?.assignments[3]?.deliverables[0]
    expect(review?.deadline.milestones).toEqual([{ what: 'báo cáo kết quả rà soát', lastDay: '2025-05-30' }])
    expect(plan.remarks.map(({ kind, said }) => `${kind} ${said}`)).toEqual(['taken-from-above doers, deadline', 'taken-from-above doers', 'taken-from-above doers'])
  })
})

const HEAD = 'STT\tNhiệm vụ\tKết quả công việc\tĐơn vị thực hiện\tThời hạn'
const SECTION = 'I\tMột mục\t\t\t'
const table = (...rows: readonly string[]): string => [HEAD, SECTION, ...rows].join('\n')

describe('a plan table', () => {
  it.each([
    ['tabs', table('1\tViệc\tMột kết quả\tSở Tư pháp\tQuý II năm 2025')],
    ['Markdown', '| STT | Nhiệm vụ | Kết quả | Đơn vị | Thời hạn |\n|---|---|---|---|---|\n| I | Một mục | | | |\n| 1 | Việc | Một kết quả | Sở Tư pháp | Quý II năm 2025 |'],
    ['a web page', '<table><tr><th>STT</th><th>Nhiệm vụ</th><th>Kết quả</th><th>Đơn vị</th><th>Thời hạn</th></tr><tr><td>I</td><td colspan="4">Một mục</td></tr><tr><td>1</td><td>Việc</td><td>Một kết quả</td><td>Sở Tư pháp</td><td>Quý II năm 2025</td></tr></table>'],
    ['columns in another order', 'TT\tNội dung\tThời gian\tCơ quan chủ trì\tSản phẩm\nI\tMột mục\t\t\t\n1\tViệc\tQuý II năm 2025\tSở Tư pháp\tMột kết quả'],
  ])('is read from %s', (_name, text) => {
    expect(written(text)).toEqual(['I.1.1 | Một kết quả | Sở Tư pháp | by-day 2025-06-30 | '])
  })
  it('gives merged cells of a web page to every row they span', () => {
    const text = '<table><tr><th>STT</th><th>Nhiệm vụ</th><th>Kết quả</th><th>Đơn vị</th><th>Thời hạn</th></tr><tr><td>I</td><td>Mục</td><td></td><td></td><td></td></tr><tr><td rowspan="2">1</td><td rowspan="2">Việc</td><td>Một</td><td rowspan="2">Sở Tư pháp</td><td>Hàng tháng</td></tr><tr><td>Hai</td><td>Hàng quý</td></tr></table>'
    expect(written(text)).toEqual(['I.1.1 | Một | Sở Tư pháp | monthly 2025-12-31 | ', 'I.1.2 | Hai | Sở Tư pháp | quarterly 2025-12-31 | '])
  })
  it('keeps a quoted cell of several lines together', () => {
    expect(written(table('1\tViệc\t"- Một\n- Hai"\tSở Tư pháp\tNăm 2025'))).toEqual(['I.1.1 | Một | Sở Tư pháp | by-day 2025-12-31 | ', 'I.1.2 | Hai | Sở Tư pháp | by-day 2025-12-31 | '])
  })
  it('gives cells merged over several works to each of them, and a merged result to every unit beside it', () => {
    const text = table('1\tViệc\tMột\tSở Tư pháp\tHàng quý', '2\tViệc khác\tHai\t\t', '\t\t\tSở Nội vụ\tHàng tháng', '\t\t\tSở Y tế\t')
    expect(written(text)).toEqual(['I.1.1 | Một | Sở Tư pháp | quarterly 2025-12-31 | ', 'I.2.1 | Hai | Sở Tư pháp | quarterly 2025-12-31 | ', 'I.2.2 | Hai | Sở Nội vụ | monthly 2025-12-31 | ', 'I.2.3 | Hai | Sở Y tế | monthly 2025-12-31 | '])
    expect(read(text).remarks.map(({ row, kind, said }) => `${row} ${kind} ${said}`)).toEqual(['4 taken-from-above doers, deadline', '5 taken-from-above result', '6 taken-from-above result', '6 taken-from-above deadline'])
  })
  const named = (text: string) => read(text).sections.map(({ numeral, title, assignments }) => `${numeral} ${title}: ${assignments.map((one) => `${one.number} ${one.title} (${one.deliverables.map(({ text: words }) => words).join(', ')})`).join('; ')}`)
  it.each<[string, string, readonly string[]]>([
    ['a section written over the whole row of a web page', `<table><tr>${HEAD.split('\t').map((name) => `<th>${name}</th>`).join('')}</tr><tr><td colspan="5"><b>I. Mục</b></td></tr><tr><td>1</td><td>Việc</td><td>Một</td><td>Sở Y tế</td><td>Hàng quý</td></tr></table>`, ['I Mục: 1 Việc (Một)']],
    ['a section that is one cell where it was copied as text', `${HEAD}\nI. Mục\n1\tViệc\tMột\tSở Y tế\tHàng quý\nII. Mục khác\n1\tViệc hai\tHai\tSở Y tế\tHàng quý`, ['I Mục: 1 Việc (Một)', 'II Mục khác: 1 Việc hai (Hai)']],
    ['works in no section', `${HEAD}\n1\tViệc\tMột\tSở Y tế\tHàng quý\n2\tViệc hai\tHai\tSở Y tế\tHàng quý`, ['I Nhiệm vụ: 1 Việc (Một); 2 Việc hai (Hai)']],
    ['a section that is a work itself', `${HEAD}\nI\tMục\tMột\tSở Y tế\tHàng quý\nII\tMục khác\tHai\tSở Y tế\tHàng quý`, ['I Mục: 0 Mục (Một)', 'II Mục khác: 0 Mục khác (Hai)']],
    ['works below works', table('1\tViệc lớn\t\t\t', '1.1\tViệc nhỏ\tMột\tSở Y tế\tHàng quý', 'a)\tViệc nhỏ hơn\tHai\tSở Y tế\tHàng quý'), ['I Một mục: 1 Việc lớn (); 1.1 Việc nhỏ (Một); 1.1a Việc nhỏ hơn (Hai)']],
    ['no column of numbers', 'Nhiệm vụ\tKết quả\tĐơn vị\tThời hạn\nI. Mục\t\t\t\nViệc\tMột\tSở Y tế\tHàng quý\n\tHai\tSở Y tế\tHàng quý\n2. Việc hai\tBa\tSở Y tế\tHàng quý', ['I Mục: 1 Việc (Một, Hai); 2 Việc hai (Ba)']],
    ['a work whose result is not said', table('1\tBan hành kế hoạch\t\tSở Y tế\tHàng quý'), ['I Một mục: 1 Ban hành kế hoạch (Ban hành kế hoạch)']],
  ])('keeps %s', (_name, text, sections) => {
    expect(named(text)).toEqual(sections)
  })
  it.each([
    ['Các sở, ban, ngành tỉnh; UBND các xã, phường, đặc khu.', 'departments, communes'],
    ['Sở, ngành, UBND xã, phường; Trung tâm Phục vụ hành chính công cấp xã', 'departments, communes, one-stop'],
    ['Sở Y tế chủ trì, phối hợp với các cơ quan, đơn vị, địa phương', 'Sở Y tế leads, all-agencies supports'],
    ['UBND huyện Lệ Thủy, UBND cấp xã', 'UBND huyện Lệ Thủy, communes'],
  ])('knows whom "%s" means', (said, doers) => {
    expect(written(table(`1\tViệc\tMột\t${said}\tQuý I`))).toEqual([`I.1.1 | Một | ${doers} | by-day 2025-03-31 | `])
  })
  it('takes a row whose words begin like headings for a row, and makes no room for columns a page only claims', () => {
    expect(written(table('1\tHoạt động tuyên truyền\tSản phẩm truyền thông\tCơ quan hành chính NN Trung ương trên địa bàn\tHoàn thành trước ngày 30/6/2025'))).toEqual(['I.1.1 | Sản phẩm truyền th | vertical-agencies | by-day 2025-06-29 | '])
    expect(readRows('<table><tr><th>STT</th><th>Nhiệm vụ</th><th>Kết quả</th><th>Đơn vị</th><th>Thời hạn</th></tr><tr><td colspan="99999999999">I. Mục</td></tr></table>').rows).toHaveLength(1)
  })
  it('tells who leads and who helps in columns of their own', () => {
    const text = 'STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\nI\tMục\t\t\t\t\n1\tViệc\tMột\tSở Y tế\tSở Tư pháp, UBND cấp xã\tQuý I'
    expect(written(text)).toEqual(['I.1.1 | Một | Sở Y tế leads, Sở Tư pháp supports, communes supports | by-day 2025-03-31 | '])
  })
  it.each([
    ['of its own beside a merged lead', '\t\tHai\t\tSở Nội vụ\tQuý II', 'Sở Y tế leads, Sở Nội vụ supports'],
    ['merged like the lead', '\t\tHai\t\t\tQuý II', 'Sở Y tế leads, Sở Tư pháp supports'],
    ['nobody beside a lead of its own', '\t\tHai\tSở Xây dựng\t\tQuý II', 'Sở Xây dựng'],
  ])('keeps who leads and who helps apart in the rows below: %s', (_name, below, doers) => {
    const text = `STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\nI\tMục\t\t\t\t\n1\tViệc\tMột\tSở Y tế\tSở Tư pháp\tQuý I\n${below}`
    expect(written(text).at(-1)).toBe(`I.1.2 | Hai | ${doers} | by-day 2025-06-30 | `)
  })
  it('takes words without number and result for a work to be done, not for the one above once more', () => {
    const text = table('1\tViệc\tMột\tSở Tư pháp\tQuý I', '\tViệc hai\t\tSở Y tế\tQuý II')
    expect(written(text)).toEqual(['I.1.1 | Một | Sở Tư pháp | by-day 2025-03-31 | ', 'I.1.2 | Việc hai | Sở Y tế | by-day 2025-06-30 | '])
    expect(read(text).remarks.map(({ kind, said }) => `${kind} ${said}`)).toEqual(['no-result Việc hai'])
  })
  it.each([
    ['Trước ngày 30 tháng 6 Trước ngày 30 tháng 12', ['2025-06-29', '2025-12-29']],
    ['Tháng 6 Hàng quý', ['2025-06-30', '2025-12-31']],
    ['Quý I và Quý III', ['2025-03-31', '2025-09-30']],
    ['Trước ngày 30 tháng 6 năm 2025 Quý IV năm 2025', ['2025-06-29', '2025-12-31']],
  ])('takes two deadlines of one paragraph apart: "%s"', (said, days) => {
    const plan = read(table(`1\tViệc\tMột kết quả. Hai kết quả.\tSở Y tế\t${said}`))
    expect(plan.sections[0]?.assignments[0]?.deliverables.map(({ deadline }) => deadline.lastDay)).toEqual(days)
    expect(plan.remarks).toEqual([])
  })
  it.each<[string, string | undefined, readonly string[]]>([
    ['Trong Quý II năm 2025', '2025-06-30', []],
    ['Trong tháng 6 năm 2025', '2025-06-30', []],
    ['Trước ngày 30 tháng 6 năm 2025', '2025-06-29', []],
    ['Chậm nhất là ngày 30/6', '2025-06-30', []],
    ['Trước 15/12', '2025-12-14', []],
    ['Trong năm 2025; trong đó báo cáo trước ngày 31/5/2025', '2025-12-31', []],
    ['Thường xuyên trong năm; trong đó báo cáo kết quả trước ngày 31/02/2025', '2025-12-31', ['day-impossible 31/02/2025']],
    ['Báo cáo trước 20/6 và 20/11', undefined, ['deadline-unread Báo cáo trước 20/6 và 20/11']],
  ])('reads "%s"', (said, lastDay, remarks) => {
    const plan = read(table(`1\tViệc\tMột\tSở Y tế\t${said}`))
    expect(plan.sections[0]?.assignments[0]?.deliverables.map(({ deadline }) => deadline.lastDay)).toEqual([lastDay])
    expect(plan.remarks.map(({ kind, said: words }) => `${kind} ${words}`)).toEqual(remarks)
  })
  it.each<[string, string]>([
    ['of a web page', '<table><tr><th rowspan="2">STT</th><th rowspan="2">Nhiệm vụ</th><th rowspan="2">Kết quả</th><th colspan="2">Đơn vị thực hiện</th><th colspan="2">Thời gian</th></tr><tr><th>Chủ trì</th><th>Phối hợp</th><th>Bắt đầu</th><th>Kết thúc</th></tr><tr><td>I</td><td colspan="6">Mục</td></tr><tr><td>1</td><td>Việc</td><td>Một</td><td>Sở Y tế</td><td>Sở Tư pháp</td><td>Tháng 1</td><td>Quý I</td></tr></table>'],
    ['of a spreadsheet, its columns numbered', 'STT\tNhiệm vụ\tKết quả\tĐơn vị thực hiện\t\tThời hạn\n\t\t\tChủ trì\tPhối hợp\t\n(1)\t(2)\t(3)\t(4)\t(5)\t(6)\nI\tMục\t\t\t\t\n1\tViệc\tMột\tSở Y tế\tSở Tư pháp\tQuý I'],
    ['of a file that says merged words again', 'STT\tNhiệm vụ\tKết quả\tĐơn vị thực hiện\tĐơn vị thực hiện\tThời hạn\nSTT\tNhiệm vụ\tKết quả\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời hạn\nI\tMục\t\t\t\t\n1\tViệc\tMột\tSở Y tế\tSở Tư pháp\tQuý I'],
    ['of Markdown, under one word', '| STT | Nhiệm vụ | Thực hiện | | | |\n|---|---|---|---|---|---|\n| | | Kết quả | Chủ trì | Phối hợp | Thời hạn |\n| I | Mục | | | | |\n| 1 | Việc | Một | Sở Y tế | Sở Tư pháp | Quý I |'],
    ['that comes again on the next page', 'STT\tNhiệm vụ\tKết quả\tĐơn vị thực hiện\t\tThời hạn\n\t\t\tChủ trì\tPhối hợp\t\nI\tMục\t\t\t\t\nSTT\tNhiệm vụ\tKết quả\tĐơn vị thực hiện\t\tThời hạn\n\t\t\tChủ trì\tPhối hợp\t\n1\tViệc\tMột\tSở Y tế\tSở Tư pháp\tQuý I'],
  ])('reads a head of two rows %s', (_name, text) => {
    expect(written(text)).toEqual(['I.1.1 | Một | Sở Y tế leads, Sở Tư pháp supports | by-day 2025-03-31 | '])
    expect(read(text).remarks).toEqual([])
  })
  it.each([
    ['x||x|', ['Quý I', '2025-03-31'], 'not-aligned Quý I; Quý III'],
    ['||x|', ['Quý III', '2025-09-30'], undefined],
    ['x|x|x|x', ['Hàng quý', '2025-12-31'], undefined],
    ['|trước 15/6||', ['trước 15/6', '2025-06-14'], undefined],
  ])('reads marks below quarters: %s', (marks, deadline, remark) => {
    const text = `STT\tNhiệm vụ\tKết quả\tĐơn vị\tThời gian\t\t\t\n\t\t\t\tQuý I\tQuý II\tQuý III\tQuý IV\nI\tMục\t\t\t\t\t\t\n1\tViệc\tMột\tSở Y tế\t${marks.replaceAll('|', '\t')}`
    const plan = read(text)
    expect(plan.sections[0]?.assignments[0]?.deliverables.map(({ deadline: { said, lastDay } }) => [said, lastDay])).toEqual([deadline])
    expect(plan.remarks.map(({ kind, said }) => `${kind} ${said}`)).toEqual(remark === undefined ? [] : [remark])
  })
  it.each([['500\t\t\t200'], ['x\t\t\t']])('takes no quarter of a budget for a deadline: %s', (budget) => {
    const text = `STT\tNhiệm vụ\tKết quả\tĐơn vị\tThời hạn\tKinh phí\t\t\t\n\t\t\t\t\tQuý I\tQuý II\tQuý III\tQuý IV\nI\tMục\t\t\t\t\t\t\t\n1\tViệc\tMột\tSở Y tế\tTrước ngày 30/6/2025\t${budget}`
    expect(written(text)).toEqual(['I.1.1 | Một | Sở Y tế | by-day 2025-06-29 | '])
  })
  it.each<[string, readonly string[], string, readonly [string, string | undefined]]>([
    ['a budget beside a deadline left empty', ['Thời hạn\tKinh phí\t', '\tQuý I\tQuý II'], '\tx\t', ['', undefined]],
    ['a budget before quarters of the deadline', ['Kinh phí\t\tThời hạn\t', 'Quý I\tQuý II\tQuý I\tQuý II'], 'x\t\t\tx', ['Quý II', '2025-06-30']],
    ['the year alone', ['Năm 2025\t', 'Quý I\tQuý II'], '\tx', ['Quý II', '2025-06-30']],
    ['the year beside a deadline that says something', ['Thời hạn\tNăm 2025\t', '\tQuý I\tQuý II'], 'Tháng 6\tx\t', ['Tháng 6', '2025-06-30']],
    ['nothing, in a head of one row', ['Thời hạn\tQuý I\tQuý II'], 'Tháng 6\tx\t', ['Tháng 6', '2025-06-30']],
  ])('knows what quarters are a part of: %s', (_name, [first, second], cells, deadline) => {
    const head = [`STT\tNhiệm vụ\tKết quả\tĐơn vị\t${first}`, ...(second === undefined ? [] : [`\t\t\t\t${second}`])]
    const plan = read([...head, 'I\tMục', `1\tViệc\tMột\tSở Y tế\t${cells}`].join('\n'))
    expect(plan.sections[0]?.assignments[0]?.deliverables.map(({ deadline: { said, lastDay } }) => [said, lastDay])).toEqual([deadline])
  })
  it('takes no work whose words begin like headings for the second row of a head', () => {
    expect(named('Nhiệm vụ\tKết quả\tĐơn vị\tThời hạn\nHoạt động tuyên truyền\tSản phẩm truyền thông\tCơ quan báo chí\tHoàn thành trước ngày 30/6')).toEqual(['I Nhiệm vụ: 1 Hoạt động tuyên truyền (Sản phẩm truyền thông)'])
  })
  it.each([
    ['an empty cell with nothing above it', table('1\tViệc\tMột\tSở Tư pháp\t'), 'deadline-unread', ''],
    ['a work that asks for nothing', table('1\tViệc\tMột\tSở Tư pháp\tNăm 2025', '2\tViệc trống\t\t\t'), 'no-result', 'Việc trống'],
    ['a day no calendar holds', table('1\tViệc\tMột\tSở Tư pháp\tTrước ngày 31/02/2025'), 'day-impossible', '31/02/2025'],
    ['a deadline nobody understands', table('1\tViệc\tMột\tSở Tư pháp\tKhi nào xong'), 'deadline-unread', 'Khi nào xong'],
    ['a unit nobody understands', table('1\tViệc\tMột\tTổ công tác đặc biệt\tNăm 2025'), 'unit-unread', 'Tổ công tác đặc biệt'],
    ['a row before any section', `${HEAD}\n1\tViệc\tMột\tSở Tư pháp\tNăm 2025`, 'outside-section', 'Việc'],
    ['two deadlines for one result', table('1\tViệc\tMột kết quả\tSở Tư pháp\tQuý I năm 2025 Quý II năm 2025'), 'not-aligned', 'Quý I năm 2025 Quý II năm 2025'],
  ])('tells %s', (_name, text, kind, said) => {
    expect(read(text).remarks).toContainEqual(expect.objectContaining({ kind, said }))
  })
  it('names the columns it lacks, and finds no table in prose', () => {
    expect(readRows('STT\tNhiệm vụ\tKết quả\n1\tViệc\tMột').missing).toEqual(['doers', 'deadline'])
    expect(readRows('Kính gửi các đơn vị').rows).toEqual([])
  })
})
