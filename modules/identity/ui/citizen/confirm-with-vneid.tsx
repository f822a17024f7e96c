import type { ReactNode } from 'react'
import { redirect } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import type { Client } from '../../../../platform/web/client.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { beginConfirmation } from '../../contract-acting.ts'
import { useActingWords } from '../acting-words.ts'
import { writeMoment } from '../words.ts'

export type ToConfirm = {
  readonly about: string
  readonly contentHash: string
  readonly purpose: string
  readonly confirmedAt?: string
  /** Why what is there does not count; `confirmation-content-changed` when it was given for another content. */
  readonly missing?: string
}

/** For the action of the page that shows the button: sends the browser to VNeID, or answers why that cannot be. */
export const confirmDraft = async (api: Client, asked: ToConfirm, returnTo: string): Promise<Response | Problem> => {
  const { about, contentHash, purpose } = asked
  const begun = await api(beginConfirmation, { body: { about, contentHash, purpose, returnTo } })
  return begun.ok ? redirect(begun.value.redirectTo, 303) : begun.problem
}

/** Stands inside the page's own form, so it works without scripts: the button posts `do=confirm`. */
export const ConfirmWithVneid = (props: { readonly confirmation: ToConfirm }): ReactNode => {
  const m = useActingWords()
  const { confirmedAt, missing, contentHash } = props.confirmation
  if (confirmedAt !== undefined) return <Notice tone="good" title={m.confirmed}><p>{m.confirmedAt(writeMoment(confirmedAt))}</p></Notice>
  return (
    <Notice tone={missing === 'confirmation-missing' ? 'info' : 'warn'} title={m.confirmTitle}>
      <Stack>
        <p>{missing === 'confirmation-content-changed' ? m.confirmAgain : missing === 'confirmation-over' ? m.confirmOver : m.confirmLead}</p>
        <p>{m.fingerprint((contentHash.slice(0, 16).match(/.{4}/g) ?? []).join(' '))}</p>
        <Button kind="primary" name="do" value="confirm">{m.confirm}</Button>
      </Stack>
    </Notice>
  )
}
