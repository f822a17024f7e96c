import { useEffect, useRef, type ReactNode } from 'react'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { UploadRow, UploadRows } from '../../../../design-system/components/upload-row.tsx'
import { Button } from '../../../../design-system/components/button.tsx'
import { inOrder } from '../../../../design-system/staff/file-order.ts'
import { FolderDrop } from '../../../../design-system/staff/folder-drop.tsx'
import { useMessages } from '../../../../platform/web/messages.ts'
import { documentsEn } from '../messages.en.ts'
import { documentsVi } from '../messages.vi.ts'
import { useUploads } from '../use-uploads.ts'
import { useBenchWords } from './bench-words.ts'
import type { BenchActs } from './use-bench.ts'

const ACCEPT = '.pdf,.tif,.tiff,.jpg,.jpeg,.png'

/** Scans on their way: each goes onto the bench once it is whole. */
export const BenchDrop = ({ acts }: { readonly acts: BenchActs }): ReactNode => {
  const m = useBenchWords()
  const words = useMessages({ vi: documentsVi, en: documentsEn })
  const { benchId, unitId } = acts.bench
  const uploads = useUploads({ purpose: `digitise-${benchId}`, unitId, shown: '' })
  const added = useRef(new Set<string>())
  useEffect(() => {
    for (const one of uploads.going) {
      if (one.stored === undefined || added.current.has(one.key)) continue
      added.current.add(one.key)
      acts.add([one.stored.id])
      uploads.cancel(one)
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is on its way decides
  }, [uploads.going])
  return (
    <FolderDrop words={m.drop} onFiles={uploads.take}>
      <FileField name="scan" label={m.choose} accept={ACCEPT} multiple optional takesOver onChoose={(files) => uploads.take(inOrder(files))} />
      {uploads.going.length > 0 ? (
        <UploadRows label={words.onTheirWay}>
          {uploads.going.map((one) => (
            <UploadRow
              key={one.key}
              name={one.file.name}
              words={one.phase === 'refused' ? (one.reason ?? words.failed) : one.phase === 'stored' ? words.stored : words.phases[one.phase]}
              tone={one.phase === 'refused' ? 'bad' : 'going'}
              progress={one.phase === 'refused' ? undefined : { value: one.sentBytes, max: one.file.size, text: words.percent(Math.floor((one.sentBytes / Math.max(1, one.file.size)) * 100), words.size(one.file.size / 1024)) }}
              actions={
                <>
                  {one.mayGoOn && one.phase === 'refused' ? <Button size="s" onPress={() => uploads.goOn(one)} label={words.goOnNamed(one.file.name)}>{words.goOn}</Button> : null}
                  <Button size="s" kind="quiet" onPress={() => uploads.cancel(one)} label={words.dismissNamed(one.file.name)}>{words.dismiss}</Button>
                </>
              }
            />
          ))}
        </UploadRows>
      ) : null}
    </FolderDrop>
  )
}
