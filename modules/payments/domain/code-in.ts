// NĐ 61/2018/NĐ-CP Điều 26 (mã hồ sơ): who types the words of a transfer writes the code of the dossier; banks turn its dots and dashes into spaces or drop them.
const CODE = /\b([A-Z]\d{2}(?:[ .]\d{1,3})*)[ -]?(\d{6})[ -](\d{4,7})\b/

/** As the code is written by us; undefined where the words hold none. */
export const codeIn = (words: string): string | undefined => {
  const [, unit, day, serial] = CODE.exec(words.toUpperCase().replaceAll(/\s+/g, ' ')) ?? []
  return unit && day && serial ? `${unit.trim().replaceAll(' ', '.')}-${day}-${serial}` : undefined
}
