import { redirect } from 'react-router'

/** A filed draft has become a dossier: old links and the back button lead there. */
export const redirectIfFiled = (draft: { readonly filedAs?: string }): void => {
  if (draft.filedAs) throw redirect(`/ho-so/${draft.filedAs}`)
}
