import type { ReactNode } from 'react'
import { KeepingStatus } from '../keeping-status.tsx'
import type { Keeping } from '../use-keeping.ts'
import { useWords } from './words.ts'

export const DraftKeepingStatus = (props: { readonly keeping: Keeping }): ReactNode => <KeepingStatus keeping={props.keeping} words={useWords().keeping} />
