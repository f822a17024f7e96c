import type { StaffNav } from '../../platform/web/screens.ts'

/** Is this entry of the menu for a person who may do these things (`verb:thing`)? */
export const mayOpen = (entry: StaffNav, abilities: readonly string[]): boolean =>
  entry.needs === undefined || abilities.includes(`${entry.needs.may}:${entry.needs.on}`)
