import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react'
import { DropArea } from '../../../design-system/components/drop-area.tsx'
import { FileField } from '../../../design-system/components/file-field.tsx'
import { useMessages } from '../../../platform/web/messages.ts'
import { FILE_LIMITS } from '../contract.ts'
import { documentsEn } from './messages.en.ts'
import { documentsVi } from './messages.vi.ts'
import type { SendingFilesProps } from './sending-files.tsx'
import type { UploadFieldProps } from './upload-field-props.ts'

const SCANS = '.pdf,.tif,.tiff,.jpg,.jpeg,.png'

type Sending = ComponentType<SendingFilesProps>

const chosenIn = (place: HTMLElement | null): readonly HTMLInputElement[] =>
  [...(place?.querySelectorAll<HTMLInputElement>('input[type=file]') ?? [])].filter(({ files }) => (files?.length ?? 0) > 0)

/** Into the field itself, beside what it holds: a form posted meanwhile takes them along. */
const putInto = (field: HTMLInputElement | null | undefined, files: readonly File[]): void => {
  if (!field) return
  const all = new DataTransfer()
  for (const file of [...(field.files ?? []), ...files]) all.items.add(file)
  field.files = all.files
}

/**
 * A file field. Without scripts it posts its files with the form; with them each file is sent at once, in parts, resumed
 * after a cut line, and the form posts only the numbers of the stored files (`storedFieldName`). The server judges either way.
 * What sends comes with the first file; until it is here, and where it cannot be had, the files wait in the field.
 */
export const UploadField = (props: UploadFieldProps): ReactNode => {
  const m = useMessages({ vi: documentsVi, en: documentsEn })
  const { purpose, unitId, thenPress, listed, oneScan = false, ...field } = props
  const place = useRef<HTMLDivElement>(null)
  const [isScripted, setScripted] = useState(false)
  const [Sends, setSends] = useState<Sending>()
  const [taken, setTaken] = useState<readonly File[]>([])
  const send = async (): Promise<void> => {
    const { SendingFiles } = await import('./sending-files.tsx')
    const fields = chosenIn(place.current)
    const files = fields.flatMap((each) => [...(each.files ?? [])])
    for (const each of fields) {
      each.value = ''
      each.dispatchEvent(new Event('change', { bubbles: true }))
    }
    setSends(() => SendingFiles)
    setTaken((before) => [...before, ...files])
  }
  const hand = (files: readonly File[], given: 'dropped' | 'chosen'): void => {
    if (given === 'dropped') putInto(place.current?.querySelector<HTMLInputElement>('input[type=file]'), files)
    send().catch(() => undefined)
  }
  useEffect(() => {
    setScripted(true)
    // Chosen before scripts ran.
    if (chosenIn(place.current).length > 0) send().catch(() => undefined)
    // Once, when the field stands.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const hint = [field.hint, oneScan ? undefined : m.accepted].filter(Boolean).join(' ')
  return (
    <div ref={place}>
      <DropArea words={isScripted ? m.dropHere : undefined} onFiles={(files) => hand(files, 'dropped')}>
        <FileField {...field} hint={hint} accept={oneScan ? SCANS : FILE_LIMITS.accept} multiple maxMegabytes={isScripted ? undefined : FILE_LIMITS.maxMegabytes} onChoose={(files) => hand(files, 'chosen')} />
        {isScripted ? (
          <div className="mc-camera">
            <FileField name={`${field.name}-camera`} label={m.camera} accept="image/*" capture="environment" optional takesOver onChoose={(files) => hand(files, 'dropped')} />
          </div>
        ) : null}
      </DropArea>
      {Sends ? <Sends files={taken} field={field.name} purpose={purpose} unitId={unitId} {...(thenPress ? { thenPress } : {})} listed={listed ?? []} /> : null}
    </div>
  )
}
