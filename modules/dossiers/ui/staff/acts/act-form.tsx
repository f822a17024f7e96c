import type { ReactNode } from 'react'
import { Form, useNavigation } from 'react-router'
import { Button } from '../../../../../design-system/components/button.tsx'
import { Stack } from '../../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../../design-system/components/notice.tsx'
import { SelectField } from '../../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../../design-system/components/text-area.tsx'
import { TextLink } from '../../../../../design-system/components/text-link.tsx'
import { fieldError, FormKey, keptValue, useFailedForm, type FailedForm } from '../../../../../platform/web/form.ts'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { previewAct, type PREVIEWED_ACTS } from '../../../contract.ts'
import { REASONS, type ReasonKind } from '../../../domain/accountability.ts'
import { sayMoment, type Shown } from '../../say.ts'
import type { Claims } from '../claims.ts'
import type { ActName } from './act-order.ts'
import { useAsked } from './use-asked.ts'
import { useActWords } from './words.ts'

export type Act = { readonly shown: Shown; readonly claims: Claims }

/** What was typed into this act before it was refused; what another act's form held is none of its business. */
export const useFailedAct = (act: ActName): FailedForm | undefined => {
  const failed = useFailedForm()
  return failed?.values['do']?.[0] === act ? failed : undefined
}

export const useKept = (act: ActName): ((field: string, otherwise?: string) => string) => {
  const failed = useFailedAct(act)
  return (field, otherwise) => keptValue(failed, field, otherwise)
}

/** A field of this act: what was typed before a refusal, and what was wrong with it. */
export const useActField = (act: ActName): ((name: string, otherwise?: string) => { readonly name: string; readonly error: string | undefined; readonly defaultValue: string }) => {
  const failed = useFailedAct(act)
  return (name, otherwise) => ({ name, error: fieldError(failed, name), defaultValue: keptValue(failed, name, otherwise) })
}

type ActFormProps = Pick<Act, 'shown'> & {
  readonly act: ActName
  readonly kind?: 'primary' | 'danger'
  readonly withFile?: boolean
  readonly button?: string
  readonly children?: ReactNode
}

/** The hidden facts every command carries, then its fields, then the one button that does it. */
export const ActForm = (props: ActFormProps): ReactNode => {
  const m = useActWords()
  const busy = useNavigation().state === 'submitting'
  const { summary } = props.shown
  return (
    <Form method="post" {...(props.withFile ? { encType: 'multipart/form-data' as const } : {})}>
      <FormKey />
      <input type="hidden" name="do" value={props.act} />
      <input type="hidden" name="dossierId" value={summary.dossierId} />
      <input type="hidden" name="version" value={summary.version} />
      <input type="hidden" name="dueBefore" value={summary.dueAt ?? ''} />
      <Stack gap="s">
        {props.children}
        <div><Button kind={props.kind ?? 'primary'} busy={busy}>{props.button ?? m.names[props.act]}</Button></div>
      </Stack>
    </Form>
  )
}

/** A reason of the catalogue and the official's own words: no refusal, delay or stop without both. */
export const ReasonFields = (props: { readonly act: ActName; readonly kind: ReasonKind; readonly optional?: boolean }): ReactNode => {
  const m = useActWords()
  const language = useLanguage()
  const field = useActField(props.act)
  return (
    <>
      <SelectField
        {...field('reasonCode')}
        label={m.reason}
        choices={REASONS.filter(({ kind }) => kind === props.kind).map((reason) => ({ value: reason.code, label: reason[language] }))}
      />
      <TextArea {...field('words')} label={m.ownWords} hint={m.readByApplicant} rows={3} />
    </>
  )
}

/** Nobody decides late before the apology (plan 276, row IV.1): said before anything is written, with the way to it. */
export const DelayFirst = ({ shown: { summary, apologies, abilities } }: Pick<Act, 'shown'>): ReactNode => {
  const m = useActWords()
  if (summary.punctuality !== 'overdue' || apologies.some(({ from }) => from === summary.dueAt)) return null
  return (
    <Notice tone="warn">
      <p>{m.delayFirst}</p>
      {abilities.includes('apologise') ? <p><TextLink to="?act=apologise">{m.names.apologise}</TextLink></p> : null}
    </Notice>
  )
}

/** What pressing the button will do, said before it is pressed. */
export const WhatHappens = (props: { readonly lines: readonly (string | undefined | false)[]; readonly tone?: 'info' | 'warn' }): ReactNode => {
  const m = useActWords()
  return (
    <Notice tone={props.tone ?? 'info'} title={m.whatHappens}>
      <ul>{props.lines.map((line) => (line ? <li key={line}>{line}</li> : null))}</ul>
    </Notice>
  )
}

const dateLine = (m: ReturnType<typeof useActWords>, { from, to }: { readonly from?: string; readonly to?: string }): string | undefined => {
  if (!to) return undefined
  if (!from) return m.previewNew(sayMoment(to))
  return from === to ? m.previewSame(sayMoment(to)) : m.previewDate(sayMoment(from), sayMoment(to))
}

/** The same, worked out by the server from the dossier as it stands. */
export const Preview = (props: Pick<Act, 'shown'> & { readonly act: (typeof PREVIEWED_ACTS)[number]; readonly lines?: readonly string[] }): ReactNode => {
  const m = useActWords()
  const language = useLanguage()
  const { dossierId, version } = props.shown.summary
  const answer = useAsked(`${dossierId} ${version} ${props.act}`, (api) => api(previewAct, { params: { dossierId, act: props.act } }))
  if (!answer) return <output>{m.previewing}</output>
  if (!answer.ok) return <Notice tone="warn"><p>{answer.problem.detail}</p></Notice>
  const { stateName, holder } = answer.value
  const who = holder && [holder.unitName, holder.officialName].filter(Boolean).join(', ')
  return <WhatHappens lines={[dateLine(m, answer.value), m.previewState(stateName[language]), who && m.previewHolder(who), ...(props.lines ?? []), ...answer.value[language]]} />
}
