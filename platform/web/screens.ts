import type { RouteObject } from 'react-router'
import type { Label } from './messages.ts'

/**
 * `citizen.tsx` of a module: `export const xCitizen: CitizenScreens`. Paths are absolute, as in the address bar. Each page
 * is `lazy` (see modules/procedures/citizen.tsx): the whole portal must stay light on a slow phone.
 */
export type CitizenScreens = {
  readonly routes: readonly RouteObject[]
  /**
   * Screens of public places (wall boards, kiosks): without the portal's header and footer, each bringing its own landmarks,
   * and never taken over by scripts, so that a `Refresh` header keeps them going whatever happens.
   */
  readonly bareRoutes?: readonly RouteObject[]
  /** Entries of the header; few. */
  readonly nav?: readonly CitizenNav[]
}
export type CitizenNav = { readonly to: string; readonly label: Label; readonly signedIn?: boolean }

/** `staff.tsx` of a module: `export const xStaff: StaffScreens`. Paths are relative to `/desk`, e.g. `inbox/:dossierId`. */
export type StaffScreens = { readonly routes: readonly RouteObject[]; readonly nav: readonly StaffNav[] }

/** In the order of the menu. */
export type StaffNavGroup = 'work' | 'papers' | 'voices' | 'catalogue' | 'oversight' | 'administration'
export type StaffNav = {
  /** Relative to `/desk`: `inbox`. */
  readonly to: string
  readonly label: Label
  readonly group: StaffNavGroup
  /** Where a working day begins: whoever may open it lands there, and it stands first in its group. */
  readonly home?: true
  /** Shown when some role of the person allows it; the server decides again at every request. */
  readonly needs?: { readonly may: string; readonly on: string }
}

/** On a route of the portal: its page goes on changing by itself, so scripts take it over although it is long. */
export const LIVE = { live: true }
