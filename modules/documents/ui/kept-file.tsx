import { useState, useSyncExternalStore, type ReactNode } from 'react'
import { Button } from '../../../design-system/components/button.tsx'
import { Code, Row, Stack } from '../../../design-system/components/layout.tsx'
import { TextLink } from '../../../design-system/components/text-link.tsx'
import { useMessages } from '../../../platform/web/messages.ts'
import { FilePreview, kindOf } from './file-preview.tsx'
import { keptFileEn } from './kept-file-messages.en.ts'
import { keptFileVi } from './kept-file-messages.vi.ts'
import { documentsEn } from './messages.en.ts'
import { documentsVi } from './messages.vi.ts'

/** Enough of a hash to compare by eye. */
const HEAD = 12

const never = (): (() => void) => () => undefined

/** Looked at where it stands; without scripts the link opens it. */
const useLook = () => {
  const isLive = useSyncExternalStore(never, () => true, () => false)
  const [isOpen, setOpen] = useState(false)
  return { isLive, isOpen, turn: () => setOpen((before) => !before) }
}

/** A file of one's own beside what it is for: its proof, a look at it, and what else may be done with it. */
export const KeptFile = (props: { readonly file: { readonly fileId: string; readonly name: string; readonly sha256?: string | undefined }; readonly children: ReactNode }): ReactNode => {
  const m = useMessages({ vi: documentsVi, en: documentsEn })
  const say = useMessages({ vi: keptFileVi, en: keptFileEn })
  const { fileId, name, sha256 } = props.file
  const { isLive, isOpen, turn } = useLook()
  const href = `/api/files/${fileId}/content`
  return (
    <Stack gap="s">
      <Row spread>
        <span>
          <TextLink href={href} newTab icon="document">{name}</TextLink>
          {sha256 ? <>{' '}<small><Code>{m.fingerprint(sha256.slice(0, HEAD))}</Code></small></> : null}
        </span>
        <Row gap="s">
          {isLive && kindOf({ fileName: name }) ? <Button size="s" kind="quiet" label={isOpen ? say.closeNamed(name) : say.lookNamed(name)} onPress={turn}>{isOpen ? say.close : say.look}</Button> : null}
          {props.children}
        </Row>
      </Row>
      {isOpen ? <FilePreview file={{ fileName: name }} href={href} page={1} /> : null}
    </Stack>
  )
}
