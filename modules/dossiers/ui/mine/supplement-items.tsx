import type { ReactNode } from 'react'
import { Button } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { KeptFile, UploadField } from '../../../documents/widgets.tsx'
import { fileField, otherField, unableField } from '../../domain/supplement-draft.ts'
import type { Offers } from '../reuse-words.ts'
import { OfferedPaper } from '../reuse-offers.tsx'
import type { Item, Supplemented } from './supplement-loading.ts'
import { useSupplementWords, type SupplementWords } from './supplement-words.ts'

export type Answering = {
  readonly shown: Supplemented
  /** Of one's own papers, by component. */
  readonly offers: Offers
  /** What a text field shows: as drafted, or as typed before a refusal. */
  readonly wordsOf: (field: string) => string
  readonly errorOf: (field: string) => string | undefined
  readonly onWritten: (field: string, words: string) => void
}

type OfItem = { readonly item: Item; readonly answering: Answering }

/** A text field that tells what was written when it is left. */
const Written = (props: { readonly field: string; readonly label: string; readonly hint?: string; readonly answering: Answering }): ReactNode => {
  const { field, label, hint, answering } = props
  return <TextArea name={field} label={label} {...(hint ? { hint } : {})} rows={2} optional error={answering.errorOf(field)} defaultValue={answering.wordsOf(field)} onChange={(words) => answering.onWritten(field, words)} />
}

const Unable = ({ item, answering }: OfItem): ReactNode => {
  const s = useSupplementWords()
  const field = unableField(item.serial)
  return (
    <Details summary={s.unable} open={answering.wordsOf(field) !== ''}>
      <Written field={field} label={s.unableReason(String(item.serial))} hint={s.unableHint} answering={answering} />
    </Details>
  )
}

const FilesGiven = ({ item }: { readonly item: Item }): ReactNode => {
  const s = useSupplementWords()
  return item.files.map((file) => {
    const remove = <Button size="s" kind="quiet" name="remove" value={`${item.serial}|${file.fileId}`} label={s.removeNamed(file.name)}>{s.remove}</Button>
    if (file.reused) return <Row key={file.fileId} spread><span><Tag tone="good">{s.reused}</Tag> {file.name}</span>{remove}</Row>
    return file.sha256 ? <KeptFile key={file.fileId} file={file}>{remove}</KeptFile> : <Row key={file.fileId} spread><span>{file.name}</span>{remove}</Row>
  })
}

const Files = ({ item, answering }: OfItem): ReactNode => {
  const s = useSupplementWords()
  const { dossierId } = answering.shown.summary
  const some = item.files.length > 0
  const options = some ? [] : (answering.offers.find(({ key }) => key === item.key)?.options ?? [])
  return (
    <Stack gap="s">
      <FilesGiven item={item} />
      {options.length > 0 ? <p>{s.inVault}</p> : null}
      {options.map((option) => <OfferedPaper key={option.option} componentKey={String(item.serial)} option={option} />)}
      <UploadField
        purpose={`supplement-${dossierId}-${item.serial}`}
        name={fileField(item.serial)}
        label={some ? s.moreFiles : s.files}
        optional={some}
        listed={item.files.map(({ fileId }) => fileId)}
        thenPress={{ name: 'go', value: 'save' }}
        error={answering.errorOf(fileField(item.serial))}
      />
    </Stack>
  )
}

const EarlierFiles = ({ item, answering }: OfItem): ReactNode => {
  const s = useSupplementWords()
  const { components, summary } = answering.shown
  const files = components.filter(({ key }) => key === item.key).flatMap((component) => component.files)
  if (files.length === 0) return s.nothingEarlier
  return <Stack gap="s">{files.map((file) => <TextLink key={file.fileId} href={`/api/dossiers/${summary.dossierId}/files/${file.fileId}`} newTab icon="document">{file.name}</TextLink>)}</Stack>
}

const titleOf = ({ serial, name }: Item, s: SupplementWords): string => s.item(String(serial), name ?? s.otherItem)

/** A paper or something else: what is wrong, what was handed in, and where the new one goes. */
export const PaperItem = ({ item, answering }: OfItem): ReactNode => {
  const s = useSupplementWords()
  const rows = [
    { key: 'wrong', label: s.wrong, value: <strong>{item.wrong}</strong> },
    item.kind === 'component' && { key: 'earlier', label: s.earlierFiles, value: <EarlierFiles item={item} answering={answering} /> },
  ]
  return (
    <div id={`muc-${item.serial}`}>
      <Card title={titleOf(item, s)} tone="warn">
        <Stack>
          <SummaryList plain rows={rows} />
          {item.kind === 'other' ? <Written field={otherField(item.serial)} label={s.answerOther(String(item.serial))} answering={answering} /> : null}
          <Files item={item} answering={answering} />
          <Unable item={item} answering={answering} />
        </Stack>
      </Card>
    </div>
  )
}

/** A question asked anew: what is wrong, the earlier answer, and its field. */
export const QuestionItem = (props: OfItem & { readonly earlier: string | undefined; readonly field: ReactNode }): ReactNode => {
  const s = useSupplementWords()
  const { item, answering, earlier, field } = props
  const rows = [
    { key: 'wrong', label: s.wrong, value: <strong>{item.wrong}</strong> },
    { key: 'earlier', label: s.earlier, value: earlier ?? s.nothingEarlier },
  ]
  return (
    <div id={`muc-${item.serial}`}>
      <Card title={titleOf(item, s)} tone="warn">
        <Stack>
          <SummaryList plain rows={rows} />
          {field}
          <Unable item={item} answering={answering} />
        </Stack>
      </Card>
    </div>
  )
}

export const NoteField = (props: { readonly field: string; readonly answering: Answering }): ReactNode => {
  const s = useSupplementWords()
  return <Written field={props.field} label={s.note} answering={props.answering} />
}
