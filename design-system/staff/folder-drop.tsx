import { useState, type ClipboardEvent, type DragEvent, type ReactNode } from 'react'
import { classNames } from '../components/class-names.ts'
import { comparePaths, inOrder, isLeftBySystem } from './file-order.ts'

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

type Found = { readonly file: File; readonly path: string }

const filesIn = async (entry: Entry): Promise<readonly Found[]> => {
  if (entry === null || isLeftBySystem(entry.name)) return []
  if (entry.isFile) return [{ path: entry.fullPath, file: await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)) }]
  const found: Found[] = []
  for (const inner of await readAll(entry as FileSystemDirectoryEntry)) found.push(...(await filesIn(inner)))
  return found
}

/** Entries must be asked for while the drop is handled; they are read after it. */
const droppedIn = async ({ items, files }: DataTransfer): Promise<readonly File[]> => {
  const [plain, entries] = [[...files], [...items].map((item) => item.webkitGetAsEntry())]
  if (!entries.some((entry) => entry?.isDirectory)) return inOrder(plain)
  const found: Found[] = []
  for (const entry of entries) found.push(...(await filesIn(entry)))
  return found.toSorted((one, other) => comparePaths(one.path, other.path)).map(({ file }) => file)
}

/** Files and whole folders may be dropped on it, or pasted; the field inside is the way for everybody else. */
export const FolderDrop = (props: { readonly onFiles: (files: readonly File[]) => void; readonly words: string; readonly children: ReactNode }): ReactNode => {
  const [over, setOver] = useState(false)
  const take = (files: readonly File[]): void => (files.length > 0 ? props.onFiles(files) : undefined)
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
    take(inOrder([...event.clipboardData.files]))
  }
  return (
    <div className={classNames('mc-drop', over && 'mc-drop-over')} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop} onPaste={paste}>
      <p className="mc-drop-words">{props.words}</p>
      {props.children}
    </div>
  )
}
