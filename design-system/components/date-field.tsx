import { useRef, useState, useSyncExternalStore, type ClipboardEvent, type InputHTMLAttributes, type ReactNode } from 'react'
import { useWords } from '../language.ts'
import { datePartsOf, isDate, sentDate, writtenDate } from './date-parts.ts'
import { Field, FieldGroup, useFieldIds, type FieldProps } from './field.tsx'
import { Icon } from './icon.tsx'

/**
 * A date in three boxes, day first as Vietnamese write it: a browser's own calendar follows the browser's language and
 * turns 03/04 round. Sends `<name>-day`, `<name>-month`, `<name>-year`; the form reader joins them.
 */
export const DateField = (props: FieldProps & { readonly defaultValue?: string | undefined; readonly birthday?: boolean; readonly readOnly?: boolean; readonly onChange?: (value: string) => void }): ReactNode => {
  const words = useWords()
  const boxes = useRef<HTMLDivElement>(null)
  const tell = (): void => {
    const valueOf = (part: string): string => boxes.current?.querySelector<HTMLInputElement>(`[name="${props.name}-${part}"]`)?.value.trim() ?? ''
    const typed = ['year', 'month', 'day'].map(valueOf)
    props.onChange?.(typed.every((part) => part === '') ? '' : `${typed[0]}-${typed[1]?.padStart(2, '0')}-${typed[2]?.padStart(2, '0')}`)
  }
  /** A whole date pasted into any box is laid into the three. */
  const onPaste = (pasted: ClipboardEvent): void => {
    const parts = props.readOnly ? undefined : datePartsOf(pasted.clipboardData.getData('text'))
    if (parts === undefined || !boxes.current) return
    pasted.preventDefault()
    for (const part of ['day', 'month', 'year'] as const) {
      const box = boxes.current.querySelector<HTMLInputElement>(`[name="${props.name}-${part}"]`)
      if (box) box.value = parts[part]
    }
    tell()
  }
  // Of a date known in part, `00` stands for what is not known.
  const [year = '', month = '', day = ''] = (props.defaultValue ?? '').split('-').map((part) => (part === '00' ? '' : part))
  const parts = [
    { part: 'day', label: words.day, value: day, size: 2, fill: 'bday-day' },
    { part: 'month', label: words.month, value: month, size: 2, fill: 'bday-month' },
    { part: 'year', label: words.year, value: year, size: 4, fill: 'bday-year' },
  ] as const
  const ids = useFieldIds(props)
  return (
    <FieldGroup field={props} ids={ids}>
      <div className="mc-date-parts" ref={boxes} onPaste={onPaste}>
        {parts.map(({ part, label, value, size, fill }) => {
          const id = part === 'day' ? ids.id : `${ids.id}-${part}`
          return (
            <div key={part} className={`mc-date-part mc-date-${part}`}>
              <label htmlFor={id}>{label}</label>
              <input
                className="mc-input"
                id={id}
                name={`${props.name}-${part}`}
                inputMode="numeric"
                maxLength={size}
                defaultValue={value}
                readOnly={props.readOnly}
                onChange={props.onChange ? tell : undefined}
                autoComplete={props.birthday ? fill : undefined}
                aria-invalid={props.error === undefined ? undefined : true}
              />
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}

type DateInputProps = FieldProps & { readonly defaultValue?: string | undefined; readonly onChange?: (value: string) => void }

const nothing = (): (() => void) => () => undefined

/**
 * A date in one box, for staff filters and quick entry; sends `YYYY-MM-DD`. Always read and typed day first; the calendar behind its button is the browser's.
 * Without scripts it is the browser's own control, whose order is the browser's.
 */
export const DateInput = (props: DateInputProps): ReactNode => {
  const isScripted = useSyncExternalStore(nothing, () => true, () => false)
  const ids = useFieldIds(props)
  const shared = {
    id: ids.id,
    disabled: props.disabled,
    'aria-required': props.optional ? undefined : true,
    'aria-invalid': props.error === undefined ? undefined : true,
    'aria-describedby': ids.describedBy,
  }
  return (
    <Field field={props} ids={ids}>
      {isScripted ? <DayFirst key={props.defaultValue} {...props} shared={shared} /> : <input {...shared} className="mc-input mc-width-s" type="date" name={props.name} defaultValue={props.defaultValue} />}
    </Field>
  )
}

const DayFirst = ({ name, defaultValue = '', disabled, onChange, shared }: DateInputProps & { readonly shared: InputHTMLAttributes<HTMLInputElement> }): ReactNode => {
  const words = useWords()
  const calendar = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(writtenDate(defaultValue))
  const put = (typed: string): void => {
    setText(typed)
    onChange?.(sentDate(typed))
  }
  return (
    <span className="mc-date-box">
      <input {...shared} className="mc-input" inputMode="numeric" autoComplete="off" placeholder={words.dayFirst} value={text} onChange={(typed) => put(typed.currentTarget.value)} onBlur={() => setText(writtenDate(sentDate(text)))} />
      <input type="hidden" name={name} value={sentDate(text)} disabled={disabled} />
      <input ref={calendar} className="mc-date-calendar" type="date" tabIndex={-1} aria-hidden value={isDate(sentDate(text)) ? sentDate(text) : ''} onChange={(chosen) => put(writtenDate(chosen.currentTarget.value))} />
      <button type="button" className="mc-date-open" aria-label={words.openCalendar} disabled={disabled} onClick={() => calendar.current?.showPicker()}><Icon name="calendar" /></button>
    </span>
  )
}
