import { useState, type ReactNode } from 'react'
import { FileField } from '../../../design-system/components/file-field.tsx'
import { FolderDrop } from '../../../design-system/staff/folder-drop.tsx'
import { SendingFiles } from './sending-files.tsx'
import type { UploadFieldProps } from './upload-field-props.ts'

type FolderUploadFieldProps = Pick<UploadFieldProps, 'name' | 'label' | 'hint' | 'error' | 'purpose' | 'unitId' | 'listed'> & { readonly words: string }

/** Many scans at once, a whole folder too: each is sent as it comes, and the form posts the numbers of the stored files (`storedFieldName`). */
export const FolderUploadField = ({ words, purpose, unitId, listed = [], ...field }: FolderUploadFieldProps): ReactNode => {
  const [taken, setTaken] = useState<readonly File[]>([])
  const take = (files: readonly File[]): void => setTaken((before) => [...before, ...files])
  return (
    <>
      <FolderDrop words={words} onFiles={take}>
        <FileField {...field} accept=".pdf,.tif,.tiff,.jpg,.jpeg,.png" multiple takesOver onChoose={take} />
      </FolderDrop>
      <SendingFiles files={taken} field={field.name} purpose={purpose} unitId={unitId} listed={listed} />
    </>
  )
}
