import type { ReactNode } from 'react'
import { Code, Row, Stack, Unseen } from '../../../design-system/components/layout.tsx'
import { TextLink } from '../../../design-system/components/text-link.tsx'
import { useMessages } from '../../../platform/web/messages.ts'
import { documentsEn } from './messages.en.ts'
import { documentsVi } from './messages.vi.ts'

export type ListedFile = { readonly id: string; readonly fileName: string; readonly sizeBytes: number; readonly sha256: string }

/** Enough of a hash to compare by eye; the whole of it is read aloud and copied. */
const HEAD = 12

export type FileListProps = {
  readonly files: readonly ListedFile[]
  /** Address of a file's bytes; whoever lists the files knows who may read them. */
  readonly hrefOf: (file: ListedFile) => string
  /** What stands beside a file: a button to take it out, a tag. */
  readonly beside?: (file: ListedFile) => ReactNode
}

/** Files with their size and the head of their hash, so that whoever handed one in can prove which. */
export const FileList = (props: FileListProps): ReactNode => {
  const m = useMessages({ vi: documentsVi, en: documentsEn })
  if (props.files.length === 0) return <p>{m.none}</p>
  return (
    <Stack gap="s">
      {props.files.map((file) => (
        <Row key={file.id} spread>
          <span>
            <TextLink href={props.hrefOf(file)} download icon="document">{file.fileName}</TextLink>{' '}
            <small>
              {m.size(file.sizeBytes / 1024)} · <Code>{m.fingerprint(file.sha256.slice(0, HEAD))}</Code>
              <Unseen>{file.sha256}</Unseen>
            </small>
          </span>
          {props.beside?.(file)}
        </Row>
      ))}
    </Stack>
  )
}
