import type { ReactNode } from 'react'
import { Form, redirectDocument, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { Checkbox } from '../../../../design-system/components/choice-group.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { failForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import { listPapersOfUnit, MOST_PRINTED, PAPER_KINDS } from '../../contract.ts'
import { papersEn } from '../messages.en.ts'
import { papersVi } from '../messages.vi.ts'
import { PaperMarks } from '../paper-list.tsx'
import { usePaperWords, writeMoment } from '../words.ts'
import { dateAsked } from './date-asked.ts'
import { FilterBar } from './filter-bar.tsx'
import { unitAsked } from './unit-asked.ts'

type Kind = (typeof PAPER_KINDS)[number]
type Loaded = AnswerOf<typeof listPapersOfUnit> & { readonly unitId: string; readonly kind: Kind | undefined }
type Paper = Loaded['items'][number]

export const loadPapers = async (args: LoaderFunctionArgs): Promise<Loaded> => {
  const given = new URL(args.request.url).searchParams
  const unitId = unitAsked(args)
  const on = dateAsked(given, 'on')
  const kind = PAPER_KINDS.find((each) => each === given.get('kind'))
  const query = { unitId, ...(on === undefined ? {} : { on }), ...(kind === undefined ? {} : { kind }) }
  return { ...valueOf(await apiOf(args)(listPapersOfUnit, { query })), unitId, kind }
}

/** Answers with the address of one PDF: the browser opens it as a document of its own. */
export const printAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const m = chooseMessages({ vi: papersVi, en: papersEn }, languageOf(args))
  const chosen = form.all('paper')
  const refused = (detail: string) => failForm({ type: '/problems/not-printed', title: detail, status: 422, kind: 'not-printed', detail }, form)
  if (chosen.length === 0) return refused(m.noneChosen)
  if (chosen.length > MOST_PRINTED) return refused(m.tooMany(MOST_PRINTED))
  const asked = new URLSearchParams({ documents: chosen.join(','), ...(form.text('duplex') === undefined ? {} : { duplex: 'true' }) })
  return redirectDocument(`/api/desk/papers/sheaf?${asked}`, 303)
}

const Filters = (): ReactNode => {
  const m = usePaperWords()
  const { on, unitId, kind } = useLoaderData<Loaded>()
  return (
    <FilterBar unitId={unitId}>
      <DateField name="on" label={m.day} defaultValue={on} />
      <SelectField name="kind" label={m.kind} optional choices={PAPER_KINDS.map((each) => ({ value: each, label: m.kinds[each] }))} defaultValue={kind} placeholder={m.everyKind} />
    </FilterBar>
  )
}

const useColumns = (): readonly Column<Paper>[] => {
  const m = usePaperWords()
  const kept = useFailedForm()?.values['paper']
  return [
    {
      key: 'pick',
      label: m.pickColumn,
      cell: (paper) => (
        <input
          className="mc-choice-input"
          type="checkbox"
          name="paper"
          value={paper.documentId}
          defaultChecked={kept?.includes(paper.documentId) ?? kept === undefined}
          aria-label={m.pick(m.kinds[paper.kind], paper.number)}
        />
      ),
    },
    { key: 'kind', label: m.kind, names: true, cell: (paper) => <TextLink href={`/api/desk/papers/${paper.documentId}/file`} newTab icon="document">{m.kinds[paper.kind]}</TextLink> },
    { key: 'number', label: m.number, cell: (paper) => paper.number },
    { key: 'issued', label: m.issuedAt, cell: (paper) => writeMoment(paper.issuedAt) },
    { key: 'signed', label: m.signed, cell: (paper) => <PaperMarks paper={paper} /> },
  ]
}

/** Many papers, one file for the printer. */
export const PapersPage = (): ReactNode => {
  const m = usePaperWords()
  const failed = useFailedForm()
  const { items } = useLoaderData<Loaded>()
  const columns = useColumns()
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.papers} lead={m.papersLead} hasError={failed !== undefined} />
      <Filters />
      {items.length === 0 ? (
        <EmptyState icon="document" title={m.noneThatDay}><p>{m.otherDay}</p></EmptyState>
      ) : (
        <Form method="post">
          <FormKey />
          <Stack>
            <DataTable caption={m.choose} captionUnseen columns={columns} rows={items} rowKey={(paper) => paper.documentId} />
            <Checkbox name="duplex" label={m.duplex} value="yes" />
            <div><Button kind="primary" icon="print">{m.print}</Button></div>
          </Stack>
        </Form>
      )}
    </Stack>
  )
}
