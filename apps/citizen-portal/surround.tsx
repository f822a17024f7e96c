import { useMemo, type ReactNode } from 'react'
import { SurroundingsContext } from '../../design-system/language.ts'
import { LanguageProvider } from '../../platform/web/language.ts'
import { chooseMessages } from '../../platform/web/messages.ts'
import { StartContext, type Start } from './start.ts'
import { portalMessages } from './words.ts'

/** The same surroundings on the server and in the browser, so both draw the same page. */
export const Surround = (props: { readonly start: Start; readonly children: ReactNode }): ReactNode => {
  const { language, site } = props.start
  const surroundings = useMemo(
    () => ({ language, siteName: chooseMessages(portalMessages, language).siteName(site.province) }),
    [language, site.province],
  )
  return (
    <StartContext value={props.start}>
      <LanguageProvider language={language}>
        <SurroundingsContext value={surroundings}>{props.children}</SurroundingsContext>
      </LanguageProvider>
    </StartContext>
  )
}
