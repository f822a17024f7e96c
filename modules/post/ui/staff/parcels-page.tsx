import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { showToast } from '../../../../design-system/staff/toast.tsx'
import { TickAll } from '../../../../design-system/staff/tick-all.tsx'
import { TickBox } from '../../../../design-system/staff/tick-box.tsx'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useMay } from '../../../../platform/web/desk.ts'
import { endForm, FormKey, keptValue, readForm, useFailedForm, type FailedForm } from '../../../../platform/web/form.ts'
import { useLanguage, type Language } from '../../../../platform/web/language.ts'
import { apiOf, languageOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import { handOverParcels, listParcels, ORDER_LISTS } from '../../contract.ts'
import { sayDay, sayDigits } from '../say.ts'
import { labelsHref, minutesAddress, parcelAddress, POST, postMessages, TONES, usePostWords, type Parcel, type PostWords } from './words.ts'

type List = (typeof ORDER_LISTS)[number]

const listIn = (text: string | null | undefined): List => ORDER_LISTS.find((each) => each === text) ?? 'out'
const listAddress = (list: List): string => (list === 'out' ? POST : `${POST}?list=${list}`)

export const loadParcels = async (args: LoaderFunctionArgs) => {
  const asked = new URL(args.request.url).searchParams
  const [list, q, unitId] = [listIn(asked.get('list')), asked.get('q')?.trim() ?? '', unitOf(args)]
  return { list, q, ...valueOf(await apiOf(args)(listParcels, { query: { list, ...(q ? { q } : {}), ...(unitId ? { unitId } : {}) } })) }
}

const KINDS = { out: 'out', in: 'in', back: 'back' } as const
type Kind = keyof typeof KINDS
const isKind = (text: string): text is Kind => Object.hasOwn(KINDS, text)

export const parcelsAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const kind = sent.text('kind') ?? ''
  const parcels = sent.all('parcel').map((value) => {
    const [subjectId = '', serial = ''] = value.split('.')
    const number = sent.text(`number-${value}`)
    return { subjectId, serial: Number(serial), ...(number ? { number } : {}) }
  })
  const bag = sent.text('bag')
  const body = { kind: isKind(kind) ? kind : ('out' as const), postman: sent.text('postman') ?? '', parcels, ...(bag ? { bag } : {}) }
  const made = await apiOf(args)(handOverParcels, { body, idempotencyKey: sent.idempotencyKey })
  if (made.ok) showToast({ tone: 'good', title: chooseMessages(postMessages, languageOf(args)).made(made.value.number) })
  return endForm(made, sent, ({ handoverId }) => minutesAddress(handoverId))
}

const valueFor = ({ subjectId, serial }: Parcel): string => `${subjectId}.${String(serial)}`

const State = ({ parcel, m, language }: { readonly parcel: Parcel; readonly m: PostWords; readonly language: Language }): ReactNode => (
  <Stack gap="s">
    <Tag tone={TONES[parcel.state]}>{parcel.stateName[language]}</Tag>
    {parcel.caseOpen ? <Tag tone="bad">{m.caseOpen}</Tag> : null}
    {parcel.caseDueOn ? <span className="mc-meta">{m.caseDue(sayDay(parcel.caseDueOn), parcel.caseLate)}</span> : null}
    {parcel.late ? <Tag tone="warn">{m.late}</Tag> : null}
    {parcel.attempts > 0 ? <span className="mc-meta">{m.attempts(String(parcel.attempts))}</span> : null}
  </Stack>
)

type Drawn = { readonly m: PostWords; readonly language: Language; readonly failed: FailedForm | undefined; readonly chooses: boolean }

