import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider, type StaticHandlerContext } from 'react-router'
import { createClient } from '../../platform/web/client.ts'
import { languageOfRequest } from '../../platform/web/language.ts'
import { createWebContext, type SignedIn, type Site } from '../../platform/web/loader.ts'
import { LIVE } from '../../platform/web/screens.ts'
import { giveBackLost, keepIfLost } from './lost-post.ts'
import { renderDocument, type Assets } from './document.ts'
import { BARE, buildRoutes } from './routes.tsx'
import { screens } from './screens.ts'
import type { DataBlock, Start } from './start.ts'
import { Surround } from './surround.tsx'

export type RenderDeps = {
  /** Reaches the HTTP face in-process, with the reader's own cookies. */
  readonly fetch: typeof fetch
  readonly site: Site
  readonly assets: Assets
  readonly person?: SignedIn | undefined
}

const handler = createStaticHandler(buildRoutes(screens))

const headersOf = (context: StaticHandlerContext): Headers => {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' })
  for (const given of [...Object.values(context.loaderHeaders), ...Object.values(context.actionHeaders)])
    given.forEach((value, name) => headers.append(name, value))
  return headers
}

/**
 * A page whose data weighs more than this is a long text to read: it is not hydrated, so the text travels once instead of
 * twice and a slow phone computes nothing. Its links and forms work as the browser's own.
 */
const HYDRATED_UP_TO = 24_000
/** One that changes by itself is no text that travels once. */
const LIVE_UP_TO = 64_000

const blockOf = (context: StaticHandlerContext, start: Start): DataBlock => {
  if (context.errors || context.matches.some(({ route }) => route.handle === BARE)) return { start }
  const { loaderData, actionData } = context
  const most = context.matches.some(({ route }) => route.handle === LIVE) ? LIVE_UP_TO : HYDRATED_UP_TO
  const hydration = { loaderData, actionData }
  return JSON.stringify(hydration).length > most ? { start } : { start, hydration }
}

/** Draws one page (or answers a redirect) for one request; the same routes run in the browser afterwards. */
export const render = async (request: Request, deps: RenderDeps): Promise<Response> => {
  const language = languageOfRequest(request)
  const start: Start = { language, site: deps.site, ...(deps.person ? { person: deps.person } : {}) }
  const api = createClient(deps.fetch)
  const context = await handler.query(request, { requestContext: createWebContext({ api, ...start }) })
  if (context instanceof Response) return keepIfLost(request, context, api)
  await giveBackLost(context, { request, api, language })
  const router = createStaticRouter(handler.dataRoutes, context)
  const app = renderToString(
    <Surround start={start}>
      <StaticRouterProvider router={router} context={context} hydrate={false} />
    </Surround>,
  )
  const html = renderDocument({ app, block: blockOf(context, start), assets: deps.assets })
  return new Response(html, { status: context.statusCode, headers: headersOf(context) })
}
