import type { KeyboardEvent, ReactNode } from 'react'
import { Button } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import type { TagTone } from '../../../../design-system/components/tag.tsx'
import { PageStrip, PageThumb } from '../../../../design-system/staff/page-strip.tsx'
import { newKey } from '../../../../platform/web/new-key.ts'
import { acceptPage, acceptWithout, joinToPrevious, leaveOut, movePage, nameSlot, putBack, splitBefore, stepPage } from '../../domain/digitise/edit-arrangement.ts'
import { useBenchWords } from './bench-words.ts'
import { pictureOf } from './picture-of.ts'
import type { BenchActs, ShownPage, ShownPaper } from './use-bench.ts'

export type Selection = { readonly pageId: string | undefined; readonly select: (pageId: string) => void }
type Of = { readonly acts: BenchActs; readonly selection: Selection }

const neighbours = ({ bench }: BenchActs): readonly string[] => [...bench.papers.flatMap(({ pageIds }) => pageIds), ...bench.leftOut]

const focusPage = (pageId: string | undefined): void => {
  if (pageId !== undefined) document.querySelector<HTMLElement>(`[data-page="${CSS.escape(pageId)}"]`)?.focus()
}

/** What a key does to a page; nothing for a key that is not ours. */
const actOfKey = (acts: BenchActs, pageId: string, pressed: KeyboardEvent): (() => void) | undefined => {
  const all = neighbours(acts)
  const at = all.indexOf(pageId)
  if (pressed.ctrlKey || pressed.metaKey) {
    if (pressed.key === 'ArrowRight') return () => acts.order((order) => stepPage(order, pageId, 1))
    return pressed.key === 'ArrowLeft' ? () => acts.order((order) => stepPage(order, pageId, -1)) : undefined
  }
  const known: Readonly<Record<string, () => void>> = {
    ArrowRight: () => focusPage(all[at + 1]),
    ArrowLeft: () => focusPage(all[at - 1]),
    r: () => acts.turn(pageId, 90),
    l: () => acts.turn(pageId, 270),
    s: () => acts.order((order) => splitBefore(order, pageId, newKey())),
    a: () => acts.order((order) => acceptPage(order, pageId)),
    Delete: () => acts.order((order) => leaveOut(order, pageId)),
  }
  return known[pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key]
}

const Thumb = ({ acts, selection, page, onDropPage }: Of & { readonly page: ShownPage; readonly onDropPage: (pageId: string) => void }): ReactNode => {
  const m = useBenchWords()
  const faults = page.accepted ? [] : page.faults
  const tags = faults.map(({ kind, tone }) => ({ key: kind, text: m.short[kind], tone: (tone === 'bad' ? 'bad' : 'action') as TagTone }))
  const onKey = (pressed: KeyboardEvent): void => {
    const act = actOfKey(acts, page.pageId, pressed)
    if (act === undefined) return
    pressed.preventDefault()
    act()
  }
  return (
    <PageThumb
      pageId={page.pageId}
      label={m.thumb(page.serial, tags.map(({ text }) => text).join(', '))}
      src={pictureOf(acts.bench, page, true)}
      waiting={m.waiting}
      selected={selection.pageId === page.pageId}
      tags={tags}
      caption={m.pageOf(page.serial)}
      onSelect={() => selection.select(page.pageId)}
      onKey={onKey}
      onDropPage={onDropPage}
    />
  )
}

const Paper = ({ acts, selection, paper, at }: Of & { readonly paper: ShownPaper; readonly at: number }): ReactNode => {
  const m = useBenchWords()
  const { paperId, pageIds, slotKey, missing } = paper
  const pages = pageIds.flatMap((id) => acts.bench.pages.find(({ pageId }) => pageId === id) ?? [])
  const drop = (before?: string) => (pageId: string): void => acts.order((order) => movePage(order, pageId, { paperId, ...(before === undefined ? {} : { before }) }))
  return (
    <Card title={m.paper(at + 1, pages.length)} level={2} {...(slotKey === undefined ? { tone: 'warn' as const } : {})} actions={at === 0 ? undefined : <Button size="s" kind="quiet" onPress={() => acts.order((order) => joinToPrevious(order, paperId))}>{m.join}</Button>}>
      <Stack gap="s">
        <SelectField name={`slot-${paperId}`} label={m.slot} placeholder={m.slotNone} choices={acts.bench.slots.map(({ key, name }) => ({ value: key, label: name }))} value={slotKey ?? ''} onChange={(key) => acts.order((order) => nameSlot(order, paperId, key))} />
        {missing.length > 0 ? (
          <Notice tone="bad">
            <p>{m.missing(missing.join(', '))}</p>
            <Button size="s" icon="check" onPress={() => acts.order((order) => acceptWithout(order, paperId, missing))}>{m.accept}</Button>
          </Notice>
        ) : null}
        <PageStrip label={m.paper(at + 1, pages.length)} onDropPage={drop()}>
          {pages.map((page) => <Thumb key={page.pageId} acts={acts} selection={selection} page={page} onDropPage={drop(page.pageId)} />)}
        </PageStrip>
      </Stack>
    </Card>
  )
}

const LeftOut = ({ acts, selection }: Of): ReactNode => {
  const m = useBenchWords()
  const pages = acts.bench.leftOut.flatMap((id) => acts.bench.pages.find(({ pageId }) => pageId === id) ?? [])
  if (pages.length === 0) return null
  const out = (pageId: string): void => acts.order((order) => leaveOut(order, pageId))
  const isSelected = pages.some(({ pageId }) => pageId === selection.pageId)
  return (
    <Details summary={m.leftOut(pages.length)} boxed>
      <Stack gap="s">
        <p className="mc-meta">{m.leftOutHow}</p>
        <PageStrip label={m.leftOut(pages.length)} onDropPage={out}>
          {pages.map((page) => <Thumb key={page.pageId} acts={acts} selection={selection} page={page} onDropPage={out} />)}
        </PageStrip>
        {isSelected ? <Button size="s" onPress={() => acts.order((order) => putBack(order, selection.pageId ?? '', newKey()))}>{m.putBack}</Button> : null}
      </Stack>
    </Details>
  )
}

/** All papers with their pages, and what lies beside them. */
export const PapersStrip = ({ acts, selection }: Of): ReactNode => {
  const m = useBenchWords()
  return (
    <Stack>
      {acts.bench.pages.length === 0 ? <p>{m.empty}</p> : <p className="mc-meta">{m.keys}</p>}
      {acts.bench.papers.map((paper, at) => <Paper key={paper.paperId} acts={acts} selection={selection} paper={paper} at={at} />)}
      <LeftOut acts={acts} selection={selection} />
    </Stack>
  )
}
