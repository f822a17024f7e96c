import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { useWords } from '../language.ts'
import { TextLink } from './text-link.tsx'

/** Where a session ended on an open page: asked for anew, the page leads to sign-in and back. */
export const SignInAgain = (): ReactNode => {
  const words = useWords()
  const { pathname, search } = useLocation()
  return <TextLink href={`${pathname}${search}`}>{words.signInAgain}</TextLink>
}
