import { useLanguage, type Language } from './language.ts'

/**
 * The shape a translation must have: the same keys, a sentence where there is a sentence, a function of the same
 * arguments where words carry values. `messages.vi.ts` is written first; `messages.en.ts` `satisfies WordsOf<typeof xVi>`.
 */
export type WordsOf<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer G) => string
      ? (...given: G) => string
      : WordsOf<T[K]>
}

export type Messages<T> = { readonly vi: T; readonly en: WordsOf<T> }

/** A pair of labels where one sentence is enough (navigation entries). */
export type Label = Readonly<Record<Language, string>>

/** Only what Vietnamese declares can be asked for, so the translation is read through the Vietnamese type. */
export const chooseMessages = <T>(messages: Messages<T>, language: Language): WordsOf<T> =>
  language === 'en' ? messages.en : (messages.vi as WordsOf<T>)

export const useMessages = <T>(messages: Messages<T>): WordsOf<T> => chooseMessages(messages, useLanguage())
