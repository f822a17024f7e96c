import { data } from 'react-router'
import type { Problem } from '../../../platform/web/problem.ts'

type Renewal = { readonly headers: { readonly refresh: string } }

/** Asks the browser to load `to` (the same page unless said) after some seconds; works without scripts. */
export const refreshAfter = (seconds: number, to?: string): Renewal => ({ headers: { refresh: to === undefined ? String(seconds) : `${seconds}; url=${to}` } })

/** A refused answer as an error page that nevertheless tries again by itself: nobody stands beside a wall screen. */
export const failedForNow = (problem: Problem, seconds: number): ReturnType<typeof data<Problem>> =>
  data(problem, { status: problem.status >= 400 ? problem.status : 503, ...refreshAfter(seconds) })
