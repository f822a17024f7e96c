import { expect, it } from 'vitest'
import { hearAnswer, hearFault, NOTHING_HEARD, type Heard } from './connector.ts'

type Turn = 'answer' | 'fault'
const after = (...turns: readonly Turn[]): Heard => turns.reduce<Heard>((heard, turn, at) => (turn === 'answer' ? hearAnswer(heard, at + 1) : hearFault(heard, at + 1, 'no-answer')), NOTHING_HEARD)

// QĐ 276/QĐ-UBND III.3g: when it last answered stands whatever happened since; what failed since then is one alert.
it.each<readonly [string, readonly Turn[], Partial<Heard>]>([
  ['nothing', [], NOTHING_HEARD],
  ['an answer', ['answer'], { answers: 1, faults: 0, failures: 0, answeredAt: 1 }],
  ['two faults after an answer', ['answer', 'fault', 'fault'], { answers: 1, faults: 2, failures: 2, failingSince: 2, answeredAt: 1, failedAt: 3, fault: 'no-answer' }],
  ['an answer after faults', ['fault', 'fault', 'answer'], { answers: 1, faults: 2, failures: 0, answeredAt: 3, failedAt: 2, fault: 'no-answer' }],
  ['a fault after all is well again', ['fault', 'answer', 'fault'], { answers: 1, faults: 2, failures: 1, failingSince: 3, answeredAt: 2, failedAt: 3, fault: 'no-answer' }],
])('%s', (_title, turns, heard) => expect(after(...turns)).toEqual(heard))
