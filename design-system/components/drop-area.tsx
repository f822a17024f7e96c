import { useState, type ClipboardEvent, type DragEvent, type ReactNode } from 'react'
import { classNames } from './class-names.ts'

const holdsFiles = (drag: DragEvent): boolean => drag.dataTransfer.types.includes('Files')

/** Files may be dropped on it, or pasted while something in it has the focus. The field inside is the way for everybody else. */
export const DropArea = (props: { readonly onFiles: (files: readonly File[]) => void; readonly words: string | undefined; readonly children: ReactNode }): ReactNode => {
  const [over, setOver] = useState(false)
  const take = (files: readonly File[]): void => {
    if (files.length > 0) props.onFiles(files)
  }
  const drag = (event: DragEvent): void => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent): void => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files])
  }
  const paste = (event: ClipboardEvent): void => {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    take([...event.clipboardData.files])
  }
  return (
    <div className={classNames('mc-drop', over && 'mc-drop-over')} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop} onPaste={paste}>
      {props.children}
      {props.words === undefined ? null : <p className="mc-drop-words">{props.words}</p>}
    </div>
  )
}
