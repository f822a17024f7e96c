import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileGraph } from '../domain/compile-graph.ts'
import { readGraph, type GraphRead } from '../domain/bpmn/read-graph.ts'
import { writeGraph } from '../domain/bpmn/write-graph.ts'
import { FOUR_STEP_GRAPH } from '../domain/four-step-graph.ts'
import type { StepGraph } from '../domain/step-graph.ts'
import { soundGraph } from '../testing/random-graph.ts'
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
