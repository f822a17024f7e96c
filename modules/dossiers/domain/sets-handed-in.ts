// TT 01/2018/TT-VPCP Mẫu số 01, 06; TT 03/2025/TT-VPCP Mẫu số 01, 07: “Số lượng hồ sơ: … (bộ)”.
import type { DossierComponent } from './dossier.ts'

type Asked = { readonly key: string; readonly originals: number; readonly copies: number }

/** As counted last: what is brought again stands in for what was brought before. */
const papersOf = (theirs: readonly DossierComponent[]): number => {
  const counted = theirs.filter(({ originals, copies }) => originals + copies > 0)
  const last = Math.max(...counted.map(({ revision = 1 }) => revision))
  return counted.filter(({ revision = 1 }) => revision === last).reduce((sum, { originals, copies }) => sum + originals + copies, 0)
}

/** Whole sets among the papers counted at the desk: as many as the component with fewest allows. What came as files alone, or was not counted, makes one. */
export const setsHandedIn = (components: readonly DossierComponent[], asked: readonly Asked[]): number => {
  const sets = asked.flatMap(({ key, originals, copies }) => {
    const papers = papersOf(components.filter((each) => each.key === key))
    return papers > 0 && originals + copies > 0 ? [Math.floor(papers / (originals + copies))] : []
  })
  return Math.max(1, Math.min(...(sets.length > 0 ? sets : [1])))
}
