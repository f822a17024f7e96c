import type { Site } from '../../platform/web/loader.ts'
import type { Composition } from './compose.ts'
import { findLoadedProfile } from './seed.ts'

const PROVINCES: Readonly<Record<string, string>> = { 'quang-binh-2025': 'Quảng Bình', 'quang-tri-2026': 'Quảng Trị' }

/** Whose portal this installation is: the province it was first loaded with. */
export const getSite = async (composition: Composition): Promise<Site> => {
  const profile = (await findLoadedProfile(composition)) ?? composition.config.profile
  const province = PROVINCES[profile] ?? ''
  return { province, authority: `Ủy ban nhân dân tỉnh ${province}`, demo: composition.config.demo }
}
