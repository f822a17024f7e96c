import type { PlainDate } from '../../kernel/plain-date.ts'
import { compileForm, evaluate, readFormFiles, reevaluate, type Check, type Evaluation, type FormAnswers, type FormDefinition, type FormField, type FormRef, type FormText } from '../../modules/forms/index.ts'
import type { Measure } from '../measure.ts'
import { percentileOf } from '../statistics.ts'

const words = (text: string): FormText => ({ vi: text, en: text })
const context = { today: '2025-03-12' as PlainDate, areaNames: new Map([['18859', 'Phường Thử, Tỉnh Thử']]) }
const FIELDS = 559
const RUNS = 7
const EVALUATIONS = 400

/** One field of seven kinds in turn; every fifth stands under a condition, every eleventh is worked out from those before. */
const fieldAt = (at: number): FormField => {
  const id = `q${at}`
  const asked = { id, label: words(`Câu hỏi ${at}`), required: at % 3 === 0, ...(at % 5 === 4 ? { showIf: { answer: `q${at - (at % 5)}`, in: ['a', '12', 'Nội dung'] } } : {}) }
  if (at % 11 === 10) return { kind: 'computed', id, label: asked.label, as: 'number', value: { add: [{ answer: `q${at - (at % 7) - 6}` }, { value: at }] } }
  switch (at % 7) {
    case 0:
      return { ...asked, kind: 'choice', options: ['a', 'b', 'c', 'd'].map((value) => ({ value, label: words(value) })) }
    case 1:
      return { ...asked, kind: 'number', min: 0 }
    case 2:
      return { ...asked, kind: 'date', partial: true, past: true }
    case 3:
      return { ...asked, kind: 'money' }
    case 4:
      return { ...asked, kind: 'text', format: 'person-name' }
    case 5:
      return { ...asked, kind: 'text', format: 'phone' }
    default:
      return { ...asked, kind: 'text', multiline: true }
  }
}

const ANSWERS = ['a', '12,5', '3/5/2001', '1.500.000', 'Nguyễn Thị Thử', '0900 000 001', 'Nội dung khai của người nộp hồ sơ']

/** A synthetic form as large as the largest known one: 559 fields on 12 pages, conditions, sums, checks between answers. */
const syntheticForm = (): { readonly form: FormDefinition; readonly answers: FormAnswers } => {
  const fields = Array.from({ length: FIELDS }, (_, at) => fieldAt(at))
  const perPage = Math.ceil(FIELDS / 12)
  const pages = Array.from({ length: 12 }, (_, at) => ({ id: `p${at}`, title: words(`Trang ${at + 1}`), fields: fields.slice(at * perPage, (at + 1) * perPage) }))
  const checks = Array.from({ length: 40 }, (_, at): Check => ({
    id: `c${at}`, at: `q${at * 7 + 1}`, must: { compare: [{ answer: `q${at * 7 + 1}` }, '<=', { answer: `q${at * 7 + 3}` }] }, message: words('Hãy xem lại.'),
  })).filter(({ at }) => !fields.some(({ id, kind }) => id === at && kind === 'computed'))
  const answers = Object.fromEntries(fields.flatMap(({ id, kind }, at) => (kind === 'computed' ? [] : [[id, ANSWERS[at % 7] ?? '']])))
  return { form: { ref: 'synthetic-v1' as FormRef, title: words('Biểu mẫu lớn'), pages, checks }, answers }
}

const compiledForm = (form: FormDefinition) => {
  const compiled = compileForm(form)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusal.faults.slice(0, 3)))
  return compiled.value
}

const timed = (work: () => void): number => {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

/** Every evaluation starts from nothing; one answer differs each time. */
const fullTimes = ({ form, answers }: { readonly form: FormDefinition; readonly answers: FormAnswers }): readonly number[] => {
  const [first = 'q1'] = Object.keys(answers)
  const compiled = compiledForm(form)
  return Array.from({ length: EVALUATIONS }, (_, at) => {
    const changed = { ...answers, [first]: String(at) }
    return timed(() => evaluate(compiled, changed, context))
  })
}

const stepTimes = (form: FormDefinition, answers: FormAnswers): readonly number[] => {
  const compiled = compiledForm(form)
  const ids = Object.keys(answers)
  let at: Evaluation = evaluate(compiled, answers, context)
  return Array.from({ length: EVALUATIONS }, (_, step) =>
    timed(() => {
      at = reevaluate(compiled, at, { id: ids[(step * 37) % ids.length] ?? '', value: ANSWERS[step % ANSWERS.length] })
    }),
  )
}

/** The published form with most fields, unanswered at first: answers make its hidden parts appear. */
const largestPublished = (): { readonly form: FormDefinition; readonly answers: FormAnswers } => {
  const forms = readFormFiles().map(({ definition }) => definition)
  const form = forms.toSorted((a, b) => compiledForm(b).nodes.length - compiledForm(a).nodes.length)[0]
  if (form === undefined) throw new Error('no form is published')
  return { form, answers: Object.fromEntries(compiledForm(form).nodes.flatMap((node) => (node.kind === 'question' && node.within === undefined ? [[node.key, '']] : []))) }
}

const runs = (times: () => readonly number[], share: number): readonly number[] => {
  times()
  return Array.from({ length: RUNS }, () => percentileOf(times(), share))
}

const BOUND = 'one core; one pass over the compiled order, judging each text'

export const measures: readonly Measure[] = [
  { name: 'form-evaluation-559-median', unit: 'ms', target: 0.5, better: 'lower', bound: BOUND, run: async () => runs(() => fullTimes(syntheticForm()), 0.5) },
  { name: 'form-evaluation-559-p95', unit: 'ms', target: 5, better: 'lower', bound: BOUND, run: async () => runs(() => fullTimes(syntheticForm()), 0.95) },
  { name: 'form-evaluation-largest-median', unit: 'ms', target: 0.5, better: 'lower', bound: BOUND, run: async () => runs(() => fullTimes(largestPublished()), 0.5) },
  { name: 'form-evaluation-largest-p95', unit: 'ms', target: 5, better: 'lower', bound: BOUND, run: async () => runs(() => fullTimes(largestPublished()), 0.95) },
  {
    name: 'form-one-answer-559-p95',
    unit: 'ms',
    target: 1,
    better: 'lower',
    bound: 'copying the answers, laying out the pages that changed',
    run: async () => runs(() => { const { form, answers } = syntheticForm(); return stepTimes(form, answers) }, 0.95),
  },
  {
    name: 'form-one-answer-largest-p95',
    unit: 'ms',
    target: 1,
    better: 'lower',
    bound: 'the same, on the largest form of data/forms',
    run: async () => runs(() => { const { form, answers } = largestPublished(); return stepTimes(form, answers) }, 0.95),
  },
]
