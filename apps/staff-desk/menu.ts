import type { StaffNav, StaffNavGroup } from '../../platform/web/screens.ts'

const GROUPS: readonly StaffNavGroup[] = ['work', 'papers', 'voices', 'catalogue', 'oversight', 'administration']

export type MenuGroup = { readonly group: StaffNavGroup; readonly entries: readonly StaffNav[] }

/** The menu in its groups; in each, what a working day begins with comes first. */
export const groupMenu = (entries: readonly StaffNav[]): readonly MenuGroup[] =>
  GROUPS.map((group) => ({ group, entries: entries.filter((entry) => entry.group === group).toSorted((one, other) => Number(other.home ?? false) - Number(one.home ?? false)) })).filter((each) => each.entries.length > 0)

/** Where a person with this menu lands; nowhere when nothing in it is where a day begins. */
export const homeOf = (entries: readonly StaffNav[]): StaffNav | undefined => groupMenu(entries).flatMap((each) => each.entries).find(({ home }) => home)
