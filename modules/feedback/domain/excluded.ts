// NĐ 20/2008/NĐ-CP Điều 1: complaints (Luật Khiếu nại 2011) and denunciations (Luật Tố cáo 2018) go another way; nobody is turned away without being told which.
import { fold } from '../../../kernel/vietnamese-text.ts'

export type OtherWay = 'complaint' | 'denunciation'

const HEADS: readonly (readonly [OtherWay, RegExp])[] = [
  ['denunciation', /^(?:don |kinh gui[^.\n]{0,80})?(?:toi |chung toi )?(?:xin |lam don )?to cao\b|\bdon to cao\b/],
  ['complaint', /^(?:don |kinh gui[^.\n]{0,80})?(?:toi |chung toi )?(?:xin |lam don )?khieu nai\b|\bdon khieu nai\b/],
]

/** A guess from how it begins: the sender is told and may still send it on. An official decides. */
export const looksLike = (text: string): OtherWay | undefined => {
  const start = fold(text).slice(0, 400)
  return HEADS.find(([, head]) => head.test(start))?.[0]
}
