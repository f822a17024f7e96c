import { escapeMarkup } from '../../../../kernel/escape-markup.ts'

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Signs XML has no place for are left out. */
export const xmlOf = (text: string): string => escapeMarkup(text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
