import type { ReactNode } from 'react'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../design-system/components/button.tsx'
import { PageHeader } from '../../design-system/components/page-header.tsx'
import type { Problem } from '../../platform/web/problem.ts'
import { useDeskWords } from './words.ts'

const isProblem = (value: unknown): value is Problem => typeof value === 'object' && value !== null && 'detail' in value && 'kind' in value

export const ErrorPage = (): ReactNode => {
  const m = useDeskWords()
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const problem: unknown = isRouteErrorResponse(error) ? error.data : undefined
  const title = status === 404 ? (isProblem(problem) ? m.missingTitle : m.notFoundTitle) : status === 403 ? m.refusedTitle : m.failedTitle
  const text = isProblem(problem) ? problem.detail : status === 404 ? m.notFound : m.failed
  return (
    <>
      <PageHeader title={title} lead={<p>{text}</p>} />
      {isProblem(problem) && problem.requestId ? <p className="mc-meta">{m.code(problem.requestId)}</p> : null}
      <ButtonRow>
        <ButtonLink to="/desk" kind="primary">{m.home}</ButtonLink>
        <Button onPress={() => location.reload()}>{m.reload}</Button>
      </ButtonRow>
    </>
  )
}
