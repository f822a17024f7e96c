import type { ReactNode } from 'react'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { ButtonLink, ButtonRow } from '../../../design-system/components/button.tsx'
import { PageHeader } from '../../../design-system/components/page-header.tsx'
import type { Problem } from '../../../platform/web/problem.ts'
import { useWords, type Words } from './words.ts'

const isProblem = (value: unknown): value is Problem => typeof value === 'object' && value !== null && 'detail' in value && 'kind' in value

const sayFault = (error: unknown, m: Words): { readonly title: string; readonly text: string } => {
  if (!isRouteErrorResponse(error)) return { title: m.failedTitle, text: m.failed }
  const missing = error.status === 404
  const problem: unknown = error.data
  return { title: missing ? m.notFoundTitle : m.failedTitle, text: isProblem(problem) ? problem.detail : missing ? m.notFound : m.failed }
}

/** What went wrong, in the frame of the screen it went wrong on. */
export const FailedPage = (props: { readonly back: { readonly to: string; readonly label: string } }): ReactNode => {
  const m = useWords()
  const { title, text } = sayFault(useRouteError(), m)
  return (
    <div className="mc-kiosk-page">
      <PageHeader title={title} lead={<p>{text}</p>} />
      <ButtonRow><ButtonLink kind="primary" to={props.back.to}>{props.back.label}</ButtonLink></ButtonRow>
    </div>
  )
}
