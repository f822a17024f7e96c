import type { Language } from '../../../../platform/web/language.ts'

/** Whole đồng with their thousands apart, as the language of the page does it. */
export const sayAmount = (amount: number, language: Language): string => amount.toLocaleString(language === 'en' ? 'en-GB' : 'vi-VN')
