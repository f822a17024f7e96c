import type { FastifyError } from 'fastify'
import type { ActionFunctionArgs } from 'react-router'
import { expect, it } from 'vitest'
import { PIPELINE_WORDS, refusalOf, toProblem } from '../../../../platform/http/problems.ts'
import { compileRequestPart } from '../../../../platform/http/validation.ts'
import type { Client } from '../../../../platform/web/client.ts'
import type { Contract } from '../../../../platform/web/contract.ts'
import type { FailedForm } from '../../../../platform/web/form.ts'
import { createWebContext } from '../../../../platform/web/loader.ts'
import { breachesAction } from './breaches-page.tsx'
import { counterAction } from './counter-requests-page.tsx'
import { requestsAction } from './requests-page.tsx'

/** Answers as the pipeline would where the shape of a request is wrong. */
const shapeOnly = ((contract: Contract, { body }: { readonly body: unknown }) => {
  const checked = compileRequestPart({ schema: contract.body as never, httpPart: 'body', method: 'POST', url: '' })(JSON.parse(JSON.stringify(body)))
  const error = (checked as { readonly error?: readonly unknown[] }).error
  const refusal = refusalOf({ validation: error, validationContext: 'body' } as unknown as FastifyError, 1, 'vi')
  return Promise.resolve(error ? { ok: false, problem: toProblem(refusal, PIPELINE_WORDS['request-invalid'], { language: 'vi', requestId: 'r' }) } : { ok: true, value: {} })
}) as unknown as Client

const press = async (action: (args: ActionFunctionArgs) => Promise<unknown>, fields: Readonly<Record<string, string>>): Promise<FailedForm> => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const context = createWebContext({ api: shapeOnly, language: 'vi', site: { province: 'Mẫu', authority: 'UBND tỉnh Mẫu', demo: true } })
  const answer = await action({ request: new Request('http://localhost/desk/x', { method: 'POST', body }), params: {}, context } as unknown as ActionFunctionArgs)
  return (answer as { readonly data: FailedForm }).data
}

const EMPTY = 'chưa có'
it.each([
  ['a breach', breachesAction, { breachId: '' }, { noticed: 'chưa có, hoặc không phải ngày giờ có thật', happened: EMPTY, kinds: EMPTY, consequences: EMPTY, measures: EMPTY }],
  ['what is known since', breachesAction, { breachId: 'b1', act: 'learn', peopleb1: 'nhiều' }, { happenedb1: EMPTY, kindsb1: EMPTY, peopleb1: 'phải là số nguyên viết bằng chữ số', consequencesb1: EMPTY, measuresb1: EMPTY }],
  ['a notice', breachesAction, { breachId: 'b1', act: 'notify' }, { numberb1: EMPTY, notifiedb1: 'chưa có, hoặc không phải ngày giờ có thật' }],
  ['a request at the counter', counterAction, { kind: 'access' }, { fullName: EMPTY, personalIdNumber: EMPTY, words: EMPTY, shownPaper: EMPTY }],
  ['an answer', requestsAction, { requestId: 'r1', 'step-r1': 'done', 'birthOn-r1-day': '31', 'birthOn-r1-month': '2', 'birthOn-r1-year': '2000' }, { 'words-r1': EMPTY, 'birthOn-r1': 'chưa có, hoặc không phải ngày có trên lịch' }],
])('the form of %s says what it lacks at its own fields, and no name of the contract', async (_, action, fields, expected) => {
  const { problem } = await press(action, fields)
  expect(Object.fromEntries(problem.errors?.map(({ field, reason }) => [field, reason]) ?? [])).toEqual(expected)
  expect(problem.detail).not.toMatch(/body|[a-z][A-Z]/)
})
