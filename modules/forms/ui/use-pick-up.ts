import { useEffect, type RefObject } from 'react'
import { readFormData, type SentForm } from '../../../platform/web/form.ts'
import { changedNames } from '../../../platform/web/touched.ts'
import type { FormAnswers } from '../domain/form-definition.ts'
import type { Filling } from './use-filling.ts'

/** How the fields post: under which name before each question, and how they are read. */
export type Posted = { readonly read: (sent: SentForm) => FormAnswers; readonly prefix: string }

const DATE_BOX = /-(day|month|year)$/

const typedBefore = (within: HTMLElement, { read, prefix }: Posted, known: FormAnswers): FormAnswers => {
  const form = within.closest('form')
  const ids = new Set([...changedNames(within)].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length).replace(DATE_BOX, '')))
  if (form === null || ids.size === 0) return {}
  const now = read(readFormData(new FormData(form)))
  return Object.fromEntries([...ids].flatMap((id) => (now[id] === undefined || now[id] === (known[id] ?? '') ? [] : [[id, now[id]]])))
}

/** Answers given before the rules of the form were here: the fields hold them still, nobody was told. */
export const usePickUp = (root: RefObject<HTMLDivElement | null>, filling: Filling, posted: Posted): void => {
  useEffect(() => {
    const before = root.current === null ? {} : typedBefore(root.current, posted, filling.typed)
    if (Object.keys(before).length > 0) filling.pickUp(before)
    // Once, when the page answers by itself.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
}