const columnsOf = ({ m, language, failed, chooses }: Drawn): readonly Column<Parcel>[] => [
  ...(chooses ? [{ key: 'choose', label: m.choose, labelUnseen: true, cell: (parcel: Parcel) => <TickBox name="parcel" value={valueFor(parcel)} label={`${m.choose} ${parcel.label}`} defaultChecked={failed ? (failed.values['parcel'] ?? []).includes(valueFor(parcel)) : false} /> }] : []),
  { key: 'label', label: m.label, names: true, cell: (parcel) => <TextLink look="strong" to={parcelAddress(parcel)}>{parcel.label}</TextLink> },
  { key: 'person', label: m.person, cell: (parcel) => <div>{parcel.personName}<br /><span className="mc-meta">{parcel.address}</span></div> },
  { key: 'state', label: m.state, cell: (parcel) => <State parcel={parcel} m={m} language={language} /> },
  {
    key: 'number', label: m.number,
    cell: (parcel) => (chooses && !parcel.number ? <TextField name={`number-${valueFor(parcel)}`} label={m.numberOf(parcel.label)} width="s" optional defaultValue={keptValue(failed, `number-${valueFor(parcel)}`)} /> : (parcel.number ?? '')),
  },
  { key: 'expected', label: m.expected, cell: (parcel) => (parcel.expectedOn ? sayDay(parcel.expectedOn) : '') },
  { key: 'collect', label: m.collect, numeric: true, cell: (parcel) => (parcel.collect > 0 ? sayDigits(parcel.collect) : '') },
]

const Parcels = ({ items, chooses }: { readonly items: readonly Parcel[]; readonly chooses: boolean }): ReactNode => {
  const m = usePostWords()
  const language = useLanguage()
  const failed = useFailedForm()
  return <DataTable caption={m.title} captionUnseen columns={columnsOf({ m, language, failed, chooses })} rows={items} rowKey={valueFor} rowTone={({ caseOpen, late }) => (caseOpen ? 'bad' : late ? 'warn' : undefined)} empty={<EmptyState icon="check" title={m.none} />} />
}

/** One list for the whole round of the postman. */
const HandOver = ({ kind, items }: { readonly kind: Kind; readonly items: readonly Parcel[] }): ReactNode => {
  const m = usePostWords()
  const failed = useFailedForm()
  return (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="kind" value={kind} />
      <Stack>
        {items.length > 1 ? <TickAll name="parcel">{m.chooseAll}</TickAll> : null}
        <Parcels items={items} chooses />
        <Row>
          <TextField name="postman" label={m.postman} width="m" maxLength={200} defaultValue={keptValue(failed, 'postman')} />
          <TextField name="bag" label={m.bag} width="s" optional maxLength={100} defaultValue={keptValue(failed, 'bag')} />
        </Row>
        <ButtonRow><Button kind="primary">{m.act[kind]}</Button></ButtonRow>
      </Stack>
    </Form>
  )
}

/** What a desk has to hand over, what is on its way, comes in or comes back. */
export const ParcelsPage = (): ReactNode => {
  const m = usePostWords()
  const { list, q, items, counts } = useLoaderData<typeof loadParcels>()
  const failed = useFailedForm()
  const mayHand = useMay('hand-over', 'parcel')
  const countOf = (each: List): number | undefined => (each === 'ended' ? undefined : counts[each])
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader
        title={m.title}
        lead={m.leads[list]}
        hasError={failed !== undefined}
        actions={<Row>{list === 'out' && items.length > 0 ? <TextLink href={labelsHref(items.slice(0, 100))} newTab icon="print">{m.labels}</TextLink> : null}<TextLink to={`${POST}/minutes`} icon="document">{m.minutes}</TextLink></Row>}
      />
      <LinkTabs label={m.title} tabs={ORDER_LISTS.map((each) => ({ to: listAddress(each), label: m.lists[each], count: countOf(each), current: each === list }))} />
      <SearchBox id="post-search" action={listAddress(list)} label={m.search} defaultValue={q} />
      {isKind(list) && mayHand && items.length > 0 ? <HandOver kind={list} items={items} /> : <Parcels items={items} chooses={false} />}
    </Stack>
  )
}
