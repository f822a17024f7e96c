import { isOfRehearsal } from '../../platform/clock/rehearsal-mark.ts'
import type { Site } from '../../platform/web/loader.ts'
import type { Composition } from './compose.ts'
import { findLoadedProfile } from './seed.ts'
import { REHEARSAL_NOTICE } from './words.ts'

const PROVINCES: Readonly<Record<string, string>> = { 'quang-binh-2025': 'Quảng Bình', 'quang-tri-2026': 'Quảng Trị' }

/** Whose portal this installation is: the province it was first loaded with. Asked for every page, as a rehearsal begins while the server runs. */
export const openSite = async (composition: Composition): Promise<() => Site> => {
  const profile = (await findLoadedProfile(composition)) ?? composition.config.profile
  const province = PROVINCES[profile] ?? ''
  const { config } = composition
  const site: Site = { province, authority: `Ủy ban nhân dân tỉnh ${province}`, demo: config.demo }
  return () => (isOfRehearsal(config) ? { ...site, notice: REHEARSAL_NOTICE } : site)
}
