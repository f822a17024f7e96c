const TOUCHES = ['pointerdown', 'keydown', 'focusin', 'input', 'change', 'dragenter'] as const

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Whether somebody changed a field since the page came, by what the page itself says it began with. */
const isChanged = (field: Field): boolean => {
  if (field instanceof HTMLSelectElement) return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected))
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
  if (field.type === 'file') return (field.files?.length ?? 0) > 0
  if (field.type === 'hidden') return false
  return field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
}

/** Names of the fields changed before scripts listened to them. */
export const changedNames = (within: ParentNode): ReadonlySet<string> =>
  new Set([...within.querySelectorAll<Field>('input, select, textarea')].filter(isChanged).map(({ name }) => name))

/** React writes what the server drew over what was typed into a text area meanwhile; this puts it back. */
export const holdTypedText = (): (() => void) => {
  const held = [...document.querySelectorAll('textarea')].filter(isChanged).map((area) => ({ area, text: area.value, caret: [area.selectionStart, area.selectionEnd] as const }))
  return () => {
    for (const { area, text, caret } of held) {
      if (area.value === text) continue
      area.value = text
      area.setSelectionRange(...caret)
    }
  }
}

const isInForm = (target: EventTarget | null): boolean => target instanceof Element && target.closest('form') !== null

const wasTouched = (): boolean => isInForm(document.activeElement) || [...document.forms].some((form) => changedNames(form).size > 0)

let touched: Promise<void> | undefined

/** When somebody first does anything with a form of this page, also before this script ran. */
export const whenTouched = (): Promise<void> =>
  (touched ??= new Promise((resolve) => {
    if (wasTouched()) {
      resolve()
      return
    }
    const heard = ({ target }: Event): void => {
      if (!isInForm(target)) return
      for (const touch of TOUCHES) document.removeEventListener(touch, heard, true)
      resolve()
    }
    for (const touch of TOUCHES) document.addEventListener(touch, heard, { capture: true, passive: true })
  }))
