// TT 01/2018/TT-VPCP Điều 13.2.
import { describe, expect, it } from 'vitest'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import { agencyPoints, stepsByAgency, type StepTime } from './agency-time.ts'

const at = (text: string): Instant => parseInstant(`2025-03-${text}:00+07:00`) ?? expect.fail(text)
const step = (openedAt: string, dueAt: string, completedAt: string, unitId = 'lead'): StepTime => ({ unitId, openedAt: at(openedAt), dueAt: at(dueAt), completedAt: at(completedAt) })

describe('the time of one agency against the time it was given', () => {
  it.each<[string, readonly StepTime[], number | undefined]>([
    ['done the day before it was due: shorter', [step('10T09:00', '13T09:00', '12T16:00')], 2],
    ['done on the day it was due: as long', [step('10T09:00', '13T09:00', '13T08:59')], 1],
    ['at the very moment: as long', [step('10T09:00', '13T09:00', '13T09:00')], 1],
    ['a minute after: longer', [step('10T09:00', '13T09:00', '13T09:01')], 0],
    ['given four hours, done in one: shorter', [step('10T08:00', '10T15:00', '10T09:00')], 2],
    ['given four hours, all taken: as long', [step('10T08:00', '10T15:00', '10T15:00')], 1],
    ['two steps, one shorter and one as long', [step('10T09:00', '13T09:00', '12T16:00'), step('12T16:00', '14T09:00', '14T08:00')], 1],
    ['two steps, one longer', [step('10T09:00', '13T09:00', '12T16:00'), step('12T16:00', '14T09:00', '17T08:00')], 0],
    ['no step with a date', [], undefined],
  ])('%s', (_, steps, expected) => expect(agencyPoints(steps)).toBe(expected))

  it('coordinating agencies are measured by their own steps', () => {
    const steps = [step('10T09:00', '13T09:00', '12T16:00'), step('11T09:00', '12T09:00', '14T09:00', 'asked')]
    expect([...stepsByAgency(steps)].map(([unitId, own]) => [unitId, agencyPoints(own)])).toEqual([['lead', 2], ['asked', 0]])
  })
})
