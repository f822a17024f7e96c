import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { FormKey } from '../../../../platform/web/form.ts'
import type { showFileKeeping } from '../../contract-keeping.ts'
import { sayMoment, useKeepingWords, type KeepingWords } from './words.ts'

type Scanner = AnswerOf<typeof showFileKeeping>['scanner']
type Closed = Scanner['closed'][number]

const CHOICES = ['confirm', 'scan-again', 'release'] as const

const Decide = ({ file, m }: { readonly file: Closed; readonly m: KeepingWords }): ReactNode => (
  <Form method="post">
    <FormKey />
    <input type="hidden" name="sha256" value={file.sha256} />
    <Stack gap="s">
      <TextField name={`reason-${file.sha256}`} label={m.reason} maxLength={500} />
      <Row gap="s">
        {CHOICES.map((choice) => <Button key={choice} size="s" kind={choice === 'release' ? 'danger' : 'secondary'} name="choice" value={choice}>{m.choices[choice]}</Button>)}
      </Row>
    </Stack>
  </Form>
)

const columnsOf = (m: KeepingWords): readonly Column<Closed>[] => [
  { key: 'file', label: m.file, names: true, cell: (file) => <><Tag tone={file.state === 'quarantined' ? 'bad' : 'warn'}>{m.states[file.state]}</Tag>{file.fileNames.map((name) => <div key={name}>{name}</div>)}</> },
  { key: 'said', label: m.said, cell: (file) => <><Code>{file.said}</Code><div>{sayMoment(file.settledAt)}</div></> },
  { key: 'decide', label: m.decide, cell: (file) => <Decide file={file} m={m} /> },
]

/** What the scanner closed: it stays closed until a person with a reason says otherwise. */
export const ClosedFiles = ({ scanner }: { readonly scanner: Scanner }): ReactNode => {
  const m = useKeepingWords()
  return (
    <Section title={m.malwareTitle} id="malware">
      <Notice tone={scanner.connected ? 'info' : 'warn'} title={scanner.connected ? m.scannerConnected(scanner.waiting) : m.noScanner} />
      <DataTable caption={m.closed} columns={columnsOf(m)} rows={scanner.closed} rowKey={(file) => file.sha256} empty={<EmptyState icon="check" title={m.noneClosed} />} />
    </Section>
  )
}
