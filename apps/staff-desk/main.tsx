import '../../design-system/staff.css'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { SurroundingsContext } from '../../design-system/language.ts'
import { listenForPrint } from '../../design-system/components/print-button.tsx'
import { attendedFetch } from '../../platform/web/attended-fetch.ts'
import { createClient } from '../../platform/web/client.ts'
import { speakingFetch } from '../../platform/web/speaking-fetch.ts'
import { LanguageProvider } from '../../platform/web/language.ts'
import { createWebContext } from '../../platform/web/loader.ts'
import { chooseMessages } from '../../platform/web/messages.ts'
import { applyTheme, readTheme, readUnitId } from './preferences.ts'
import { buildRoutes } from './routes.tsx'
import { screens } from './screens.ts'
import { readStart } from './start.ts'
import { watchSession } from './watch-session.ts'
import { deskMessages } from './words.ts'

const start = readStart()
const { language, site, person } = start
document.documentElement.lang = language
document.documentElement.dataset['script'] = 'on'
listenForPrint()
applyTheme(readTheme())

const api = watchSession(createClient(attendedFetch(speakingFetch(language))))
const router = createBrowserRouter(buildRoutes(screens, { start, api }), {
  getContext: () => createWebContext({ api, language, site, person, unitId: readUnitId() }),
})
const surroundings = { language, siteName: chooseMessages(deskMessages, language).siteName(site.province) }

const root = document.getElementById('app')
if (root)
  createRoot(root).render(
    <I18nProvider locale={language === 'vi' ? 'vi-VN' : 'en-GB'}>
      <LanguageProvider language={language}>
        <SurroundingsContext value={surroundings}><RouterProvider router={router} /></SurroundingsContext>
      </LanguageProvider>
    </I18nProvider>,
  )
