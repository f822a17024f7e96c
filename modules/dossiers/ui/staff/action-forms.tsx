import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { FormKey, keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { REASONS } from '../../domain/accountability.ts'
import type { Shown } from '../say.ts'
import { useStaffWords } from './words.ts'

type Act = { readonly shown: Shown }

/** The hidden facts every command carries: what is done, to which dossier, on which version. */
const ActForm = (props: Act & { readonly act: string; readonly withFile?: boolean; readonly children: ReactNode }): ReactNode => (
  <Form method="post" {...(props.withFile ? { encType: 'multipart/form-data' as const } : {})}>
    <FormKey />
    <input type="hidden" name="do" value={props.act} />
    <input type="hidden" name="dossierId" value={props.shown.summary.dossierId} />
    <input type="hidden" name="version" value={props.shown.summary.version} />
    <Stack gap="s">{props.children}</Stack>
  </Form>
)

const Accept = ({ shown }: Act): ReactNode => {
  const m = useStaffWords()
  const failed = useFailedForm()
  return (
    <ActForm shown={shown} act="accept">
      <p>{m.acceptText}</p>
      {shown.missing.map(({ key, name }) => (
        <TextField key={key} name={`waive-${key}`} label={m.waiveFor(name)} hint={m.waiveHint} optional defaultValue={keptValue(failed, `waive-${key}`)} />
      ))}
      <Button kind="primary">{m.accept}</Button>
    </ActForm>
  )
}

const Refuse = ({ shown }: Act): ReactNode => {
  const m = useStaffWords()
  const language = useLanguage()
  const failed = useFailedForm()
  return (
    <Details summary={m.refuse}>
      <ActForm shown={shown} act="refuse">
        <SelectField
          name="reasonCode"
          label={m.refusalReason}
          choices={REASONS.filter(({ kind }) => kind === 'refusal').map((reason) => ({ value: reason.code, label: reason[language] }))}
          defaultValue={keptValue(failed, 'reasonCode')}
        />
        <TextArea name="words" label={m.refusalWords} hint={m.refusalHint} defaultValue={keptValue(failed, 'words')} />
        <Button kind="danger">{m.refuse}</Button>
      </ActForm>
    </Details>
  )
}

const Claim = ({ shown }: Act): ReactNode => {
  const m = useStaffWords()
  return <ActForm shown={shown} act="claim"><Button kind="primary">{m.claim}</Button></ActForm>
}

const RequestApproval = ({ shown }: Act): ReactNode => {
  const m = useStaffWords()
  const failed = useFailedForm()
  return (
    <ActForm shown={shown} act="request-approval">
      <TextArea name="proposal" label={m.proposalLabel} defaultValue={keptValue(failed, 'proposal', shown.proposal)} />
      <Button kind="primary">{m.requestApproval}</Button>
    </ActForm>
  )
}

const Approve = ({ shown }: Act): ReactNode => {
  const m = useStaffWords()
  const failed = useFailedForm()
  return (
    <ActForm shown={shown} act="approve">
      <TextField name="note" label={m.note} optional defaultValue={keptValue(failed, 'note')} />
      <Button kind="primary">{m.approve}</Button>
    </ActForm>
  )
}

const SendBack = ({ shown }: Act): ReactNode => {
  const m = useStaffWords()
  const failed = useFailedForm()
  return (
    <Details summary={m.sendBack}>
      <ActForm shown={shown} act="send-back">
        <TextArea name="reason" label={m.sendBackReason} defaultValue={keptValue(failed, 'reason')} />
        <Button>{m.sendBack}</Button>
      </ActForm>
    </Details>
  )
}

const Attach = ({ shown }: Act): ReactNode => {
  const m = useStaffWords()
  const failed = useFailedForm()
  return (
    <ActForm shown={shown} act="attach-result" withFile>
      <TextField name="name" label={m.resultName} defaultValue={keptValue(failed, 'name')} />
      <TextField name="number" label={m.resultNumber} optional defaultValue={keptValue(failed, 'number')} />
      <FileField name="file" label={m.resultFile} accept=".pdf,.docx,.jpg,.png" maxMegabytes={25} />
      <Button kind={shown.results.length === 0 ? 'primary' : 'secondary'}>{m.attach}</Button>
    </ActForm>
  )
}

const Return = ({ shown }: Act): ReactNode => {
  const m = useStaffWords()
  const failed = useFailedForm()
  return (
    <ActForm shown={shown} act="return-result">
      <SelectField
        name="method"
        label={m.returnMethod}
        placeholder={false}
        choices={(['in-person', 'online', 'postal'] as const).map((value) => ({ value, label: m.channels[value] }))}
        defaultValue={keptValue(failed, 'method', shown.resultBy === 'electronic' ? 'online' : 'in-person')}
      />
      <TextField name="receivedBy" label={m.receivedBy} defaultValue={keptValue(failed, 'receivedBy', shown.submitter.fullName)} />
      <Button kind="primary">{m.returnResult}</Button>
    </ActForm>
  )
}

const ACTS: readonly (readonly [ability: string, Act: (props: Act) => ReactNode])[] = [
  ['accept', Accept],
  ['refuse', Refuse],
  ['claim', Claim],
  ['request-approval', RequestApproval],
  ['approve', Approve],
  ['send-back', SendBack],
  ['return-result', Return],
  ['attach-result', Attach],
]

/** What this person may do to this dossier now: the server's own list of abilities decides what is shown. */
export const ActionForms = ({ shown }: Act): ReactNode => {
  const m = useStaffWords()
  const mine = ACTS.filter(([ability]) => shown.abilities.includes(ability))
  return (
    <Card title={m.toDo}>
      <Stack>
        {mine.length === 0 ? <p>{m.nothingToDo}</p> : null}
        {mine.map(([ability, Show]) => <Show key={ability} shown={shown} />)}
      </Stack>
    </Card>
  )
}
