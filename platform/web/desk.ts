import { createContext, useContext } from 'react'
import type { Client } from './client.ts'
import type { SignedIn, Site } from './loader.ts'

export type StaffPerson = Extract<SignedIn, { kind: 'staff' }>
export type DeskUnit = { readonly id: string; readonly name: string; readonly roles: readonly string[] }

/** What every staff screen may know of the desk around it. */
export type Desk = {
  /** For what happens outside loaders and actions (a menu, a live count). */
  readonly api: Client
  readonly site: Site
  readonly person: StaffPerson | undefined
  /** Units where the person holds a role. */
  readonly units: readonly DeskUnit[]
  /** The one chosen in the bar; absent means all of them. */
  readonly unit: DeskUnit | undefined
}

export const DeskContext = createContext<Desk | undefined>(undefined)

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext)
  if (desk === undefined) throw new Error('useDesk is for screens of the staff desk')
  return desk
}

/** May the person do this somewhere? For showing a button; the server decides again. */
export const useMay = (may: string, on: string): boolean => useDesk().person?.abilities.includes(`${may}:${on}`) ?? false
