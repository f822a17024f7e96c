import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { CheckboxGroup, RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { failForm, fieldError, FormKey, keptValue, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { listOriginalsToGiveBack } from '../../../dossiers/contract.ts'
import { atField } from '../../../dossiers/widgets.tsx'
import { listReturns, returnTogether } from '../../contract-handover.ts'
import { checkOf, ReceiptFields, takerOf } from './receipt-fields.tsx'
import { sayMoment } from './say.ts'
import { useCounterWords } from './words.ts'

export const loadReturns = async (args: LoaderFunctionArgs) => {
  const asked = new URL(args.request.url).searchParams
  const q = asked.get('q')?.trim() ?? ''
  const handed = asked.get('receipts')?.split(',').filter((id) => id !== '') ?? []
  const api = apiOf(args)
  const originals = q === '' ? valueOf(await api(listOriginalsToGiveBack, {})).items : []
  return { q, handed, originals, ...valueOf(await api(listReturns, { query: q === '' ? {} : { q } })) }
}

const METHODS = ['in-person', 'postal', 'online'] as const
const methodOf = (sent: SentForm): (typeof METHODS)[number] => METHODS.find((each) => each === sent.text('method')) ?? 'in-person'

const receiptOf = (sent: SentForm) => {
  const given = (field: 'takerIdNumber' | 'authorisation' | 'originalsGivenBack' | 'postalOrder') => {
    const text = sent.text(field)
    return text ? { [field]: text } : {}
  }
  return { taker: takerOf(sent), identityCheck: checkOf(sent), ...given('takerIdNumber'), ...given('authorisation'), ...given('originalsGivenBack'), ...given('postalOrder') }
}

export const returnsAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const dossiers = sent.all('dossier').map((value) => {
    const [dossierId = '', version = ''] = value.split('.')
    return { dossierId, version: Number(version) }
  })
  const body = { dossiers, method: methodOf(sent), receivedBy: sent.text('receivedBy') ?? '', receipt: receiptOf(sent) }
  const returned = await apiOf(args)(returnTogether, { body, idempotencyKey: sent.idempotencyKey })
  if (!returned.ok) return failForm(atField(returned.problem, sent), sent)
  return redirect(`/desk/returns?receipts=${returned.value.returned.flatMap(({ receiptId }) => (receiptId ? [receiptId] : [])).join(',')}`, 303)
}

/** Whoever took them signs; printed in one file, however many they are. */
const HandedOut = ({ receipts }: { readonly receipts: readonly string[] }): ReactNode => {
  const m = useCounterWords()
  if (receipts.length === 0) return null
  return (
    <Notice tone="good" live title={m.returned(receipts.length)}>
      <TextLink href={`/api/desk/papers/sheaf?documents=${encodeURIComponent(receipts.join(','))}`} newTab icon="print">{m.openReceipt}</TextLink>
    </Notice>
  )
}

const Receipt = ({ wished = 'in-person' }: { readonly wished?: (typeof METHODS)[number] | undefined }): ReactNode => {
  const m = useCounterWords()
  const failed = useFailedForm()
  return (
    <>
      <RadioGroup name="method" label={m.method} inline choices={METHODS.map((value) => ({ value, label: m.methods[value] }))} defaultValue={keptValue(failed, 'method', wished)} />
      <ReceiptFields posted />
    </>
  )
}

/** Of dossiers that stopped nothing is handed out but what was handed in. */
const OriginalsWaiting = ({ items }: { readonly items: Awaited<ReturnType<typeof loadReturns>>['originals'] }): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  if (items.length === 0) return null
  return (
    <Card title={m.originalsWaiting(items.length)}>
      <ul>
        {items.map(({ dossierId, code, applicantName, procedure, stateName }) => (
          <li key={dossierId}><TextLink to={`/desk/dossiers/${code ?? dossierId}?act=give-back-originals`}>{[code, applicantName].filter(Boolean).join(' · ')}</TextLink>{` ${procedure.name} · ${stateName[language]}`}</li>
        ))}
      </ul>
    </Card>
  )
}

type Stands = NonNullable<Awaited<ReturnType<typeof loadReturns>>['stands']>

/** Whoever comes for a result that is not there yet is told where it is. */
const StandsAt = ({ stands: { dossierId, code, stateName, heldBy } }: { readonly stands: Stands }): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  return (
    <Notice title={m.notReady(code, stateName[language])}>
      {heldBy ? <p>{m.standsAt(heldBy)}</p> : null}
      <TextLink to={`/desk/dossiers/${encodeURIComponent(code || dossierId)}`}>{m.openDossier}</TextLink>
    </Notice>
  )
}

/** Results that lie ready: found by name or code, several ticked, one receipt. */
export const ReturnsPage = (): ReactNode => {
  const m = useCounterWords()
  const { q, handed, items, originals, longDays, wished, stands } = useLoaderData<typeof loadReturns>()
  const failed = useFailedForm()
  const choices = items.map(({ dossierId, version, code, applicantName, procedureName, finishedAt, waitsLong, early, isRefused }) => ({
    value: `${dossierId}.${String(version)}`,
    label: [code, applicantName, waitsLong ? m.waitsLong : '', early ? m.early : ''].filter(Boolean).join(' · '),
    hint: `${procedureName} · ${isRefused ? m.refusedSince : m.readySince} ${sayMoment(finishedAt)}`,
  }))
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.returns} lead={m.returnsLead(longDays)} hasError={failed !== undefined} />
      <HandedOut receipts={handed} />
      <SearchBox id="returns-search" action="/desk/returns" label={m.findReturn} defaultValue={q} />
      {stands ? <StandsAt stands={stands} /> : null}
      {choices.length === 0 ? (stands ? null : <p>{m.nothingReady}</p>) : (
        <Form method="post">
          <FormKey />
          <Stack>
            <CheckboxGroup name="dossier" label={m.toReturn} error={fieldError(failed, 'dossier')} choices={choices} defaultValues={failed?.values['dossier'] ?? (q !== '' && choices.length === 1 ? choices.map(({ value }) => value) : [])} />
            <Receipt key={wished} wished={wished} />
            <ButtonRow><Button kind="primary">{m.giveOut}</Button></ButtonRow>
          </Stack>
        </Form>
      )}
      <OriginalsWaiting items={originals} />
    </Stack>
  )
}
