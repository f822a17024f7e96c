import { fileURLToPath } from 'node:url'
import type { Work } from '../../../platform/work.ts'
import { renderPdf } from '../../../platform/pdf/render-pdf.ts'
import type { AnswerRecord } from '../domain/answer-record.ts'
import type { FormDefinition } from '../domain/form-definition.ts'
import { layOutPrint, type PrintFacts } from '../domain/lay-out-print.ts'
import { getForm } from './get-form.ts'

const TEMPLATE = fileURLToPath(new URL('../templates/form.typ', import.meta.url))

/** The record as the official layout of its form asks, as tagged PDF (PDF/A-2a). */
export const printForm = async (work: Work, { record, ...facts }: PrintFacts & { readonly record: AnswerRecord }): Promise<Uint8Array> =>
  printDefinition(await getForm(work, record.formRef), record, facts)

/** The same of a definition at hand; without answers it is a form to fill in by hand. */
export const printDefinition = (form: FormDefinition, record: Pick<AnswerRecord, 'pages'>, facts: PrintFacts = {}): Promise<Uint8Array> =>
  renderPdf({ templatePath: TEMPLATE, content: layOutPrint(form, record, facts) })
