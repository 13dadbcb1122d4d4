import { createTranslator } from 'use-intl/core'
import en from './en.json'
import ko from './ko.json'
import type { Locale } from './locales'

export type Messages = typeof en

/** The interface text of each language; the type checker refuses one that lacks a message. */
const messages: Record<Locale, Messages> = { en, ko }

/** A function that gives the interface text of a language by its key, such as `t('nav.stories')`. */
export function translator(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale] })
}

export type Translator = ReturnType<typeof translator>
