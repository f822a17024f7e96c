import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Code, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { endForm, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { keepFeedbackPlace, listFeedbackSheets, recordFeedbackSheet, removeFeedbackSheet } from '../../contract.ts'
import { sayMoment } from '../say.ts'
import { FEEDBACK, useFeedbackDeskWords } from './words.ts'

const SHEETS = `${FEEDBACK}/sheets`

export const loadSheets = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(listFeedbackSheets, {}))

export const sheetsAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const [api, of, { idempotencyKey }] = [apiOf(args), (name: string): string => sent.text(name) ?? '', sent]
  const unitId = of('unitId')
  if (of('do') === 'remove') return endForm(await api(removeFeedbackSheet, { params: { postingId: of('postingId') }, body: { reason: of('reason') }, idempotencyKey }), sent, () => SHEETS)
  const done =
    of('do') === 'keep'
      ? await api(keepFeedbackPlace, { params: { unitId }, body: { address: of('address'), hotline: of('hotline'), email: of('email') }, idempotencyKey })
      : await api(recordFeedbackSheet, { body: { unitId, place: of('place'), edition: of('edition'), confirmation: of('confirmation') }, idempotencyKey })
  return endForm(done, sent, () => SHEETS)
}

type Loaded = ReturnType<typeof useLoaderData<typeof loadSheets>>
type Place = Loaded['places'][number]
type Item = Loaded['items'][number]

/** NĐ 20/2008 Điều 13: said by the head, printed, hung, written down. */
const OwnPlace = ({ place }: { readonly place: Place }): ReactNode => {
  const m = useFeedbackDeskWords()
  const { unitId, unitCode, unitName, address, hotline, email, receiverName, edition, mayKeep } = place
  const line = (name: 'address' | 'hotline' | 'email', label: string, start: string): ReactNode => <TextField name={name} scope={unitId} label={label} width="m" optional maxLength={200} defaultValue={start} />
  return (
    <Section title={unitName}>
      <Stack>
        <SummaryList rows={[
          { key: 'address', label: m.address, value: address || m.notSaid },
          { key: 'hotline', label: m.hotline, value: hotline || m.notSaid },
          { key: 'email', label: m.email, value: email || m.notSaid },
          { key: 'receiver', label: m.receiver, value: receiverName },
          { key: 'edition', label: m.edition, value: <Code>{edition}</Code> },
        ]} />
        <TextLink href={`/api/feedback/sheet?unitCode=${encodeURIComponent(unitCode)}`} newTab icon="print">{m.printSheet}</TextLink>
        {mayKeep ? (
          <Details boxed summary={m.changePlace}>
            <Form method="post" key={`${address} ${hotline} ${email}`}>
              <FormKey />
              <input type="hidden" name="do" value="keep" />
              <input type="hidden" name="unitId" value={unitId} />
              <Stack>
                {line('address', m.address, address)}
                {line('hotline', m.hotline, hotline)}
                {line('email', m.email, email)}
                <ButtonRow><Button>{m.keepPlace}</Button></ButtonRow>
              </Stack>
            </Form>
          </Details>
        ) : null}
      </Stack>
    </Section>
  )
}

const Record = ({ places }: Pick<Loaded, 'places'>): ReactNode => {
  const m = useFeedbackDeskWords()
  const failed = useFailedForm()
  return (
    <Section title={m.recordSheet} lead={m.recordSheetLead}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="do" value="record" />
        <Stack>
          <SelectField name="unitId" label={m.unit} placeholder={false} choices={places.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))} defaultValue={keptValue(failed, 'unitId', places[0]?.unitId)} />
          <TextField name="place" label={m.sheetPlace} hint={m.sheetPlaceHint} width="m" maxLength={200} defaultValue={keptValue(failed, 'place')} />
          <TextField name="edition" label={m.edition} hint={m.editionHint} width="s" maxLength={20} autoComplete="off" defaultValue={keptValue(failed, 'edition')} />
          <TextArea name="confirmation" label={m.confirmation} hint={m.confirmationHint} rows={2} maxLength={500} defaultValue={keptValue(failed, 'confirmation')} />
          <ButtonRow><Button kind="primary">{m.recordSheet}</Button></ButtonRow>
        </Stack>
      </Form>
    </Section>
  )
}

const Remove = ({ item: { id, place } }: { readonly item: Item }): ReactNode => {
  const m = useFeedbackDeskWords()
  return (
    <Details summary={m.removeSheet}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="do" value="remove" />
        <input type="hidden" name="postingId" value={id} />
        <Stack gap="s">
          <TextField name="reason" scope={id} label={m.removeWhy} maxLength={500} />
          <ButtonRow><Button size="s" label={m.removeNamed(place)}>{m.removeSheet}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}

const useColumns = (): readonly Column<Item>[] => {
  const m = useFeedbackDeskWords()
  return [
    { key: 'place', label: m.sheetPlace, names: true, cell: ({ place, unitName }) => <div>{place}<br /><span className="mc-meta">{unitName}</span></div> },
    { key: 'posted', label: m.postedAt, cell: ({ postedAt, officialName, edition }) => <div>{sayMoment(postedAt)}<br /><span className="mc-meta">{`${officialName} · ${edition}`}</span></div> },
    { key: 'seen', label: m.confirmation, cell: ({ confirmation }) => <span lang="vi">{confirmation}</span> },
    { key: 'state', label: m.state, cell: ({ changed }) => (changed.length === 0 ? <Tag tone="good">{m.sheetRight}</Tag> : <Stack gap="s"><div><Tag tone="bad">{m.sheetWrong}</Tag></div><div className="mc-meta">{m.sheetChanged(changed.map((part) => m.sheetParts[part]).join(', '))}</div></Stack>) },
    { key: 'remove', label: m.removeSheet, labelUnseen: true, cell: (item) => (item.mayRemove ? <Remove item={item} /> : null) },
  ]
}

/** NĐ 20/2008 Điều 10, 13: where feedback is taken, and where that is posted. */
export const SheetsPage = (): ReactNode => {
  const m = useFeedbackDeskWords()
  const { places, items } = useLoaderData<typeof loadSheets>()
  const failed = useFailedForm()
  const columns = useColumns()
  const wrong = items.filter(({ changed }) => changed.length > 0).length
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.sheets} caption={m.title} lead={<p>{m.sheetsLead}</p>} hasError={failed !== undefined} />
      {wrong > 0 ? <Notice tone="bad" title={m.sheetsWrong(wrong)}><p>{m.sheetsWrongText}</p></Notice> : null}
      <DataTable caption={m.sheetsPosted} columns={columns} rows={items} rowKey={({ id }) => id} rowTone={({ changed }) => (changed.length > 0 ? 'bad' : undefined)} empty={<EmptyState title={m.sheetsNone}>{m.sheetsNoneText}</EmptyState>} />
      {places.length > 0 ? <Record places={places} /> : null}
      {places.map((place) => <OwnPlace key={place.unitId} place={place} />)}
    </Stack>
  )
}
