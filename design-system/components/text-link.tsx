import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useWords } from '../language.ts'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

export type TextLinkProps = {
  readonly children: ReactNode
  /** Inside this app. */
  readonly to?: string
  /** Elsewhere, or a file: a whole page load. */
  readonly href?: string
  readonly newTab?: boolean
  readonly download?: boolean
  readonly icon?: IconName
  /** Strong: the main link of a list row. Quiet: no underline until touched. */
  readonly look?: 'plain' | 'strong' | 'quiet'
  readonly language?: 'vi' | 'en'
}

export const TextLink = (props: TextLinkProps): ReactNode => {
  const words = useWords()
  const look = classNames('mc-link', props.look && `mc-link-${props.look}`)
  const inside = (
    <>
      {props.icon ? <Icon name={props.icon} size="s" /> : null}
      {props.children}
      {props.newTab ? <span className="mc-unseen"> {words.opensNewTab}</span> : null}
    </>
  )
  if (props.to !== undefined) return <Link className={look} to={props.to} lang={props.language}>{inside}</Link>
  const tab = props.newTab ? { target: '_blank', rel: 'noopener' } : {}
  return <a className={look} href={props.href} download={props.download} lang={props.language} hrefLang={props.language} {...tab}>{inside}</a>
}
