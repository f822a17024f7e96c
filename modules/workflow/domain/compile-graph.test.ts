import { describe, expect, it } from 'vitest'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import { compileGraph } from './compile-graph.ts'
import { FOUR_STEP_GRAPH } from './four-step-graph.ts'
import { END, type StepGraph, type StepLimit, type WorkflowStep } from './step-graph.ts'

const name = { vi: 'Bước', en: 'Step' }
const step = (code: string, to: readonly string[], limit?: StepLimit): WorkflowStep => ({
  code,
  name,
  party: 'resolving',
  role: 'case-officer',
  countsTowardsLimit: true,
  mustBeClaimed: false,
  actions: to.map((target, index) => ({ code: `go-${index}`, to: target, name })),
  ...(limit ? { limit } : {}),
})
const graphOf = (...steps: readonly WorkflowStep[]): StepGraph => ({ code: 'test', version: 1, name, start: 'a', steps })
const days = (quantity: number): TimeLimit => ({ unit: 'working-day', quantity })

const faultsOf = (graph: StepGraph, limit?: TimeLimit): readonly string[] => {
  const compiled = compileGraph(graph, limit)
  return compiled.ok ? [] : compiled.refusal.faults.map((fault) => fault.kind)
}

describe('compileGraph', () => {
  it.each<[string, StepGraph, TimeLimit | undefined, readonly string[]]>([
    ['one step to its end', graphOf(step('a', [END])), undefined, []],
    ['the four steps', FOUR_STEP_GRAPH, undefined, []],
    ['the four steps within five working days', FOUR_STEP_GRAPH, days(5), []],
    ['a start nobody wrote', graphOf(step('b', [END])), undefined, ['no-start']],
    ['the same step twice', graphOf(step('a', [END]), step('a', [END])), undefined, ['step-twice']],
    ['a step called end', graphOf(step('a', [END]), step('end', [END])), undefined, ['step-twice']],
    ['a step without a way out', graphOf(step('a', [])), undefined, ['no-action']],
    ['a way to nowhere', graphOf(step('a', ['x', END])), undefined, ['unknown-target']],
    ['a step nobody reaches', graphOf(step('a', [END]), step('b', [END])), undefined, ['unreachable']],
    ['a circle without end', graphOf(step('a', ['b']), step('b', ['a'])), undefined, ['never-ends', 'never-ends']],
    ['a trap beside the way', graphOf(step('a', [END, 'b']), step('b', ['b'])), undefined, ['never-ends']],
    ['steps that fill the limit', graphOf(step('a', ['b'], days(3)), step('b', [END], days(2))), days(5), []],
    ['steps that exceed the limit', graphOf(step('a', ['b'], days(3)), step('b', [END], days(2.5))), days(5), ['limits-exceed']],
    ['the dearer of two branches', graphOf(step('a', ['b', 'c']), step('b', [END], days(1)), step('c', [END], days(9))), days(5), ['limits-exceed']],
    ['a loop is not counted twice', graphOf(step('a', ['b'], days(2)), step('b', ['a', END], days(2))), days(4), []],
    ['shares above the whole', graphOf(step('a', ['b'], { unit: 'share', percent: 70 }), step('b', [END], { unit: 'share', percent: 40 })), undefined, ['limits-exceed']],
    ['hours against days', graphOf(step('a', [END], { unit: 'hour', quantity: 9 })), days(1), ['limits-exceed']],
    ['a limit in words cannot be counted', graphOf(step('a', [END], { unit: 'other', text: 'ngay' })), undefined, ['uncountable-limit']],
    ['a procedure limit in words allows any steps', graphOf(step('a', [END], days(900))), { unit: 'other', text: 'theo thông báo' }, []],
  ])('%s (TT 01/2018 art. 8)', (...[, graph, limit, expected]) => {
    expect(faultsOf(graph, limit)).toEqual(expected)
  })
})
