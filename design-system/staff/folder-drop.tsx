import { useState, type ClipboardEvent, type DragEvent, type ReactNode } from 'react'
import { classNames } from '../components/class-names.ts'

type Entry = FileSystemEntry | null

const readAll = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  // A reader answers some hundred entries at a time, and none when it is through.
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}

const filesIn = async (entry: Entry): Promise<readonly File[]> => {
  if (entry === null) return []
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))]
  const found: File[] = []
  for (const inner of await readAll(entry as FileSystemDirectoryEntry)) found.push(...(await filesIn(inner)))
  return found
}

/** `scan2.jpg` before `scan10.jpg`, as a scanner counts. */
const inOrder = (files: readonly File[]): readonly File[] => files.toSorted((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }))

/** Entries must be asked for while the drop is handled; they are read after it. */
const droppedIn = async ({ items, files }: DataTransfer): Promise<readonly File[]> => {
  const [plain, entries] = [[...files], [...items].map((item) => item.webkitGetAsEntry())]
  if (!entries.some((entry) => entry?.isDirectory)) return plain
  const found: File[] = []
  for (const entry of entries) found.push(...(await filesIn(entry)))
  return found
}

/** Files and whole folders may be dropped on it, or pasted; the field inside is the way for everybody else. */
export const FolderDrop = (props: { readonly onFiles: (files: readonly File[]) => void; readonly words: string; readonly children: ReactNode }): ReactNode => {
  const [over, setOver] = useState(false)
  const take = (files: readonly File[]): void => (files.length > 0 ? props.onFiles(inOrder(files)) : undefined)
  const drag = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(false)
    droppedIn(event.dataTransfer).then(take, () => undefined)
  }
  const paste = (event: ClipboardEvent): void => {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    take([...event.clipboardData.files])
  }
  return (
    <div className={classNames('mc-drop', over && 'mc-drop-over')} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop} onPaste={paste}>
      <p className="mc-drop-words">{props.words}</p>
      {props.children}
    </div>
  )
}
