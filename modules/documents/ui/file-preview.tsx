import { lazy, Suspense, type ReactNode } from 'react'
import { Row, Stack } from '../../../design-system/components/layout.tsx'
import { TextLink } from '../../../design-system/components/text-link.tsx'
import { useMessages } from '../../../platform/web/messages.ts'
import type { ListedFile } from './file-list.tsx'
import { documentsEn } from './messages.en.ts'
import { documentsVi } from './messages.vi.ts'

// The reader of PDFs weighs more than the rest of a screen: it comes with the first file that is looked at.
const PagedFile = /* @__PURE__ */ lazy(async () => ({ default: (await import('./paged-file.tsx')).PagedFile }))

export type FilePreviewProps = {
  readonly file: Pick<ListedFile, 'fileName'> & Partial<Pick<ListedFile, 'sizeBytes' | 'sha256'>> & { readonly mediaType?: string }
  /** Address of the bytes; whoever shows the file knows who may read it and for what purpose. */
  readonly href: string
  /** Where to begin; else what the address says (`#page=3`). */
  readonly page?: number
  /** Told whenever another page is shown, so that a claim can be ticked with it. */
  readonly onPage?: (page: number) => void
}

const KINDS: Readonly<Record<string, 'pdf' | 'image'>> = { pdf: 'pdf', jpg: 'image', jpeg: 'image', png: 'image' }

/** What a browser can show. */
export const kindOf = ({ mediaType, fileName }: FilePreviewProps['file']): 'pdf' | 'image' | undefined => {
  if (mediaType === 'application/pdf') return 'pdf'
  if (mediaType === 'image/jpeg' || mediaType === 'image/png') return 'image'
  return mediaType === undefined ? KINDS[fileName.split('.').at(-1)?.toLowerCase() ?? ''] : undefined
}

/** A file beside the work it is for: pages, zoom, rotation, keys; what no browser shows is offered for download. */
export const FilePreview = (props: FilePreviewProps): ReactNode => {
  const m = useMessages({ vi: documentsVi, en: documentsEn })
  const kind = kindOf(props.file)
  return (
    <section aria-label={m.preview(props.file.fileName)}>
      <Stack gap="s">
        <Row spread>
          <strong>{props.file.fileName}</strong>
          <Row gap="s">
            {kind ? <TextLink href={props.href} newTab>{m.openNewTab}</TextLink> : null}
            <TextLink href={props.href} download icon="download">{m.download}</TextLink>
          </Row>
        </Row>
        {kind ? (
          <Suspense fallback={<output>{m.loading}</output>}>
            <PagedFile key={props.href} kind={kind} href={props.href} name={props.file.fileName} page={props.page} onPage={props.onPage} />
          </Suspense>
        ) : (
          <p>{m.noPreview}</p>
        )}
      </Stack>
    </section>
  )
}
