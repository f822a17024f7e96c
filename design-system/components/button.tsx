import type { MouseEvent, ReactNode } from 'react'
import { Link } from 'react-router'
import { useWords } from '../language.ts'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'
type Look = { readonly kind?: ButtonKind; readonly size?: 'm' | 's'; readonly icon?: IconName; readonly wide?: boolean }

const lookOf = (look: Look): string =>
  classNames('mc-button', `mc-button-${look.kind ?? 'secondary'}`, look.size === 's' && 'mc-button-s', look.wide && 'mc-button-wide')

export type ButtonProps = Look & {
  readonly children: ReactNode
  readonly type?: 'submit' | 'button'
  /** Sent with the form, so that one form may end in several ways. */
  readonly name?: string
  readonly value?: string
  readonly form?: string
  /** While true the button says so and a second press does nothing; it stays in the tab order. */
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly onPress?: (press: MouseEvent<HTMLButtonElement>) => void
  readonly describedBy?: string
  /** Where scripts run they press it themselves. */
  readonly onlyWithoutScripts?: boolean
  readonly label?: string
}

/** A button does something; to go somewhere use `ButtonLink`. In a form it submits unless `type="button"`. */
export const Button = (props: ButtonProps): ReactNode => {
  const words = useWords()
  return (
    <button
      type={props.type ?? (props.onPress ? 'button' : 'submit')}
      className={classNames(lookOf(props), props.onlyWithoutScripts && 'mc-without-scripts')}
      name={props.name}
      value={props.value}
      form={props.form}
      disabled={props.disabled}
      aria-disabled={props.busy || undefined}
      aria-describedby={props.describedBy}
      aria-label={props.label}
      onClick={(press) => (props.busy ? press.preventDefault() : props.onPress?.(press))}
    >
      {props.icon ? <Icon name={props.icon} /> : null}
      <span>{props.busy ? words.busy : props.children}</span>
    </button>
  )
}

/** First in a form whose fields hold buttons of their own: what the Enter key presses. */
export const EnterKeyButton = (): ReactNode => <button type="submit" className="mc-unseen" tabIndex={-1} aria-hidden />

/** First in a form that ends in several ways, one of them for good: the Enter key presses none. */
export const NoEnterKey = (): ReactNode => <button type="submit" className="mc-unseen" disabled aria-hidden />

export const ButtonLink = (props: Look & { readonly to: string; readonly children: ReactNode; readonly download?: boolean; /** Asks the server for the whole page: what this page knows of the person no longer holds. */ readonly afresh?: boolean }): ReactNode =>
  props.download ? (
    <a className={lookOf(props)} href={props.to} download>
      {props.icon ? <Icon name={props.icon} /> : null}
      <span>{props.children}</span>
    </a>
  ) : (
    <Link className={lookOf(props)} to={props.to} reloadDocument={props.afresh ?? false}>
      {props.icon ? <Icon name={props.icon} /> : null}
      <span>{props.children}</span>
    </Link>
  )

/** Buttons side by side; stacked on a narrow screen. */
export const ButtonRow = (props: { readonly children: ReactNode }): ReactNode => <div className="mc-button-row">{props.children}</div>
