import type { ReactNode } from 'react'
import { SearchBox } from '../../../../../design-system/components/search-box.tsx'
import { useListWords } from './words.ts'

/** Code, name without tones, number or phone: one box, wherever one works. */
export const FindBox = (props: { readonly q?: string | undefined }): ReactNode => {
  const m = useListWords()
  return <SearchBox id="find-dossier" action="/desk/search" label={m.search} hint={m.searchHint} defaultValue={props.q} />
}
