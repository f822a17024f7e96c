import type { ReactNode } from 'react'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../design-system/components/button.tsx'
import { PageHeader } from '../../design-system/components/page-header.tsx'
import type { Problem } from '../../platform/web/problem.ts'
import { useDeskWords } from './words.ts'

const isProblem = (value: unknown): value is Problem => typeof value === 'object' && value !== null && 'detail' in value && 'kind' in value

/** An address typed or cut off wrong is no form: it is said to be unknown, not which part of it failed. */
const hasWrongAddress = ({ kind, errors = [] }: Problem): boolean => kind === 'request-invalid' && errors.length > 0 && errors.every(({ field }) => field.startsWith('params.'))

export const ErrorPage = (): ReactNode => {
  const m = useDeskWords()
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const problem: unknown = isRouteErrorResponse(error) ? error.data : undefined
  const strayed = isProblem(problem) && hasWrongAddress(problem)
  const title = strayed ? m.notFoundTitle : status === 404 ? (isProblem(problem) ? m.missingTitle : m.notFoundTitle) : status === 403 ? m.refusedTitle : m.failedTitle
  const text = isProblem(problem) && !strayed ? problem.detail : status === 404 || strayed ? m.notFound : m.failed
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
