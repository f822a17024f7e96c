import { createContext, data, redirect, RouterContextProvider } from 'react-router'
import type { RoleAtUnit } from '../../kernel/actor.ts'
import type { CallAnswer, Client } from './client.ts'
import type { Language } from './language.ts'
import type { Problem } from './problem.ts'

/** The signed-in person as screens may know them: a name to greet, never a permission decided here. */
export type SignedIn =
  | { readonly kind: 'citizen'; readonly fullName: string; readonly assuranceLevel: 1 | 2 }
  | {
      readonly kind: 'staff'
      readonly fullName: string
      readonly roles: readonly RoleAtUnit[]
      /** `verb:thing` of what the person may do somewhere; for menus and buttons only. */
      readonly abilities: readonly string[]
    }

/** Whose portal this is, as printed in header and footer. */
export type Site = {
  /** `Quảng Bình` */
  readonly province: string
  /** `Ủy ban nhân dân tỉnh Quảng Bình` */
  readonly authority: string
  /** A demonstration with invented people; said on every page. */
  readonly demo: boolean
  /** What stands above every page instead, where invented dossiers were played into the demonstration. */
  readonly notice?: { readonly vi: string; readonly en: string }
}

/** What every loader and action is given: the typed client (in-process on the server), the language, the person. */
export type WebContext = {
  readonly api: Client
  readonly language: Language
  readonly site: Site
  readonly person?: SignedIn | undefined
  /** Staff desk: the unit chosen in the bar; absent means all of the person's units. */
  readonly unitId?: string | undefined
}

type LoaderGiven = { readonly context: Readonly<RouterContextProvider> }

const carried = createContext<WebContext>()

export const createWebContext = (given: WebContext): RouterContextProvider => {
  const context = new RouterContextProvider()
  context.set(carried, given)
  return context
}

export const apiOf = (args: LoaderGiven): Client => args.context.get(carried).api
export const languageOf = (args: LoaderGiven): Language => args.context.get(carried).language
export const personOf = (args: LoaderGiven): SignedIn | undefined => args.context.get(carried).person

export const unitOf = (args: LoaderGiven): string | undefined => args.context.get(carried).unitId

/**
 * The value of an answer, or the nearest error page with the problem's own status and sentence.
 * For loaders; actions show their problem on the form instead (`form.ts`).
 */
export const valueOf = <A>(answer: CallAnswer<A>): A => {
  if (answer.ok) return answer.value
  throw failedLoad(answer.problem)
}

export const failedLoad = (problem: Problem): ReturnType<typeof data<Problem>> =>
  data(problem, { status: problem.status >= 400 ? problem.status : 503 })

/**
 * A citizen's own pages and their actions begin with this: whoever is not signed in goes to sign-in first and comes back to
 * the same page. A post that was lost this way is told there (`het-phien`).
 */
export const sendToSignIn = (args: LoaderGiven & { readonly request: Request }): void => {
  if (personOf(args)?.kind === 'citizen') return
  const { pathname, search } = new URL(args.request.url)
  const toSignIn = `/dang-nhap?next=${encodeURIComponent(pathname + search)}`
  throw args.request.method === 'GET' ? redirect(toSignIn) : redirect(`${toSignIn}&het-phien=1`, 303)
}
