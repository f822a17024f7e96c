import type { ReactNode } from 'react'
import type { FailedForm } from '../../../platform/web/form.ts'
import type { FormToFill } from '../contract.ts'
import type { FormAnswers } from '../domain/form-definition.ts'

export type AskedFile = { readonly name: string; readonly label: string; readonly hint: string | undefined; readonly error: string | undefined; readonly optional: boolean; readonly fileId: string | undefined }

export type FormFieldsProps = {
  readonly form: FormToFill
  /** Only this page of the form; all of them unless said. */
  readonly pageId?: string
  /** Answers known so far: a draft, or what the register already tells. */
  readonly answers?: FormAnswers
  /** The refusal of the last post; what was typed then wins over `answers`. */
  readonly failed?: FailedForm | undefined
  /** Questions whose answer was proved at sign-in: shown, not asked. */
  readonly proven?: readonly string[]
  /** Told whenever a question was left changed, so that it can be kept; an empty text takes an answer back. */
  readonly onAnswered?: (changes: FormAnswers) => void
  /** The field that takes a file, where the page knows how to store one; a plain field otherwise. It posts as `fileFieldOf(questionId)`. */
  readonly fileField?: (asked: AskedFile) => ReactNode
  /** What stands beside a question: an offer to take over an earlier answer. */
  readonly beside?: (questionId: string) => ReactNode
}
