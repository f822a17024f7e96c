import { createElement, useMemo, type ReactNode } from 'react'
import { data, redirect, useActionData } from 'react-router'
import type { CallAnswer } from './client.ts'
import { newKey } from './new-key.ts'
import type { Problem } from './problem.ts'

const KEY_FIELD = 'idempotency-key'
/** Told by the page itself: every question it showed, so that one left empty is known from one not shown. */
export const ASKED_FIELD = 'asked'

/** A posted form, read once. Text is trimmed and NFC; an empty field is absent. */
export type SentForm = {
  readonly idempotencyKey: string
  readonly text: (field: string) => string | undefined
  readonly all: (field: string) => readonly string[]
  readonly file: (field: string) => File | undefined
  /** Of a field that takes several. */
  readonly files: (field: string) => readonly File[]
  /** The three boxes of a `DateField` as `YYYY-MM-DD`; what was typed, joined as it is, when it is no date; undefined when all are empty. */
  readonly date: (field: string) => string | undefined
  /** What was typed, to be shown again when the server refuses (files cannot be given back to a browser). */
  readonly values: FormValues
}
export type FormValues = Readonly<Record<string, readonly string[]>>

/** What an action answers when the command was refused: nothing typed is lost. */
export type FailedForm = {
  readonly problem: Problem
  readonly values: FormValues
  /** Set when it is unknown whether the server heard the command: the same key must be sent again. */
  readonly retryKey?: string
}

export const readForm = async (request: Request): Promise<SentForm> => readFormData(await request.formData())

/** As a post would send it: of a form still on the screen. */
export const readFormData = (form: FormData): SentForm => {
  const values: Record<string, string[]> = {}
  for (const [field, value] of form.entries())
    if (typeof value === 'string' && field !== KEY_FIELD) (values[field] ??= []).push(value.normalize('NFC').trim())
  const key = form.get(KEY_FIELD)
  return {
    idempotencyKey: typeof key === 'string' && key !== '' ? key : newKey(),
    text: (field) => values[field]?.[0] || undefined,
    all: (field) => (values[field] ?? []).filter((value) => value !== ''),
    file: (field) => {
      const value = form.get(field)
      return value instanceof File && value.size > 0 ? value : undefined
    },
    files: (field) => form.getAll(field).filter((value): value is File => value instanceof File && value.size > 0),
    date: (field) => joinDate(['year', 'month', 'day'].map((part) => values[`${field}-${part}`]?.[0] ?? '')),
    values,
  }
}

/** The server says what is wrong with a date that is none, so it is passed on, not dropped. */
const joinDate = (parts: readonly string[]): string | undefined => {
  if (parts.every((part) => part === '')) return undefined
  const [year = '', month = '', day = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Answers the form again with the problem, the status of the problem, and everything that was typed. */
export const failForm = (problem: Problem, form: SentForm): ReturnType<typeof data<FailedForm>> => {
  const unheard = problem.status === 0 || problem.status >= 500
  const failed: FailedForm = { problem: nameFields(problem), values: form.values, ...(unheard ? { retryKey: form.idempotencyKey } : {}) }
  return data(failed, { status: problem.status >= 400 ? problem.status : 503 })
}

/** The pipeline says `body.fullName`, or `body.answers.fullName`, where the form says `fullName`. */
const nameFields = (problem: Problem): Problem =>
  problem.errors ? { ...problem, errors: problem.errors.map((error) => ({ ...error, field: error.field.replace(/^(body|query|params)[.]((form[.])?answers[.])?/, '') })) } : problem

/** Where a page has several forms, a field is called otherwise there than in the contract. */
export const namedAs = <A>(answer: CallAnswer<A>, nameOf: (field: string) => string): CallAnswer<A> => {
  if (answer.ok) return answer
  const problem = nameFields(answer.problem)
  return { ok: false, problem: problem.errors ? { ...problem, errors: problem.errors.map(({ field, reason }) => ({ field: nameOf(field), reason })) } : problem }
}

/** The usual end of an action: redirect after post (303, so a reload posts nothing twice), or the form again. */
export const endForm = <A>(answer: CallAnswer<A>, form: SentForm, next: (value: A) => string): Response | ReturnType<typeof failForm> =>
  answer.ok ? redirect(next(answer.value), 303) : failForm(answer.problem, form)

const isFailedForm = (answer: unknown): answer is FailedForm =>
  typeof answer === 'object' && answer !== null && 'problem' in answer && 'values' in answer

/** The refusal of the last post of this page, if any; works the same with and without JavaScript. */
export const useFailedForm = (): FailedForm | undefined => {
  const answer: unknown = useActionData()
  return isFailedForm(answer) ? answer : undefined
}

/** Why a field was refused, in words; undefined when it was not. */
export const fieldError = (failed: FailedForm | undefined, field: string): string | undefined =>
  failed?.problem.errors?.find((error) => error.field === field)?.reason

/** What was typed before the refusal, else the given start value. */
export const keptValue = (failed: FailedForm | undefined, field: string, otherwise = ''): string =>
  failed?.values[field]?.[0] ?? otherwise

/** A date as it was typed before the refusal, for a `DateField`. */
export const keptDate = (failed: FailedForm | undefined, field: string, otherwise = ''): string =>
  failed ? ['year', 'month', 'day'].map((part) => failed.values[`${field}-${part}`]?.[0] ?? '').join('-') : otherwise

/** The hidden key of one rendering of a form. Every `<Form method="post">` holds exactly one. */
export const FormKey = (): ReactNode => {
  const failed = useFailedForm()
  const key = useMemo(() => failed?.retryKey ?? newKey(), [failed])
  return createElement('input', { type: 'hidden', name: KEY_FIELD, value: key, readOnly: true, suppressHydrationWarning: true })
}
