// TT 01/2018/TT-VPCP Điều 13.2.
import { describe, expect, it } from 'vitest'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import { agencyPoints, stepsByAgency, stepsDone, type StepTaken, type StepTime } from './agency-time.ts'

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

describe('the steps that count', () => {
  const taken = (serial: number, name: string, openedAt: string, more: { readonly at?: string; readonly action?: string; readonly by?: string; readonly beside?: 'branch' | 'aside' } = {}): StepTaken =>
    ({ serial, step: name, openedAt: at(openedAt), ...(more.at ? { completedAt: at(more.at) } : {}), ...(more.action ? { action: more.action } : {}), ...(more.by ? { completedBy: more.by } : {}), ...(more.beside ? { beside: more.beside } : {}) })
  const examined = taken(1, 'examine', '10T09:00', { at: '11T09:00', action: 'propose', by: 'officer' })

  it.each<[string, readonly StepTaken[], readonly number[]]>([
    ['what was done; not what is open', [examined, taken(2, 'approve', '11T09:00')], [1]],
    ['an opinion answered', [taken(2, 'opinion', '10T10:00', { at: '11T08:00', action: 'answer', by: 'other', beside: 'aside' })], [2]],
    ['an opinion whose asking was undone', [taken(2, 'opinion', '10T10:00', { at: '11T08:00', action: 'undone', beside: 'aside' })], []],
    ['an opinion that nobody waits for any more', [taken(2, 'opinion', '10T10:00', { at: '11T08:00', action: 'lapsed', beside: 'aside' })], []],
    ['open when the applicant withdrew', [examined, taken(2, 'approve', '11T09:00', { at: '12T09:00', action: 'withdraw' })], [1]],
    ['open when it was discontinued', [taken(1, 'examine', '10T09:00', { at: '12T09:00', action: 'discontinue' })], []],
    ['refused by whoever had it; what lay with others beside was not done', [taken(1, 'examine', '10T09:00', { at: '12T09:00', action: 'refuse' }), taken(2, 'check', '10T09:00', { at: '12T09:00', action: 'refuse', beside: 'branch' })], [1]],
    ['undone and done again: once', [examined, taken(2, 'approve', '11T09:00', { at: '11T10:00', action: 'undone' }), taken(3, 'examine', '11T10:00', { at: '12T09:00', action: 'propose', by: 'officer' })], [3]],
    ['an end undone: the run had nothing open any more', [examined, taken(2, 'examine', '12T09:00', { at: '13T09:00', action: 'propose', by: 'officer' })], [2]],
    ['sent back: each time counts', [examined, taken(2, 'approve', '11T09:00', { at: '11T10:00', action: 'send-back', by: 'head' }), taken(3, 'examine', '11T10:00', { at: '12T09:00', action: 'propose', by: 'officer' })], [1, 2, 3]],
    ['done by the clock', [taken(1, 'examine', '10T09:00', { at: '12T09:00', action: 'forward' })], [1]],
  ])('%s', (_, steps, serials) => expect(stepsDone(steps).map(({ serial }) => serial)).toEqual(serials))
})
