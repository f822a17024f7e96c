import type { SentForm } from '../../../../platform/web/form.ts'
import type { Changes } from '../unsent-answers.ts'

/** Names of its fields. */
export const LEVY_GROUND = 'levyGround'
export const LEVY_WORDS = 'levyWords'
/** What the page had shown of it. */
export const LEVY_SHOWN = 'levyShown'

/** What was claimed on the page; undefined where it asked for nothing. */
export const claimSent = (sent: SentForm): Changes | undefined => (sent.values[LEVY_GROUND] === undefined ? undefined : { ground: sent.text(LEVY_GROUND) ?? '', words: sent.text(LEVY_WORDS) ?? '' })

type Claim = { readonly ground: string; readonly words?: string }

export const shownAs = (claim: Claim | undefined): string => JSON.stringify({ ground: claim?.ground ?? '', words: claim?.words ?? '' })

/** What was claimed otherwise than the page had shown: one that only lies open beside another takes nothing back. */
export const claimChanged = (sent: SentForm): Changes | undefined => {
  const claim = claimSent(sent)
  return claim !== undefined && JSON.stringify(claim) === sent.text(LEVY_SHOWN) ? undefined : claim
}

/** As a change of the draft: no ground takes the claim back. */
export const claimChange = ({ ground, words }: Changes) => ({ levyClaim: ground ? { ground, ...(words ? { words } : {}) } : null })
