import type { FileFieldProps } from '../../../design-system/components/file-field.tsx'

export type UploadFieldProps = Omit<FileFieldProps, 'accept' | 'maxMegabytes' | 'multiple' | 'onChoose' | 'takesOver' | 'capture'> & {
  /** What the files are for; an upload goes on only for the purpose it was begun for. */
  readonly purpose: string
  /** Whose files they are when an official sends them. */
  readonly unitId?: string | undefined
  /** Ids of files the page lists already: this field then lets go of them. */
  readonly listed?: readonly string[]
  /** One paper, scanned: one file, or a picture of each page (`sentScan` joins them); `hint` says so. */
  readonly oneScan?: boolean
  /** The button (`name`, `value`) pressed for the person once every file is there, so that nothing waits for a forgotten press. */
  readonly thenPress?: { readonly name: string; readonly value: string }
}
