export type Theme = 'light' | 'dark' | 'system'

const read = (key: string): string | undefined => {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}
const write = (key: string, value: string | undefined): void => {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // A locked-down browser keeps nothing; the choice then lasts as long as the page.
  }
}

export const readTheme = (): Theme => {
  const kept = read('desk-theme')
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export const applyTheme = (theme: Theme): void => {
  write('desk-theme', theme === 'system' ? undefined : theme)
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

let unitId = read('desk-unit')
/** The unit one works at stays chosen on this machine. */
export const readUnitId = (): string | undefined => unitId
export const keepUnitId = (chosen: string | undefined): void => {
  unitId = chosen
  write('desk-unit', chosen)
}
