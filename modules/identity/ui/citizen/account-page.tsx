import type { ReactNode } from 'react'
import { redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Section } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, personOf, valueOf } from '../../../../platform/web/loader.ts'
import { useSayPurpose } from '../../../audit/widgets.ts'
import { getMe, getOwnPerson, listMyDataViews, listMyRegisterReadings, listOwnSessions } from '../../contract.ts'
import { ACTING_PATH } from './acting-page.tsx'
import { endSessionsAction, SessionsTable } from '../sessions-table.tsx'
import { useActingWords } from '../acting-words.ts'
import { useIdentityWords, writeDay, writeMoment } from '../words.ts'

type Person = AnswerOf<typeof getOwnPerson>
type Views = AnswerOf<typeof listMyDataViews>
type DataView = Views['items'][number]
type Loaded = {
  readonly person: Person
  readonly represents: AnswerOf<typeof getMe>['represents']
  readonly views: Views
  readonly readings: AnswerOf<typeof listMyRegisterReadings>['items']
  readonly sessions: AnswerOf<typeof listOwnSessions>['items']
  readonly onLaterPage: boolean
}

export const loader = async (args: LoaderFunctionArgs): Promise<Loaded | Response> => {
  if (personOf(args)?.kind !== 'citizen') return redirect('/dang-nhap?next=/tai-khoan')
  const after = new URL(args.request.url).searchParams.get('after') ?? undefined
  const api = apiOf(args)
  const [me, person, views, sessions, readings] = await Promise.all([
    api(getMe, {}),
    api(getOwnPerson, {}),
    api(listMyDataViews, { query: { limit: 20, ...(after === undefined ? {} : { after }) } }),
    api(listOwnSessions, {}),
    api(listMyRegisterReadings, { query: { limit: 20 } }),
  ])
  return {
    person: valueOf(person),
    represents: valueOf(me).represents,
    views: valueOf(views),
    readings: valueOf(readings).items,
    sessions: valueOf(sessions).items,
    onLaterPage: after !== undefined,
  }
}

export const action = (args: ActionFunctionArgs): Promise<Response> => endSessionsAction(args, '/tai-khoan')

const Mine = (props: Pick<Loaded, 'person' | 'represents'>): ReactNode => {
  const m = useIdentityWords().citizen
  const { person, represents } = props
  const row = (key: string, label: string, value: ReactNode) => value !== undefined && { key, label, value }
  return (
    <SummaryList
      rows={[
        row('name', m.name, person.name),
        row('id', m.idNumber, person.maskedIdNumber),
        row('birth', m.birthOn, person.birthOn && writeDay(person.birthOn)),
        row('gender', m.gender, person.gender && m.genders[person.gender]),
        row('phone', m.phone, person.phone),
        row('email', m.email, person.email),
        row('address', m.address, person.address),
        row('assurance', m.assurance, person.assurance && m.assuranceAt(person.assurance.level, writeMoment(person.assurance.verifiedAt))),
        represents.length > 0 && row('represents', m.represents, represents.map((party) => party.name).join('; ')),
      ]}
    />
  )
}

const ViewsTable = (props: { readonly views: Views; readonly onLaterPage: boolean }): ReactNode => {
  const m = useIdentityWords().citizen
  const sayPurpose = useSayPurpose()
  const columns: readonly Column<DataView>[] = [
    { key: 'when', label: m.when, cell: (view) => writeMoment(view.at) },
    { key: 'office', label: m.office, names: true, cell: (view) => view.unitName ?? (view.by === 'staff' ? m.unknownOffice : m.system) },
    { key: 'purpose', label: m.purpose, cell: (view) => sayPurpose(view.purpose) },
  ]
  const { items, next } = props.views
  return (
    <>
      <DataTable caption={m.views} captionUnseen columns={columns} rows={items} rowKey={(view) => view.id} empty={<EmptyState title={m.noViews} />} />
      <Pagination first={props.onLaterPage ? '/tai-khoan' : undefined} next={next === undefined ? undefined : `/tai-khoan?after=${next}`} />
    </>
  )
}

type RegisterReading = Loaded['readings'][number]

/** Who asked a national register about this person, themselves among them. */
const ReadingsTable = (props: { readonly readings: Loaded['readings'] }): ReactNode => {
  const m = useIdentityWords().citizen
  const language = useLanguage()
  const columns: readonly Column<RegisterReading>[] = [
    { key: 'when', label: m.when, cell: ({ at }) => writeMoment(at) },
    { key: 'office', label: m.office, names: true, cell: ({ by, unitName }) => unitName ?? (by === 'citizen' ? m.myself : m.system) },
    { key: 'purpose', label: m.purpose, cell: ({ purpose, matter }) => `${matter}: ${purpose[language]}` },
    { key: 'basis', label: m.basis, cell: ({ legalBasis }) => legalBasis },
    { key: 'outcome', label: m.outcome, cell: ({ outcome }) => m.outcomes[outcome ?? 'cut'] },
  ]
  return <DataTable caption={m.readings} captionUnseen columns={columns} rows={props.readings} rowKey={({ id }) => id} empty={<EmptyState title={m.noReadings} />} />
}

export const Component = (): ReactNode => {
  const words = useIdentityWords()
  const acting = useActingWords()
  const m = words.citizen
  const { person, represents, views, readings, sessions, onLaterPage } = useLoaderData<Loaded>()
  return (
    <div className="mc-wide mc-page">
      <PageHeader title={m.accountTitle} />
      <Section title={m.mine}>
        <Mine person={person} represents={represents} />
        <TextLink to={ACTING_PATH}>{acting.title}</TextLink>
        <p><TextLink to="/tai-khoan/du-lieu">{m.ownData}</TextLink></p>
      </Section>
      <Section title={m.views}>
        <p>{m.viewsLead}</p>
        <ViewsTable views={views} onLaterPage={onLaterPage} />
      </Section>
      <Section title={m.readings}>
        <p>{m.readingsLead}</p>
        <ReadingsTable readings={readings} />
      </Section>
      <Section title={words.sessions.title}><SessionsTable sessions={sessions} action="/tai-khoan" /></Section>
    </div>
  )
}
