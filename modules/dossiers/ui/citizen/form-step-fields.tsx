import type { ReactNode } from 'react'
import type { FailedForm } from '../../../../platform/web/form.ts'
import { FormFields, formHere } from '../../../forms/widgets.tsx'
import { formFileField } from '../form-files.tsx'
import type { PageAsked } from './form-step-posts.ts'
import { OfferedAnswer } from './offered-answer.tsx'

export type FormStepFieldsProps = Pick<PageAsked, 'form' | 'toFill' | 'pageId'> & {
  readonly draftId: string
  readonly failed: FailedForm | undefined
  readonly onAnswered: (changes: Readonly<Record<string, string>>) => void
}

/** The questions of one page, each with the earlier answer that may be taken over. */
export const FormStepFields = (props: FormStepFieldsProps): ReactNode => {
  const { draftId, form, toFill, pageId, failed, onAnswered } = props
  const offered = (field: string): ReactNode => {
    const offer = form.offers.find((each) => each.field === field)
    return offer ? <OfferedAnswer offer={offer} /> : null
  }
  return <FormFields form={formHere(form.ref, toFill)} pageId={pageId} answers={form.answers} failed={failed} proven={form.proven} onAnswered={onAnswered} beside={offered} fileField={formFileField(draftId)} />
}
