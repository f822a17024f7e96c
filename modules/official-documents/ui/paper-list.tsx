import type { ReactNode } from 'react'
import type { Static } from 'typebox'
import { Row, Stack } from '../../../design-system/components/layout.tsx'
import { TextLink } from '../../../design-system/components/text-link.tsx'
import type { PaperView } from '../contract.ts'
import { usePaperWords, writeMoment } from './words.ts'

export type ListedPaper = Static<typeof PaperView>

export type PaperListProps = {
  readonly papers: readonly ListedPaper[]
  /** Address of a paper's file; whoever lists the papers knows who may read them. */
  readonly hrefOf: (paper: ListedPaper) => string
}

export const PaperMarks = (props: { readonly paper: ListedPaper }): ReactNode => {
  const m = usePaperWords()
  const { edition, signatures } = props.paper
  const said = [...(edition > 1 ? [m.edition(edition - 1)] : []), ...signatures.map(({ name, method, signedAt }) => (method === 'certificate' ? m.signedBy : m.confirmedBy)(name, writeMoment(signedAt)))]
  return <small>{said.join(' · ')}</small>
}

/** The numbered papers of a dossier, each edition, with who answers for it. */
export const PaperList = (props: PaperListProps): ReactNode => {
  const m = usePaperWords()
  if (props.papers.length === 0) return <p>{m.none}</p>
  return (
    <Stack gap="s">
      {props.papers.map((paper) => (
        <Row key={paper.documentId} spread>
          <TextLink href={props.hrefOf(paper)} newTab icon="document">{`${m.kinds[paper.kind]} (${paper.number})`}</TextLink>
          <PaperMarks paper={paper} />
        </Row>
      ))}
    </Stack>
  )
}
