import type { ReactNode } from 'react'
import { Form, useLoaderData } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Checkbox } from '../../../../design-system/components/choice-group.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { fieldError, FormKey, keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { useMessages } from '../../../../platform/web/messages.ts'
import { PlaceFields } from '../../../post/widgets.tsx'
import { PageFrame } from './page-frame.tsx'
import type { loadByPost } from './post-loading.ts'
import { byPostEn } from './post-messages.en.ts'
import { byPostVi } from './post-messages.vi.ts'
import { sayDigits } from './say-more.ts'

type Asked = Awaited<ReturnType<typeof loadByPost>>

const useWords = () => useMessages({ vi: byPostVi, en: byPostEn })
const day = (on: string): string => on.split('-').toReversed().join('/')

/** Asked by address, so that it works without scripts: the price comes before anything is decided. */
const Where = ({ areas, place }: Pick<Asked, 'areas' | 'place'>): ReactNode => {
  const m = useWords()
  return (
    <Section title={m.where}>
      <Form method="get">
        <Stack>
          <PlaceFields areas={areas} area={place.area} province={place.province} />
          <ButtonRow><Button>{m.price}</Button></ButtonRow>
        </Stack>
      </Form>
    </Section>
  )
}

const Hidden = ({ asked }: { readonly asked: Asked }): ReactNode => (
  <>
    <FormKey />
    <input type="hidden" name="dossierId" value={asked.shown.summary.dossierId} />
    <input type="hidden" name="version" value={asked.shown.summary.version} />
    <input type="hidden" name="area" value={asked.place.area ?? ''} />
    <input type="hidden" name="province" value={asked.place.province ?? ''} />
  </>
)

const Address = ({ asked }: { readonly asked: Asked }): ReactNode => {
  const m = useWords()
  const failed = useFailedForm()
  const { shown, open } = asked
  const text = (name: string, otherwise: string | undefined, more: { readonly label: string; readonly hint?: string; readonly autoComplete: string }) => (
    <TextField name={name} {...more} error={fieldError(failed, `delivery.${name}`) ?? fieldError(failed, `from.${name}`)} defaultValue={keptValue(failed, name, otherwise ?? '')} />
  )
  return (
    <>
      {text('name', open?.receiver.name ?? shown.submitter.fullName, { label: m.name, autoComplete: 'name' })}
      {text('phone', open?.receiver.phone ?? shown.submitter.phone, { label: m.phone, hint: m.phoneHint, autoComplete: 'tel' })}
      {text('street', open?.receiver.street ?? shown.resultAddress, { label: m.street, autoComplete: 'street-address' })}
    </>
  )
}

/** Levies not paid yet may be paid at the door. */
const AtDoor = ({ asked }: { readonly asked: Asked }): ReactNode => {
  const m = useWords()
  const owed = asked.shown.levies?.owed ?? 0
  if (owed === 0) return null
  return (
    <Stack gap="s">
      <p><strong>{m.owed(sayDigits(owed))}</strong></p>
      <Checkbox name="payAtDoor" label={m.payAtDoor} hint={m.payAtDoorHint} defaultChecked={asked.open?.payAtDoor ?? false} />
    </Stack>
  )
}

const Choose = ({ asked }: { readonly asked: Asked }): ReactNode => {
  const m = useWords()
  const failed = useFailedForm()
  const { quote, shown } = asked
  if (!quote) return null
  const mayFetch = shown.abilities.includes('order-pickup')
  return (
    <Form method="post">
      <Hidden asked={asked} />
      <Stack>
        <Notice title={m.priced(sayDigits(quote.postage), day(quote.expectedOn))}>
          <p>{`${m.place}: ${quote.address}`}</p>
          {quote.provisional ? <p>{m.provisional}</p> : null}
        </Notice>
        <Address asked={asked} />
        <AtDoor asked={asked} />
        <ButtonRow><Button kind="primary" name="do" value="deliver">{m.deliver}</Button></ButtonRow>
        {mayFetch ? (
          <Details summary={m.fetchTitle} boxed open={failed?.values['do']?.[0] === 'pickup'}>
            <Stack>
              <TextArea name="contents" label={m.contents} hint={m.contentsHint} rows={4} error={fieldError(failed, 'contents')} defaultValue={keptValue(failed, 'contents')} />
              <ButtonRow><Button name="do" value="pickup">{m.pickup}</Button></ButtonRow>
            </Stack>
          </Details>
        ) : null}
      </Stack>
    </Form>
  )
}

/** Where the result is to be brought, or papers to be fetched, with what it costs. */
export const ByPostPage = (): ReactNode => {
  const m = useWords()
  const asked = useLoaderData<typeof loadByPost>()
  const { shown, open } = asked
  const gone = open?.direction === 'delivery' && !open.changeable
  return (
    <PageFrame shown={shown} title={m.title} lead={m.lead}>
      <Stack gap="l">
        {gone ? <Notice><p>{m.withPost}</p></Notice> : null}
        <Where areas={asked.areas} place={asked.place} />
        <Choose asked={asked} />
        {shown.resultBy === 'post' && !gone ? (
          <Details summary={m.counterTitle}>
            <Form method="post"><Hidden asked={asked} /><ButtonRow><Button name="do" value="counter">{m.counter}</Button></ButtonRow></Form>
          </Details>
        ) : null}
      </Stack>
    </PageFrame>
  )
}
