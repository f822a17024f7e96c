import { parseLanguage, type Language } from '../../platform/web/language.ts'
import type { SignedIn, Site } from '../../platform/web/loader.ts'
import type { StaffPerson } from '../../platform/web/desk.ts'

export type DeskStart = { readonly site: Site; readonly person: StaffPerson | undefined; readonly language: Language }

/** What the server wrote into the page: whose desk, and who is signed in (after signing in or out the page is loaded anew). */
export const readStart = (): DeskStart => {
  const text = document.getElementById('desk-start')?.textContent
  const given = (text ? JSON.parse(text) : {}) as { site?: Site; person?: SignedIn }
  const asked = new URLSearchParams(location.search).get('lang') ?? /(?:^|;\s*)lang=(vi|en)/.exec(document.cookie)?.[1]
  return {
    site: given.site ?? { province: '', authority: '', demo: false },
    person: given.person?.kind === 'staff' ? given.person : undefined,
    language: parseLanguage(asked) ?? 'vi',
  }
}
