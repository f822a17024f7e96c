import { useId, type ReactNode } from 'react'
import { Icon } from '../components/icon.tsx'

export type ClaimRowProps = {
  readonly label: string
  readonly value: ReactNode
  /** Who or what says so: "theo VNeID". */
  readonly origin?: string | undefined
  /** Found true; the word for it stands beside, the mark repeats it. */
  readonly checked: boolean
  /** What the button does, in words of its own: "Đối chiếu: họ và tên". Absent when there is nothing to do. */
  readonly pressLabel?: string | undefined
  readonly onPress?: () => void
  readonly busy?: boolean
  /** On which page of which paper, by whom. */
  readonly proof?: ReactNode
}

/** One claim with its tick: a button that stays where it is, so that a list is worked through by keyboard. */
export const ClaimRow = (props: ClaimRowProps): ReactNode => {
  const id = useId()
  return (
    <li className="mc-claim" data-checked={props.checked || undefined}>
      {props.onPress ? (
        <button type="button" className="mc-claim-tick" aria-pressed={props.checked} aria-label={props.pressLabel} aria-describedby={id} aria-disabled={props.busy || undefined} onClick={() => (props.busy ? undefined : props.onPress?.())}>
          <Icon name="check" size="s" />
        </button>
      ) : (
        <span className="mc-claim-tick" aria-hidden><Icon name="check" size="s" /></span>
      )}
      <div className="mc-claim-words" id={id}>
        <span className="mc-claim-label">{props.label}</span>
        <span className="mc-claim-value">{props.value}{props.origin ? <span className="mc-claim-origin"> ({props.origin})</span> : null}</span>
        {props.proof ? <span className="mc-claim-proof">{props.proof}</span> : null}
      </div>
    </li>
  )
}

export const ClaimList = (props: { readonly label: string; readonly children: ReactNode }): ReactNode => (
  <ul className="mc-claims" aria-label={props.label}>{props.children}</ul>
)
