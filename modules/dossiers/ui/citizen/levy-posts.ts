import type { SentForm } from '../../../../platform/web/form.ts'
import type { Changes } from '../unsent-answers.ts'

/** Names of its fields. */
export const LEVY_GROUND = 'levyGround'
export const LEVY_WORDS = 'levyWords'

/** What was claimed on the page; undefined where it asked for nothing. */
export const claimSent = (sent: SentForm): Changes | undefined => (sent.values[LEVY_GROUND] === undefined ? undefined : { ground: sent.text(LEVY_GROUND) ?? '', words: sent.text(LEVY_WORDS) ?? '' })

/** As a change of the draft: no ground takes the claim back. */
export const claimChange = ({ ground, words }: Changes) => ({ levyClaim: ground ? { ground, ...(words ? { words } : {}) } : null })
