import { useState, type ReactNode } from 'react'
import { useRevalidator } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { TypedGrid, type GridRow } from '../../../../design-system/staff/typed-grid.tsx'
import { useDesk } from '../../../../platform/web/desk.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { bringSheet, keepBatch } from '../../contract-batch.ts'
import { writeTable } from '../../domain/batch-columns.ts'
import { splitCells } from '../../../../kernel/split-cells.ts'
import type { Batch } from './batch-actions.ts'
import { inTurn } from './in-turn.ts'
import { useCounterWords } from './words.ts'

const REASON = 'another'
const PLAIN_TEXT = /\.(?:csv|tsv|txt)$/i
const WIDE: ReadonlySet<string> = new Set(['fullName', 'personalIdNumber', 'address', REASON])
const SPARE_ROWS = 3

const withSpare = (rows: readonly GridRow[]): readonly GridRow[] => [...rows, ...Array.from({ length: Math.max(1, SPARE_ROWS - rows.length) }, (): GridRow => ({}))]

const isEmpty = (row: GridRow | undefined): boolean => Object.values(row ?? {}).every((text) => text.trim() === '')

type Edited = { readonly rows: readonly GridRow[]; readonly text: string }

/** Grid and text are one table seen twice: what is typed in one stands in the other. */
const useTable = (batch: Batch) => {
  const { api } = useDesk()
  const [edited, setEdited] = useState<Edited>({ rows: withSpare(batch.lines.map(({ cells }) => cells)), text: batch.typed })
  const keep = (text: string): void => void inTurn(() => api(keepBatch, { params: { batchId: batch.batchId }, body: { typed: text } }))
  const setRows = (change: (rows: readonly GridRow[]) => readonly GridRow[]): void =>
    setEdited((before) => {
      const rows = change(before.rows)
      return { rows: isEmpty(rows.at(-1)) ? rows : [...rows, {}], text: writeTable(batch.columns, rows) }
    })
  return { ...edited, keep, setRows, setText: (text: string) => setEdited((before) => ({ ...before, text })) }
}

type Piece = { readonly row: number; readonly key: string; readonly text: string }

const typeInto = ({ row, key, text }: Piece) => (rows: readonly GridRow[]): readonly GridRow[] => rows.map((each, index) => (index === row ? { ...each, [key]: text } : each))

const spreadFrom = (keys: readonly string[], { row, key, text }: Piece) => (rows: readonly GridRow[]): readonly GridRow[] => {
  const lines = splitCells(text.trimEnd())
  const first = keys.indexOf(key)
  const grown = [...rows, ...Array.from({ length: Math.max(0, row + lines.length - rows.length) }, (): GridRow => ({}))]
  return grown.map((each, index) => {
    const cells = lines[index - row]
    return cells === undefined ? each : { ...each, ...Object.fromEntries(cells.flatMap((cell, at) => (keys[first + at] === undefined ? [] : [[keys[first + at], cell.trim()] as const]))) }
  })
}

/** From a spreadsheet program or as plain text; what was read stands in the grid to be looked over. */
const SheetFile = ({ batch, onText }: { readonly batch: Batch; readonly onText: (text: string) => void }): ReactNode => {
  const m = useCounterWords()
  const { api } = useDesk()
  const { revalidate } = useRevalidator()
  const [fault, setFault] = useState<string>()
  const params = { batchId: batch.batchId }
  const send = async (file: File) => {
    if (!PLAIN_TEXT.test(file.name)) return api(bringSheet, { params, body: new Uint8Array(await file.arrayBuffer()), fileName: file.name })
    const typed = await file.text()
    onText(typed)
    return api(keepBatch, { params, body: { typed } })
  }
  const bring = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return
    const answer = await inTurn(() => send(file))
    setFault(answer.ok ? undefined : answer.problem.detail)
    if (answer.ok) await revalidate()
  }
  return (
    <>
      <p><TextLink href={`/api/desk/batches/${batch.batchId}/template`} download icon="download">{m.sheetTemplate}</TextLink></p>
      <FileField name="sheet" label={m.sheetFile} hint={m.sheetFileHint} optional accept=".xlsx,.csv,.tsv,.txt" error={fault} onChoose={(files) => void bring(files)} takesOver />
    </>
  )
}

/** The list, typed here cell by cell or brought as a file or from a spreadsheet. */
export const BatchList = ({ batch }: { readonly batch: Batch }): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  const table = useTable(batch)
  // Nobody is asked for a reason before one is needed.
  const asksReason = batch.faults.some(({ column }) => column === REASON) || table.rows.some((row) => (row[REASON] ?? '') !== '')
  const columns = batch.columns.filter(({ key }) => key !== REASON || asksReason).map(({ key, label, options }) => ({ key, label: label[language], choices: options.map((option) => ({ value: option.value, label: option.label.vi })), wide: WIDE.has(key) }))
  const keys = columns.map(({ key }) => key)
  // Serials count the rows that hold something; a row is as it was read until the table is read again.
  const errorOf = (key: string, row: number): string | undefined => batch.faults.find(({ serial, column }) => serial === row + 1 && column === key && table.text === batch.typed)?.[language]
  return (
    <Stack>
      <div onBlur={() => table.keep(table.text)}>
        <TypedGrid
          caption={m.table}
          columns={columns}
          rows={table.rows}
          nameOf={({ label }, row) => m.cellOf(label, row + 1)}
          errorOf={({ key }, row) => errorOf(key, row)}
          onType={(cell) => table.setRows(typeInto(cell))}
          onSpread={(piece) => table.setRows(spreadFrom(keys, piece))}
          onRemove={(row) => table.setRows((rows) => withSpare(rows.filter((_, index) => index !== row)))}
          removeWords={{ short: m.remove, named: (row) => m.removeRow(row + 1), column: m.remove }}
          rowWord={m.row}
        />
      </div>
      <Details summary={m.pasteTable}>
        <SheetFile batch={batch} onText={table.setText} />
        <TextArea name="table" label={m.tableLabel} hint={m.tableHint(columns.map(({ label }) => label).join(', '))} rows={8} value={table.text} onChange={table.setText} />
      </Details>
      <ButtonRow><Button name="do" value="read">{m.readTable}</Button></ButtonRow>
    </Stack>
  )
}
