// A page posted after its session had ended: kept, and shown again as it was typed once the person has signed in.
import type { StaticHandlerContext } from 'react-router'
import { keepLostPost, readLostPost } from '../../modules/identity/contract.ts'
import type { Client } from '../../platform/web/client.ts'
import { readForm, type FailedForm } from '../../platform/web/form.ts'
import type { Language } from '../../platform/web/language.ts'
import { chooseMessages } from '../../platform/web/messages.ts'
import { portalEn } from './messages.en.ts'
import { portalVi } from './messages.vi.ts'

/** In the address of the page come back to. */
const KEY = 'giu-lai'
const ENDED = 'het-phien'
const KEPT = 'da-giu'
const MOST_FIELDS = 2000

const pathOf = (url: URL): string => {
  const search = new URLSearchParams(url.search)
  search.delete(KEY)
  return search.size === 0 ? url.pathname : `${url.pathname}?${search}`
}

const isLost = (request: Request, answer: Response): boolean =>
  request.method === 'POST' && answer.status === 303 && (answer.headers.get('location')?.includes(`&${ENDED}=`) ?? false) && !request.bodyUsed

/** The redirect to sign-in of a post that came too late, now with the key to what was posted; any other answer as it is. */
export const keepIfLost = async (request: Request, answer: Response, api: Client): Promise<Response> => {
  if (!isLost(request, answer)) return answer
  const url = new URL(request.url)
  const { values } = await readForm(request)
  const fields = Object.entries(values).flatMap(([name, texts]) => texts.map((text) => ({ name, text })))
  if (fields.length === 0 || fields.length > MOST_FIELDS) return answer
  const path = pathOf(url)
  const kept = await api(keepLostPost, { body: { path, fields } })
  if (!kept.ok) return answer
  const back = `${path}${path.includes('?') ? '&' : '?'}${KEY}=${kept.value.key}`
  return new Response(null, { status: 303, headers: { location: `/dang-nhap?next=${encodeURIComponent(back)}&${ENDED}=${KEPT}` } })
}

type Asked = { readonly request: Request; readonly api: Client; readonly language: Language }

/** Puts what was kept under this address into the page, as though it had just been refused: nothing is sent, everything typed is there. */
export const giveBackLost = async (context: StaticHandlerContext, { request, api, language }: Asked): Promise<void> => {
  const url = new URL(request.url)
  const key = url.searchParams.get(KEY)
  const route = context.matches.at(-1)?.route
  if (request.method !== 'GET' || key === null || route === undefined || context.errors) return
  const found = await api(readLostPost, { query: { key, path: pathOf(url) } })
  const m = chooseMessages({ vi: portalVi, en: portalEn }, language)
  const values: Record<string, string[]> = {}
  for (const { name, text } of found.ok ? found.value.fields : []) (values[name] ??= []).push(text)
  const detail = found.ok ? m.lostPostBack : found.problem.detail
  const given: FailedForm = { problem: { type: '/problems/session-ended', title: m.lostPostTitle, status: 409, kind: 'session-ended', detail }, values }
  context.actionData = { ...context.actionData, [route.id]: given }
}
