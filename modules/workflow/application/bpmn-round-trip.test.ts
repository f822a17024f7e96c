import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileGraph } from '../domain/compile-graph.ts'
import { readGraph, type GraphRead } from '../domain/bpmn/read-graph.ts'
import { writeGraph } from '../domain/bpmn/write-graph.ts'
import { FOUR_STEP_GRAPH } from '../domain/four-step-graph.ts'
import type { StepGraph } from '../domain/step-graph.ts'
import { soundGraph } from '../testing/random-graph.ts'
import { sayRemark } from '../domain/bpmn/import-remark-words.ts'
import type { ImportRemark } from '../domain/bpmn/import-remark.ts'
import { readXml } from './read-xml.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const read = (text: string): GraphRead => {
  const tree = readXml(bytesOf(text))
  if (!tree.ok) throw new Error(JSON.stringify(tree.refusal))
  const graph = readGraph(tree.value)
  if (!graph.ok) throw new Error(JSON.stringify(graph.refusal))
  return graph.value
}

/** Order of the keys aside. */
const plain = (graph: StepGraph): unknown => JSON.parse(JSON.stringify(graph))

describe('BPMN out and in', () => {
  it('gives any sound graph back as it was, without a remark', () => {
    fc.assert(
      fc.property(soundGraph, (graph) => {
        const { graph: again, remarks } = read(writeGraph(graph))
        expect(plain(again)).toEqual(plain(graph))
        expect(remarks).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('gives the four steps back, parties without lanes', () => {
    expect(read(writeGraph(FOUR_STEP_GRAPH))).toEqual({ graph: FOUR_STEP_GRAPH, remarks: [] })
  })

  it('carries timers, calls, stand-ins and odd names', () => {
    const name = (vi: string) => ({ vi, en: `${vi} "&<>'\n` })
    const graph: StepGraph = {
      code: 'odd',
      version: 7,
      name: name('Lạ'),
      start: 'call',
      parties: [{ code: 'resolving', name: name('Giải quyết') }, { code: 'tax', name: name('Thuế'), standsIn: 'resolving' }],
      steps: [
        { kind: 'call', code: 'call', name: name('Gọi'), graph: 'other', version: 3, parties: { receiving: 'tax' }, to: 'a' },
        {
          kind: 'work', code: 'a', name: name('A'), party: 'tax', role: 'case-officer', limit: { unit: 'working-day', quantity: 1.5 }, countsTowardsLimit: false, mustBeClaimed: true,
          actions: [{ code: 'x', to: 'end', name: name('X') }, { code: 'y', to: 'a', name: name('Y'), needs: ['one', 'two'] }],
          timers: [{ code: 't1', name: name('T1'), action: 'x' }, { code: 't2', name: name('T2'), after: { unit: 'calendar-day', quantity: 2 }, notice: 'due-soon' }],
        },
      ],
    }
    const { graph: again, remarks } = read(writeGraph(graph))
    expect(plain(again)).toEqual(plain(graph))
    expect(remarks).toEqual([])
  })
})

const foreign = (inside: string): string =>
  `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"><process id="P1" name="Cấp phép">${inside}</process></definitions>`
const flow = (id: string, from: string, to: string, more = ''): string => `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" ${more}/>`

describe('a BPMN file of another tool', () => {
  it('is read with lanes as parties, a gateway behind a task as its actions, a boundary timer as an action', () => {
    const { graph, remarks } = read(
      foreign(`<laneSet><lane id="L1" name="Bộ phận Một cửa"><flowNodeRef>t1</flowNodeRef></lane><lane id="L2" name="Chi cục Thuế"><flowNodeRef>t2</flowNodeRef></lane></laneSet>
        <startEvent id="s"/><userTask id="t1" name="Tiếp nhận hồ sơ"/><exclusiveGateway id="g"/><userTask id="t2" name="Xác minh"/><endEvent id="e1" name="Xong"/><endEvent id="e2" name="Từ chối"/>
        <boundaryEvent id="b" name="Quá hạn" attachedToRef="t2"><timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition></boundaryEvent>
        ${flow('f1', 's', 't1')}${flow('f2', 't1', 'g')}${flow('f3', 'g', 't2', 'name="Nhận"')}${flow('f4', 'g', 'e2', 'name="Từ chối"')}${flow('f5', 't2', 'e1')}${flow('f6', 'b', 't1')}`),
    )
    expect(graph).toMatchObject({
      code: 'P1',
      start: 't1',
      parties: [{ code: 'receiving' }, { code: 'chi-cuc-thue', standsIn: 'resolving' }, { code: 'resolving' }],
      steps: [
        { code: 't1', stage: 'receive', party: 'receiving', role: 'one-stop-officer', actions: [{ code: 'nhan', to: 't2' }, { code: 'tu-choi', to: 'end' }] },
        { code: 't2', stage: 'verify', party: 'chi-cuc-thue', actions: [{ to: 'end' }, { code: 'b', to: 't1' }], timers: [{ code: 'b', action: 'b', after: { unit: 'calendar-day', quantity: 3 } }] },
      ],
    })
    expect(remarks.map(({ kind }) => kind)).toEqual(['several-ends-joined', 'role-guessed', 'role-guessed'])
    expect(compileGraph(graph)).toMatchObject({ ok: true })
  })

  it('says what it could not carry', () => {
    const { graph, remarks } = read(
      foreign(`<startEvent id="s"><messageEventDefinition/></startEvent><inclusiveGateway id="g"/><intermediateCatchEvent id="w" name="Chờ thư"/><scriptTask id="m" name="Tính"/><userTask id="t"/><subProcess id="sub" name="Con"/><endEvent id="e"/>
        <dataObject id="d" name="Tờ khai"/>${flow('f1', 's', 'g')}${flow('f2', 'g', 'w')}${flow('f3', 'w', 'm')}${flow('f4', 'm', 'sub')}${flow('f5', 'sub', 't')}${flow('f6', 't', 'e')}`),
    )
    expect(remarks.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
      'element-left-out dataObject', 'gateway-not-carried inclusiveGateway', 'event-not-carried intermediateCatchEvent', 'element-left-out subProcess',
      'event-not-carried messageEventDefinition', 'script-not-carried scriptTask', 'lane-missing resolving', 'role-guessed case-officer', 'lane-missing resolving', 'role-guessed case-officer',
    ])
    expect(compileGraph(graph)).toMatchObject({ ok: true })
  })

  it('ends in faults, not in a hang, when its parts go round', () => {
    const { graph } = read(foreign(`<startEvent id="s"/><exclusiveGateway id="a"/><exclusiveGateway id="b"/><userTask id="t"/><endEvent id="e"/>${flow('f1', 's', 'a')}${flow('f2', 'a', 'b')}${flow('f3', 'b', 'a')}${flow('f4', 't', 'e')}`))
    expect(compileGraph(graph)).toMatchObject({ ok: false })
  })
})

const stepOf = (id: string, inside = ''): string => `<userTask id="${id}" name="Bước ${id}">${inside}</userTask>`
const START = `<startEvent id="s"/><endEvent id="e" name="Xong"/>${flow('f0', 's', 't')}`
const timed = (id: string, time: string): string => `<boundaryEvent id="b" name="Hẹn" attachedToRef="${id}" cancelActivity="false"><timerEventDefinition>${time}</timerEventDefinition></boundaryEvent>`
const waiting = (time: string): string => `${START}${stepOf('t')}<intermediateCatchEvent id="w" name="Chờ"><timerEventDefinition>${time}</timerEventDefinition></intermediateCatchEvent>${flow('f1', 't', 'w')}${flow('f2', 'w', 'e')}`

/** ISO/IEC 19510: whatever a file says that a graph cannot, one file for each kind of remark, with the words it is said in. */
const REMARKED: Readonly<Record<ImportRemark['kind'], readonly (readonly [inside: string, says: string])[]>> = {
  'element-left-out': [[`${START}${stepOf('t')}${flow('f1', 't', 'e')}<dataObject id="d" name="Tờ khai"/>`, '“Tờ khai” (dataObject)']],
  'gateway-not-carried': [[`${START}${stepOf('t')}<inclusiveGateway id="g" name="Rẽ"/>${flow('f1', 't', 'g')}${flow('f2', 'g', 'e')}${flow('f3', 'g', 't')}`, '“Rẽ” (inclusiveGateway)']],
  'event-not-carried': [
    [`${START}${stepOf('t')}<intermediateThrowEvent id="w" name="Báo"/>${flow('f1', 't', 'w')}${flow('f2', 'w', 'e')}`, '“Báo” (intermediateThrowEvent)'],
    [`${START}${stepOf('t')}${flow('f1', 't', 'e')}<boundaryEvent id="b" name="Lỗi" attachedToRef="t"><errorEventDefinition/></boundaryEvent>`, '“Lỗi” (boundaryEvent)'],
  ],
  'condition-not-carried': [
    [`${START}${stepOf('t')}<sequenceFlow id="f1" name="Đủ" sourceRef="t" targetRef="e"><conditionExpression>x &gt; 3</conditionExpression></sequenceFlow>`, 'Điều kiện ở “Đủ” không đọc được'],
    [`<startEvent id="s"/><exclusiveGateway id="g" name="Chọn"/>${stepOf('t')}<endEvent id="e"/>${flow('f0', 's', 'g')}<sequenceFlow id="f1" name="Lớn" sourceRef="g" targetRef="t"><conditionExpression>x &gt; 3</conditionExpression></sequenceFlow>${flow('f2', 'g', 'e')}${flow('f3', 't', 'e')}`, 'Điều kiện ở “Chọn” (Lớn) không đọc được'],
  ],
  'condition-left-out': [
    [`${START}<serviceTask id="t" name="Gửi"/><sequenceFlow id="f1" name="Đủ" sourceRef="t" targetRef="e"><conditionExpression>x &gt; 3</conditionExpression></sequenceFlow>`, 'Điều kiện trên hướng ra của “Gửi” (Đủ) không được mang sang'],
    [`${START}<callActivity id="t" name="Gọi" calledElement="x"/><sequenceFlow id="f1" name="Đủ" sourceRef="t" targetRef="e"><conditionExpression>\${ok == 'yes'}</conditionExpression></sequenceFlow>`, 'hướng ra của “Gọi” (Đủ)'],
    [`<startEvent id="s"/><parallelGateway id="p" name="Chia"/>${stepOf('t')}${stepOf('u')}<endEvent id="e"/>${flow('f0', 's', 'p')}<sequenceFlow id="f1" name="Lớn" sourceRef="p" targetRef="t"><conditionExpression>x &gt; 3</conditionExpression></sequenceFlow>${flow('f2', 'p', 'u')}${flow('f3', 't', 'e')}${flow('f4', 'u', 'e')}`, 'hướng ra của “Chia” (Lớn)'],
  ],
  'condition-became-otherwise': [
    [`<startEvent id="s"/><exclusiveGateway id="g" name="Chọn"/>${stepOf('t')}<endEvent id="e"/>${flow('f0', 's', 'g')}<sequenceFlow id="f1" name="Lớn" sourceRef="g" targetRef="t"><conditionExpression>\${co == 'lon'}</conditionExpression></sequenceFlow><sequenceFlow id="f2" name="Nhỏ" sourceRef="g" targetRef="e"><conditionExpression>\${co == 'nho'}</conditionExpression></sequenceFlow>${flow('f3', 't', 'e')}`, 'hướng cuối (Nhỏ) được đi khi không hướng nào khác đúng'],
  ],
  'script-not-carried': [[`${START}<scriptTask id="t" name="Tính"/>${flow('f1', 't', 'e')}`, '“Tính” (scriptTask)']],
  'lane-missing': [[`${START}${stepOf('t')}${flow('f1', 't', 'e')}`, 'giao cho “cơ quan giải quyết”']],
  'role-guessed': [[`${START}${stepOf('t')}${flow('f1', 't', 'e')}`, 'được đoán là “cán bộ thụ lý”']],
  'call-not-known': [[`${START}<callActivity id="t" name="Gọi thuế"/>${flow('f1', 't', 'e')}`, '“Gọi thuế” gọi quy trình con']],
  'timer-not-countable': [[`${START}${stepOf('t')}${flow('f1', 't', 'e')}${timed('t', '<timeCycle>R3/PT10H</timeCycle>')}`, 'Đồng hồ “Hẹn” không có thời lượng']],
  'timer-leads-elsewhere': [[`${START}${stepOf('t')}${flow('f1', 't', 'e')}${timed('t', '<timeDuration>P3D</timeDuration>')}${flow('f2', 'b', 'e')}`, 'không ngắt “Hẹn”']],
  'several-ends-joined': [[`${START}${stepOf('t')}<endEvent id="e2" name="Thôi"/>${flow('f1', 't', 'e')}`, '(Xong, Thôi)']],
  'pool-left-out': [[`${START}${stepOf('t')}${flow('f1', 't', 'e')}</process><process id="P2" name="Người dân"><startEvent id="s2"/>`, '“Người dân” không được mang sang']],
  'ways-became-actions': [[`${START}${stepOf('t')}${stepOf('u')}${flow('f1', 't', 'e')}${flow('f2', 't', 'u')}${flow('f3', 'u', 'e')}`, 'hướng ra của “Bước t” đi song song']],
  'way-left-out': [
    [`<startEvent id="s" name="Nộp"/>${stepOf('t')}${stepOf('u')}<endEvent id="e"/>${flow('f0', 's', 't')}${flow('f1', 's', 'u')}${flow('f2', 't', 'e')}${flow('f3', 'u', 'e')}`, '“Nộp” có nhiều hướng ra; chỉ giữ hướng đầu tiên, hướng tới “Bước u”'],
    [`${START}<serviceTask id="t" name="Gửi"/>${stepOf('u')}${flow('f1', 't', 'e')}${flow('f2', 't', 'u')}${flow('f3', 'u', 'e')}`, '“Gửi” có nhiều hướng ra'],
    [`${START}<callActivity id="t" name="Gọi" calledElement="x"/>${stepOf('u')}${flow('f1', 't', 'u')}${flow('f2', 't', 'e')}${flow('f3', 'u', 'e')}`, 'hướng tới “Xong” không được mang sang'],
  ],
  'repetition-not-carried': [
    [`${START}${stepOf('t', '<multiInstanceLoopCharacteristics/>')}${flow('f1', 't', 'e')}`, '“Bước t” được đánh dấu làm nhiều lần'],
    [`${START}<callActivity id="t" name="Gọi" calledElement="x"><standardLoopCharacteristics/></callActivity>${flow('f1', 't', 'e')}`, '“Gọi” được đánh dấu làm nhiều lần'],
  ],
  'boundary-not-carried': [
    [`${START}<serviceTask id="t" name="Gửi"/>${flow('f1', 't', 'e')}${timed('t', '<timeDuration>P3D</timeDuration>')}`, '“Hẹn” gắn trên “Gửi”'],
    [`${START}<callActivity id="t" name="Gọi" calledElement="x"/>${flow('f1', 't', 'e')}<boundaryEvent id="b" name="Lỗi" attachedToRef="t"><errorEventDefinition/></boundaryEvent>`, '“Lỗi” gắn trên “Gọi”'],
  ],
  'wait-not-carried': [
    [waiting('<timeDuration>P3D</timeDuration>'), 'Chỗ chờ “Chờ” (3 ngày)'],
    [waiting('<timeDuration>PT4H</timeDuration>'), 'Chỗ chờ “Chờ” (4 giờ làm việc)'],
    [waiting('<timeDate>2026-01-02T08:00:00Z</timeDate>'), 'Chỗ chờ “Chờ” (2026-01-02T08:00:00Z)'],
  ],
}

describe('what a file says and a graph cannot', () => {
  const cases = Object.entries(REMARKED).flatMap(([kind, files]) => files.map(([inside, says]) => ({ kind, inside, says })))

  it.each(cases)('$kind: $says', ({ kind, inside, says }) => {
    const found = read(foreign(inside)).remarks.filter((remark) => remark.kind === kind)
    expect(found).toHaveLength(1)
    const { vi, en } = found.map(sayRemark)[0] ?? { vi: '', en: '' }
    expect(vi).toContain(says)
    expect(en).toContain(`“${found[0]?.element ?? ''}”`.replace('“Xong, Thôi”', '(Xong, Thôi)'))
    expect(`${vi} ${en}`).not.toMatch(/ {2}|undefined|\(\)|“”/)
  })
})

describe('a bad file (OWASP XML: XXE, entity expansion)', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, depth) => `<!ENTITY lol${depth + 1} "${`&lol${depth === 0 ? '' : depth};`.repeat(10)}">`).join('')}]><definitions>&lol9;</definitions>`
  it.each<[string, Uint8Array, string]>([
    ['that reads a file of ours', bytesOf('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><definitions>&x;</definitions>'), 'xml-declares-entities'],
    ['of a billion laughs', bytesOf(laughs), 'xml-declares-entities'],
    ['with an entity nobody declared', bytesOf('<definitions>&x;</definitions>'), 'xml-broken'],
    ['cut off', bytesOf('<definitions><process>'), 'xml-broken'],
    ['that is empty', bytesOf(''), 'xml-broken'],
    ['that is a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'file-not-text'],
    ['too deep', bytesOf('<a>'.repeat(100)), 'xml-too-large'],
    ['with too many elements', bytesOf(`<a>${'<b/>'.repeat(20_001)}</a>`), 'xml-too-large'],
    ['too long', new Uint8Array(3 * 1024 * 1024), 'file-too-large'],
  ])('%s is refused', (...[, bytes, kind]) => {
    expect(readXml(bytes)).toMatchObject({ ok: false, refusal: { kind } })
  })

  it.each(['<html/>', '<definitions/>', foreign(''), foreign('<startEvent id="s"/>').replace('/MODEL', '/OTHER')])('that is XML and no BPMN is refused: %s', (text) => {
    const tree = readXml(bytesOf(text))
    expect(tree.ok && readGraph(tree.value)).toMatchObject({ refusal: { kind: 'not-bpmn' } })
  })

  it('without a start is refused', () => {
    const tree = readXml(bytesOf(foreign('<userTask id="t"/>')))
    expect(tree.ok && readGraph(tree.value)).toMatchObject({ refusal: { kind: 'no-start-event' } })
  })
})
