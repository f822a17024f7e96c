import type { ReactNode } from 'react'
import { useSurroundings, useWords } from '../language.ts'

export type PageHeaderProps = {
  readonly title: string
  /** A word above the title saying what kind of thing this is. */
  readonly caption?: string | undefined
  readonly lead?: ReactNode
  readonly tags?: ReactNode
  readonly actions?: ReactNode
  /** The form of this page was refused: the browser's title says so first. */
  readonly hasError?: boolean
}

/** The page's one `h1` and its browser title. */
export const PageHeader = (props: PageHeaderProps): ReactNode => {
  const words = useWords()
  return (
    <header className="mc-page-header">
      <PageTitle title={props.hasError ? `${words.errorInTitle}${props.title}` : props.title} />
      <div className="mc-page-header-words">
        {props.caption ? <p className="mc-page-caption">{props.caption}</p> : null}
        <h1 tabIndex={-1}>{props.title}</h1>
        {props.tags ? <div className="mc-page-tags">{props.tags}</div> : null}
        {props.lead ? <div className="mc-lead">{props.lead}</div> : null}
      </div>
      {props.actions ? <div className="mc-page-actions">{props.actions}</div> : null}
    </header>
  )
}

/** Only the browser title, for pages that draw their own heading. */
export const PageTitle = (props: { readonly title: string }): ReactNode => {
  const { siteName } = useSurroundings()
  return <title>{props.title === siteName ? siteName : `${props.title} - ${siteName}`}</title>
}
