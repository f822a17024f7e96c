import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { useWords } from '../language.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export type SearchBoxProps = {
  /** Where the question goes, by GET: `/thu-tuc`. */
  readonly action: string
  readonly name?: string
  readonly label: string
  readonly hint?: string
  readonly defaultValue?: string | undefined
  readonly size?: 'm' | 'l'
  /** The label is read aloud but not shown (where a heading says the same). */
  readonly labelUnseen?: boolean
  readonly id: string
  /** Filters to keep while the words change. */
  readonly keep?: Readonly<Record<string, string | undefined>>
  readonly buttonLabel?: string
}

export const SearchBox = (props: SearchBoxProps): ReactNode => {
  const words = useWords()
  return (
    <search aria-label={props.label} className={classNames('mc-search', props.size === 'l' && 'mc-search-l')}>
      <Form method="get" action={props.action}>
        <label className={props.labelUnseen ? 'mc-unseen' : 'mc-label'} htmlFor={props.id}>{props.label}</label>
        {props.hint ? <p className="mc-hint" id={`${props.id}-hint`}>{props.hint}</p> : null}
        {Object.entries(props.keep ?? {}).map(([name, value]) => (value ? <input key={name} type="hidden" name={name} value={value} /> : null))}
        <div className="mc-search-row">
          <input
            className="mc-input mc-search-input"
            type="search"
            id={props.id}
            key={props.defaultValue}
            name={props.name ?? 'q'}
            defaultValue={props.defaultValue}
            aria-describedby={props.hint ? `${props.id}-hint` : undefined}
            placeholder={props.labelUnseen && !props.hint ? props.label : undefined}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
          />
          <button className="mc-search-button" type="submit">
            <Icon name="search" />
            <span className="mc-search-word">{props.buttonLabel ?? words.search}</span>
          </button>
        </div>
      </Form>
    </search>
  )
}
