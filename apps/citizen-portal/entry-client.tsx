import '../../design-system/citizen.css'
import { hydrateRoot } from 'react-dom/client'
import { createBrowserRouter, matchRoutes, type RouteObject } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { listenForPrint } from '../../design-system/components/print-button.tsx'
import { createClient } from '../../platform/web/client.ts'
import { createWebContext } from '../../platform/web/loader.ts'
import { speakingFetch } from '../../platform/web/speaking-fetch.ts'
import { buildRoutes } from './routes.tsx'
import { screens } from './screens.ts'
import { DATA_BLOCK_ID, type DataBlock } from './start.ts'
import { Surround } from './surround.tsx'

const readBlock = (): DataBlock | undefined => {
  const text = document.getElementById(DATA_BLOCK_ID)?.textContent
  return text ? (JSON.parse(text) as DataBlock) : undefined
}

/** The page on the screen is fetched before React takes it over, so that nothing flickers. */
const loadShownPage = async (routes: RouteObject[]): Promise<void> => {
  for (const { route } of matchRoutes(routes, location) ?? []) {
    if (typeof route.lazy !== 'function') continue
    Object.assign(route, await route.lazy(), { lazy: undefined })
  }
}

const hydrate = async (block: DataBlock): Promise<void> => {
  const root = document.getElementById('app')
  if (!root || !block.hydration) return
  const routes = buildRoutes(screens)
  await loadShownPage(routes)
  const api = createClient(speakingFetch(block.start.language))
  const router = createBrowserRouter(routes, {
    hydrationData: block.hydration,
    getContext: () => createWebContext({ api, ...block.start }),
  })
  hydrateRoot(root, <Surround start={block.start}><RouterProvider router={router} /></Surround>)
}

document.documentElement.dataset['script'] = 'on'
listenForPrint()
const block = readBlock()
if (block) void hydrate(block)
