import { useEffect, useState, type ReactNode } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { SearchField } from 'react-aria-components/SearchField'
import { useNavigate } from 'react-router'
import { fold } from '../../kernel/vietnamese-text.ts'
import { Icon } from '../../design-system/components/icon.tsx'
import { DialogBox } from '../../design-system/staff/dialog.tsx'
import { useLanguage } from '../../platform/web/language.ts'
import type { StaffNav } from '../../platform/web/screens.ts'
import { useDeskWords } from './words.ts'

type Command = { readonly id: string; readonly label: string; readonly to: string }

/** NĐ 61/2018, TT 01/2018: unit code, date of reception, serial. */
const DOSSIER_CODE = /^[A-Z]\d{2}(?:[.]\d+)*-\d{6}-\d{4,}$/i

const useShortcut = (open: () => void): void => {
  useEffect(() => {
    const onKey = (key: KeyboardEvent): void => {
      if (key.key.toLowerCase() !== 'k' || !(key.ctrlKey || key.metaKey)) return
      key.preventDefault()
      open()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [open])
}

const useCommands = (entries: readonly StaffNav[], typed: string): readonly Command[] => {
  const m = useDeskWords()
  const language = useLanguage()
  const words = fold(typed)
  const screens = entries
    .map((entry) => ({ id: entry.to, label: entry.label[language], to: `/desk/${entry.to}` }))
    .filter((command) => fold(command.label).includes(words))
  if (typed.trim() === '') return screens
  const code = DOSSIER_CODE.exec(typed.trim())?.[0]
  const dossiers = code === undefined ? [] : [{ id: '?dossier', label: m.openDossier(code), to: `/desk/dossiers/${encodeURIComponent(code)}` }]
  return [...dossiers, ...screens, { id: '?procedure', label: m.findProcedure(typed.trim()), to: `/desk/procedures?q=${encodeURIComponent(typed.trim())}` }]
}

/** One box that goes anywhere: Ctrl+K, type, Enter. */
export const CommandSearch = (props: { readonly entries: readonly StaffNav[] }): ReactNode => {
  const m = useDeskWords()
  const go = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const commands = useCommands(props.entries, typed)
  const close = (): void => {
    setOpen(false)
    setTyped('')
  }
  const run = (id: string): void => {
    const chosen = commands.find((command) => command.id === id)
    close()
    if (chosen) void go(chosen.to)
  }
  useShortcut(() => setOpen(true))
  return (
    <>
      <button type="button" className="mc-bar-button mc-bar-search" onClick={() => setOpen(true)}>
        <Icon name="search" />
        <span>{m.findCommand}</span>
      </button>
      <DialogBox title={m.findCommand} isOpen={isOpen} onClose={close}>
        <Autocomplete inputValue={typed} onInputChange={setTyped}>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog opened to type in begins in its field */}
          <SearchField autoFocus className="mc-field">
            <Label className="mc-hint">{m.findCommandHint}</Label>
            <Input className="mc-input" />
          </SearchField>
          <Menu className="mc-menu mc-command-list" aria-label={m.findCommand} items={commands} onAction={(id) => run(String(id))} renderEmptyState={() => m.noCommand}>
            {(command) => <MenuItem id={command.id} className="mc-menu-item" textValue={command.label}>{command.label}</MenuItem>}
          </Menu>
        </Autocomplete>
      </DialogBox>
    </>
  )
}
