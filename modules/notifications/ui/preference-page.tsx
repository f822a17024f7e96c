import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../design-system/components/button.tsx'
import { Card, CardGrid } from '../../../design-system/components/card.tsx'
import { CheckboxGroup, RadioGroup } from '../../../design-system/components/choice-group.tsx'
import { ErrorSummary } from '../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../design-system/components/layout.tsx'
import { Notice } from '../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../design-system/components/page-header.tsx'
import { SelectField } from '../../../design-system/components/select-field.tsx'
import { TextField } from '../../../design-system/components/text-field.tsx'
import { endForm, FormKey, keptValue, readForm, useFailedForm, type SentForm } from '../../../platform/web/form.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../platform/web/loader.ts'
import { getNoticePreference, setNoticePreference } from '../contract.ts'
import { CHANNELS } from '../domain/channel.ts'
import { OFFICIAL_KINDS, PERSON_KINDS } from '../domain/event-kind.ts'
import { useWords, type Words } from './words.ts'

export const loadPreference = async (args: LoaderFunctionArgs) => {
  const wishes = valueOf(await apiOf(args)(getNoticePreference, {}))
  return { ...wishes, saved: new URL(args.request.url).searchParams.has('saved') }
}

/** The citizen's page asks for a session first; the desk has done so already. */
export const loadCitizenPreference = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  return loadPreference(args)
}

const hourOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))

const bodyOf = (sent: SentForm) => {
  const [from, until] = [hourOf(sent.text('quietFrom')), hourOf(sent.text('quietUntil'))]
  const [email, phone] = [sent.text('email'), sent.text('phone')]
  return {
    language: sent.text('language') === 'en' ? ('en' as const) : ('vi' as const),
    timing: sent.text('timing') === 'daily' ? ('daily' as const) : ('at-once' as const),
    digestHour: hourOf(sent.text('digestHour')) ?? 7,
    ...(from === undefined || until === undefined ? {} : { quiet: { from: from * 60, until: until * 60 } }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    on: [...PERSON_KINDS, ...OFFICIAL_KINDS].flatMap((kind) => CHANNELS.filter((channel) => sent.all(`on-${kind}`).includes(channel)).map((channel) => ({ kind, channel }))),
  }
}

export const preferenceAction = (here: string) => async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  return endForm(await apiOf(args)(setNoticePreference, { body: bodyOf(sent), idempotencyKey: sent.idempotencyKey }), sent, () => `${here}?saved=1`)
}

type Loaded = Awaited<ReturnType<typeof loadPreference>>

const Kinds = ({ wishes, m }: { readonly wishes: Loaded; readonly m: Words['preference'] }): ReactNode => (
  <Card title={m.channelsFor}>
    <CardGrid dense>
      {wishes.kinds.map(({ kind, legal, alwaysInApp, on }) => (
        <CheckboxGroup
          key={kind}
          name={`on-${kind}`}
          label={m.kinds[kind]}
          {...(alwaysInApp ? { hint: legal ? m.legal : m.always } : {})}
          choices={wishes.channels.map((channel) => ({ value: channel, label: m.channels[channel], disabled: alwaysInApp && channel === 'app' }))}
          defaultValues={on}
        />
      ))}
    </CardGrid>
  </Card>
)

const Reached = ({ wishes, m }: { readonly wishes: Loaded; readonly m: Words['preference'] }): ReactNode => {
  const failed = useFailedForm()
  const { email, phone } = wishes.reachedAt
  return (
    <Card title={m.reached}>
      {wishes.setsOwnContact ? (
        <Stack>
          <TextField name="email" label={m.email} type="email" inputMode="email" width="m" maxLength={254} optional defaultValue={keptValue(failed, 'email', wishes.email)} />
          <TextField name="phone" label={m.phone} type="tel" inputMode="tel" width="s" maxLength={20} optional defaultValue={keptValue(failed, 'phone', wishes.phone)} />
        </Stack>
      ) : (
        <p>{m.reachedText(email, phone)}</p>
      )}
    </Card>
  )
}

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }))
const hourText = (minute: number | undefined): string | undefined => (minute === undefined ? undefined : String(Math.floor(minute / 60)))

const When = ({ wishes, m }: { readonly wishes: Loaded; readonly m: Words['preference'] }): ReactNode => (
  <Card title={m.when}>
    <Stack>
      <RadioGroup name="timing" label={m.timing} defaultValue={wishes.timing} choices={(['at-once', 'daily'] as const).map((value) => ({ value, label: m.timings[value] }))} />
      <SelectField name="digestHour" label={m.digestHour} choices={HOURS} defaultValue={String(wishes.digestHour)} placeholder={false} width="s" />
      <SelectField name="quietFrom" label={m.quietFrom} choices={HOURS} defaultValue={hourText(wishes.quiet?.from)} placeholder={m.noQuiet} width="m" optional />
      <SelectField name="quietUntil" label={m.quietUntil} choices={HOURS} defaultValue={hourText(wishes.quiet?.until)} placeholder={m.noQuiet} width="m" optional />
      <RadioGroup name="language" label={m.language} inline defaultValue={wishes.language} choices={(['vi', 'en'] as const).map((value) => ({ value, label: m.languages[value] }))} />
    </Stack>
  </Card>
)

/** Channels per sort of event, language, quiet hours, at once or daily: one plain form in either app. */
export const PreferencePage = (): ReactNode => {
  const { preference: m } = useWords()
  const wishes = useLoaderData<typeof loadPreference>()
  const failed = useFailedForm()
  return (
    <Form method="post">
      <FormKey />
      <Stack>
        <ErrorSummary problem={failed?.problem} />
        <PageHeader title={m.title} lead={m.lead} />
        {wishes.saved && !failed ? <Notice tone="good" title={m.saved} live /> : null}
        <Kinds wishes={wishes} m={m} />
        <Reached wishes={wishes} m={m} />
        <When wishes={wishes} m={m} />
        <div><Button kind="primary">{m.save}</Button></div>
      </Stack>
    </Form>
  )
}

export const CitizenPreferencePage = (): ReactNode => <div className="mc-wide mc-page"><PreferencePage /></div>
