import type { ReactNode } from 'react'
import { PageHeader } from '../components/page-header.tsx'

/** The one thing on a sign-in page. */
export const SignInCard = (props: { readonly title: string; readonly lead?: ReactNode; readonly children: ReactNode; readonly after?: ReactNode }): ReactNode => (
  <div className="mc-sign-in">
    <div className="mc-sign-in-card">
      <PageHeader title={props.title} lead={props.lead} />
      {props.children}
    </div>
    {props.after}
  </div>
)
