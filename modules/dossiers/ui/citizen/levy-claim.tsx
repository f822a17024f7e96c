// Luật Phí và lệ phí 97/2015/QH13 Điều 10: who need not pay says so before filing; the counter decides.
import { useEffect, useRef, type ReactNode } from 'react'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { createClient } from '../../../../platform/web/client.ts'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { keptValue, readFormData, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { changedNames } from '../../../../platform/web/touched.ts'
import { changeFilingDraft, type listLevyGrounds } from '../../contract.ts'
import type { Draft } from '../say.ts'
import { useKeeping } from '../use-keeping.ts'
import { DraftKeepingStatus } from './draft-keeping-status.tsx'
import { claimChange, claimSent, LEVY_GROUND, LEVY_SHOWN, LEVY_WORDS, shownAs } from './levy-posts.ts'
import { useWords } from './words.ts'

export type LevyClaimProps = { readonly draft: Draft; readonly levies: AnswerOf<typeof listLevyGrounds> }

/** Kept when it is chosen; without scripts by its own button, or with whatever else is pressed. */
export const LevyClaim = ({ draft, levies: { total, items } }: LevyClaimProps): ReactNode => {
  const m = useWords()
  const language = useLanguage()
  const failed = useFailedForm()
  const root = useRef<HTMLDivElement>(null)
  const { draftId, version, levyClaim } = draft
  const keeping = useKeeping({ storeKey: `unsaved ${draftId} levy`, version, send: (changes) => createClient(fetch)(changeFilingDraft, { params: { draftId }, body: claimChange(changes) }) })
  const kept = useRef(shownAs(levyClaim))
  const keep = (): void => {
    const form = root.current?.closest('form')
    const claim = form ? claimSent(readFormData(new FormData(form))) : undefined
    if (claim === undefined || JSON.stringify(claim) === kept.current) return
    kept.current = JSON.stringify(claim)
    keeping.keep(claim)
  }
  useEffect(() => {
    if (root.current && changedNames(root.current).size > 0) keep()
    // Once: what was chosen before scripts listened.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <Section title={m.levies} lead={m.leviesLead(total.toLocaleString('vi-VN'))}>
      <div ref={root} onBlur={keep}>
        <input type="hidden" name={LEVY_SHOWN} value={shownAs(levyClaim)} />
        <Stack>
          <SelectField name={LEVY_GROUND} label={m.levyGround} hint={m.levyGroundHint} optional choices={items.map((ground) => ({ value: ground.code, label: ground[language] }))} defaultValue={keptValue(failed, LEVY_GROUND, levyClaim?.ground)} onChange={keep} />
          <TextField name={LEVY_WORDS} label={m.levyWords} maxLength={300} optional defaultValue={keptValue(failed, LEVY_WORDS, levyClaim?.words)} />
          <noscript><ButtonRow><Button>{m.levyKeep}</Button></ButtonRow></noscript>
          <DraftKeepingStatus keeping={keeping} />
        </Stack>
      </div>
    </Section>
  )
}
