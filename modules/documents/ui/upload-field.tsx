import type { ReactNode } from 'react'
import { FileField, type FileFieldProps } from '../../../design-system/components/file-field.tsx'
import { useMessages } from '../../../platform/web/messages.ts'
import { FILE_LIMITS } from '../contract.ts'
import { documentsEn } from './messages.en.ts'
import { documentsVi } from './messages.vi.ts'

/** A file field that says before choosing what the server will take; the server judges again. */
export const UploadField = (props: Omit<FileFieldProps, 'accept' | 'maxMegabytes'>): ReactNode => {
  const m = useMessages({ vi: documentsVi, en: documentsEn })
  const hint = [props.hint, m.accepted].filter(Boolean).join(' ')
  return <FileField {...props} hint={hint} accept={FILE_LIMITS.accept} maxMegabytes={FILE_LIMITS.maxMegabytes} />
}
