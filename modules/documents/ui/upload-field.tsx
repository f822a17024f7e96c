import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { FileField } from '../../../design-system/components/file-field.tsx'
import { useMessages } from '../../../platform/web/messages.ts'
import { FILE_LIMITS } from '../contract.ts'
import { documentsEn } from './messages.en.ts'
import { documentsVi } from './messages.vi.ts'
import type { UploadFieldProps } from './upload-field-props.ts'

/**
 * A file field. Without scripts it posts its files with the form; with them each file is sent at once, in parts, resumed
 * after a cut line, and the form posts only the numbers of the stored files (`storedFieldName`). The server judges either way.
 * What sends comes after the page stands; until then, and where it cannot be had, the plain field works.
 */
export const UploadField = (props: UploadFieldProps): ReactNode => {
  const m = useMessages({ vi: documentsVi, en: documentsEn })
  const [Scripted, setScripted] = useState<ComponentType<UploadFieldProps>>()
  useEffect(() => {
    let isHere = true
    import('./scripted-upload.tsx').then(({ ScriptedUpload }) => (isHere ? setScripted(() => ScriptedUpload) : undefined), () => undefined)
    return () => void (isHere = false)
  }, [])
  if (Scripted !== undefined) return <Scripted {...props} />
  const { purpose: _purpose, unitId: _unitId, thenPress: _thenPress, listed: _listed, ...field } = props
  const hint = [field.hint, m.accepted].filter(Boolean).join(' ')
  return <div><FileField {...field} hint={hint} accept={FILE_LIMITS.accept} multiple maxMegabytes={FILE_LIMITS.maxMegabytes} /></div>
}
