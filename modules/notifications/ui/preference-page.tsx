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
import { endForm, failForm, fieldError, FormKey, keptValue, readForm, useFailedForm, type FormValues, type SentForm } from '../../../platform/web/form.ts'
import type { Language } from '../../../platform/web/language.ts'
import { apiOf, languageOf, sendToSignIn, valueOf } from '../../../platform/web/loader.ts'
import { chooseMessages } from '../../../platform/web/messages.ts'
import type { Problem } from '../../../platform/web/problem.ts'
import { getNoticePreference, setNoticePreference } from '../contract.ts'
import { CHANNELS } from '../domain/channel.ts'
import { OFFICIAL_KINDS, PERSON_KINDS } from '../domain/event-kind.ts'
import { notificationsEn } from './messages.en.ts'
import { notificationsVi } from './messages.vi.ts'
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

/** Quiet hours begin and end; one of the two alone would be dropped without a word. */
export const halfQuiet = (sent: SentForm, language: Language): Problem | undefined => {
  const lacking = (['quietFrom', 'quietUntil'] as const).filter((field) => sent.text(field) === undefined)
  const [field] = lacking
  if (lacking.length !== 1 || field === undefined) return undefined
  const { preference: m } = chooseMessages({ vi: notificationsVi, en: notificationsEn }, language)
  return { type: '/problems/quiet-hours-half', title: m.quietHalf, status: 422, kind: 'quiet-hours-half', detail: m.quietHalf, errors: [{ field, reason: m.quietOther }] }
}

export const preferenceAction = (here: string) => async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const half = halfQuiet(sent, languageOf(args))
  if (half) return failForm(half, sent)
  return endForm(await apiOf(args)(setNoticePreference, { body: bodyOf(sent), idempotencyKey: sent.idempotencyKey }), sent, () => `${here}?saved=1`)
}

type Loaded = Awaited<ReturnType<typeof loadPreference>>

const Kinds = ({ wishes, m, typed }: { readonly wishes: Loaded; readonly m: Words['preference']; /** As ticked before a refusal. */ readonly typed: FormValues | undefined }): ReactNode => (
  <Card title={m.channelsFor}>
    <CardGrid dense>
      {wishes.kinds.map(({ kind, legal, alwaysInApp, on }) => (
        <CheckboxGroup
          key={kind}
          name={`on-${kind}`}
          label={m.kinds[kind]}
          {...(alwaysInApp ? { hint: legal ? m.legal : m.always } : {})}
          choices={wishes.channels.map((channel) => ({ value: channel, label: m.channels[channel], disabled: alwaysInApp && channel === 'app' }))}
          defaultValues={typed === undefined ? on : [...(typed[`on-${kind}`] ?? []), ...(alwaysInApp ? ['app'] : [])]}
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

const When = ({ wishes, m }: { readonly wishes: Loaded; readonly m: Words['preference'] }): ReactNode => {
  const failed = useFailedForm()
  const hour = (name: string, saved: string | undefined) => ({ name, choices: HOURS, defaultValue: keptValue(failed, name, saved), error: fieldError(failed, name) })
  return (
    <Card title={m.when}>
      <Stack>
        <RadioGroup name="timing" label={m.timing} defaultValue={keptValue(failed, 'timing', wishes.timing)} choices={(['at-once', 'daily'] as const).map((value) => ({ value, label: m.timings[value] }))} />
        <SelectField {...hour('digestHour', String(wishes.digestHour))} label={m.digestHour} placeholder={false} width="s" />
        <SelectField {...hour('quietFrom', hourText(wishes.quiet?.from))} label={m.quietFrom} placeholder={m.noQuiet} width="m" optional />
        <SelectField {...hour('quietUntil', hourText(wishes.quiet?.until))} label={m.quietUntil} placeholder={m.noQuiet} width="m" optional />
        <RadioGroup name="language" label={m.language} inline defaultValue={keptValue(failed, 'language', wishes.language)} choices={(['vi', 'en'] as const).map((value) => ({ value, label: m.languages[value] }))} />
      </Stack>
    </Card>
  )
}

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
        <Kinds wishes={wishes} m={m} typed={failed?.values} />
        <Reached wishes={wishes} m={m} />
        <When wishes={wishes} m={m} />
        <div><Button kind="primary">{m.save}</Button></div>
      </Stack>
    </Form>
  )
}

export const CitizenPreferencePage = (): ReactNode => <div className="mc-wide mc-page"><PreferencePage /></div>
