import { useState, type ReactNode } from 'react'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { SplitPane } from '../../../../design-system/patterns/split-pane.tsx'
import { BenchDrop } from './bench-drop.tsx'
import { useBenchWords } from './bench-words.ts'
import { PagePane } from './page-pane.tsx'
import { PapersStrip } from './papers-strip.tsx'
import { PhoneButton } from './phone-button.tsx'
import { useBench, type BenchActs } from './use-bench.ts'

const Ways = ({ acts }: { readonly acts: BenchActs }): ReactNode => {
  const m = useBenchWords()
  return (
    <Stack gap="s">
      <BenchDrop acts={acts} />
      <Row>
        <PhoneButton acts={acts} />
        <TextLink href={`/api/desk/benches/${acts.bench.benchId}/separators`} newTab icon="print">{m.separators}</TextLink>
      </Row>
    </Stack>
  )
}

const Finish = ({ acts }: { readonly acts: BenchActs }): ReactNode => {
  const m = useBenchWords()
  const working = acts.bench.pages.filter(({ state }) => state === 'waiting').length
  return (
    <Stack gap="s">
      <output>{working > 0 ? m.working(working) : ''}{acts.busy ? m.finishing : ''}</output>
      <ButtonRow><Button kind="primary" icon="check" busy={acts.busy} disabled={acts.bench.papers.length === 0 || working > 0} onPress={acts.finish}>{m.finish}</Button></ButtonRow>
    </Stack>
  )
}

/** From the scanner to papers of a dossier: pages left, the one that is looked at right; nothing is filed before a person says so. */
export const BenchPage = (): ReactNode => {
  const m = useBenchWords()
  const acts = useBench()
  const { bench } = acts
  const [chosen, setChosen] = useState<string | undefined>()
  const page = bench.pages.find(({ pageId }) => pageId === chosen) ?? bench.pages.find(({ pageId }) => pageId === bench.papers[0]?.pageIds[0])
  const paper = page && bench.papers.find(({ pageIds }) => pageIds.includes(page.pageId))
  const selection = { pageId: page?.pageId, select: setChosen }
  const header = <PageHeader title={bench.title} caption={m.caption} lead={m.lead(bench.pages.length, bench.papers.length)} actions={<TextLink to={bench.returnTo}>{m.back}</TextLink>} />
  if (bench.state === 'done') return <Stack>{header}<Notice tone="good"><p>{m.done}</p></Notice></Stack>
  return (
    <Stack>
      {header}
      {bench.reader === 'ready' ? null : <Notice tone="warn"><p>{m.noReader[bench.reader]}</p></Notice>}
      <Ways acts={acts} />
      <SplitPane leftLabel={m.strip} rightLabel={m.pagePane} left={<PapersStrip acts={acts} selection={selection} />} right={<Stack>{page ? <PagePane acts={acts} page={page} paper={paper} /> : null}<Finish acts={acts} /></Stack>} />
    </Stack>
  )
}
