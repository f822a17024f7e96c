import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from '../../../design-system/components/button.tsx'
import { UploadRow, UploadRows } from '../../../design-system/components/upload-row.tsx'
import { useMessages } from '../../../platform/web/messages.ts'
import { documentsEn } from './messages.en.ts'
import { documentsVi } from './messages.vi.ts'
import { pressWhenQuiet } from './press-when-quiet.ts'
import { storedFieldName } from './stored-field-name.ts'
import type { UploadFieldProps } from './upload-field-props.ts'
import { useUploads, type Going, type Uploads } from './use-uploads.ts'

const HEAD = 12
const useFieldWords = () => useMessages({ vi: documentsVi, en: documentsEn })

const wordsOf = (m: ReturnType<typeof useFieldWords>, { phase, reason, stored, file }: Going): string => {
  if (phase === 'refused') return reason ?? m.failed
  if (phase === 'stored') return `${m.stored} · ${m.size(file.size / 1024)} · ${m.fingerprint(stored?.sha256.slice(0, HEAD) ?? '')}`
  return m.phases[phase]
}

const OneGoing = (props: { readonly one: Going; readonly uploads: Uploads; readonly field: string }): ReactNode => {
  const m = useFieldWords()
  const { one, uploads } = props
  const moving = one.phase !== 'stored' && one.phase !== 'refused'
  const percent = Math.floor((one.sentBytes / Math.max(1, one.file.size)) * 100)
  return (
    <UploadRow
      name={one.file.name}
      words={wordsOf(m, one)}
      tone={one.phase === 'refused' ? 'bad' : one.phase === 'stored' ? 'good' : 'going'}
      progress={moving ? { value: one.sentBytes, max: one.file.size, text: m.percent(percent, m.size(one.file.size / 1024)) } : undefined}
      actions={
        <>
          {one.stored ? <input type="hidden" name={storedFieldName(props.field)} value={one.stored.id} /> : null}
          {one.mayGoOn && one.phase === 'refused' ? <Button size="s" onPress={() => uploads.goOn(one)} label={m.goOnNamed(one.file.name)}>{m.goOn}</Button> : null}
          <Button size="s" kind="quiet" onPress={() => uploads.cancel(one)} label={(moving ? m.cancelNamed : m.dismissNamed)(one.file.name)}>{moving ? m.cancel : m.dismiss}</Button>
        </>
      }
    />
  )
}

export type SendingFilesProps = Pick<UploadFieldProps, 'purpose' | 'unitId' | 'thenPress' | 'listed'> & {
  /** All that were ever handed over, in order. */
  readonly files: readonly File[]
  /** The field they came from. */
  readonly field: string
}

/** Files on their way from one field: each is sent at once, in parts, and goes on after a cut line. */
export const SendingFiles = ({ files, field, purpose, unitId, thenPress, listed = [] }: SendingFilesProps): ReactNode => {
  const m = useFieldWords()
  const place = useRef<HTMLDivElement>(null)
  const begun = useRef(0)
  const press = (): void => {
    const form = place.current?.closest('form')
    if (form) pressWhenQuiet(form, pressNow)
  }
  const pressNow = (): void => {
    const form = place.current?.closest('form')
    const button = [...(form?.querySelectorAll('button') ?? [])].find(({ name, value }) => name === thenPress?.name && value === thenPress.value)
    const any = place.current?.querySelector(`input[name="${CSS.escape(storedFieldName(field))}"]`)
    if (form && button && any) form.requestSubmit(button)
  }
  const uploads = useUploads({ purpose, unitId, onAllStored: thenPress ? press : undefined, shown: listed.join(' ') })
  useEffect(() => {
    const fresh = files.slice(begun.current)
    begun.current = files.length
    if (fresh.length > 0) uploads.take(fresh)
    // Only what was handed over since.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [files])
  return (
    <div ref={place}>
      {uploads.going.length > 0 ? <UploadRows label={m.onTheirWay}>{uploads.going.map((one) => <OneGoing key={one.key} one={one} uploads={uploads} field={field} />)}</UploadRows> : null}
    </div>
  )
}
