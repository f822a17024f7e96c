import type { ReactNode } from 'react'
import { ErrorSummary, type FormProblem } from '../components/error-summary.tsx'
import { PageHeader } from '../components/page-header.tsx'

/** One form on one page: refusal first, then the title, then the fields at a readable width. */
export const FormPage = (props: {
  readonly title: string
  readonly caption?: string
  readonly lead?: ReactNode
  readonly problem?: FormProblem | undefined
  readonly before?: ReactNode
  readonly children: ReactNode
}): ReactNode => (
  <div className="mc-form-page">
    {props.before}
    <ErrorSummary problem={props.problem} />
    <PageHeader title={props.title} caption={props.caption} lead={props.lead} hasError={props.problem !== undefined} />
    {props.children}
  </div>
)
