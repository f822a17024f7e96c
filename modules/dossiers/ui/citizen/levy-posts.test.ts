// Luật Phí và lệ phí 97/2015/QH13 Điều 10: a claim of exemption is the citizen's own; a page left open beside another neither makes nor takes back one.
import { expect, it } from 'vitest'
import { readFormData } from '../../../../platform/web/form.ts'
import { claimChange, claimChanged, LEVY_GROUND, LEVY_SHOWN, LEVY_WORDS, shownAs } from './levy-posts.ts'

type Claim = { readonly ground: string; readonly words?: string }

const changed = (shown: Claim | undefined, posted: Claim | undefined) => {
  const form = new FormData()
  form.set(LEVY_SHOWN, shownAs(shown))
  if (posted) for (const [name, value] of [[LEVY_GROUND, posted.ground], [LEVY_WORDS, posted.words ?? '']] as const) form.set(name, value)
  const change = claimChanged(readFormData(form))
  return change && claimChange(change).levyClaim
}

it.each([
  ['none shown, none chosen: one made on a telephone meanwhile stays', undefined, { ground: '' }, undefined],
  ['shown and left', { ground: 'poor', words: 'Hộ nghèo' }, { ground: 'poor', words: 'Hộ nghèo' }, undefined],
  ['chosen', undefined, { ground: 'poor' }, { ground: 'poor' }],
  ['said in other words', { ground: 'poor' }, { ground: 'poor', words: 'Hộ nghèo' }, { ground: 'poor', words: 'Hộ nghèo' }],
  ['taken back', { ground: 'poor' }, { ground: '' }, null],
  ['not asked for', undefined, undefined, undefined],
] as const)('%s', (_what, shown, posted, change) => {
  expect(changed(shown, posted)).toEqual(change)
})
