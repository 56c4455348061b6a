/**
 * Several hundred answers as models write them, with what is to be read of each for the four kinds
 * of items: what is missed and what is read by mistake matter alike.
 */

import { chatTokens } from './chat-tokens.ts'
import { choosing } from './choosing.ts'
import { ends } from './ends.ts'
import { fieldChoices } from './field-choices.ts'
import { fieldNumbers } from './field-numbers.ts'
import { knownLimits } from './known-limits.ts'
import { labels } from './labels.ts'
import { languages } from './languages.ts'
import { latex } from './latex.ts'
import { markdown } from './markdown.ts'
import { numbers } from './numbers.ts'
import { reasoning } from './reasoning.ts'
import { refusals } from './refusals.ts'
import type { Theme } from './row.ts'
import { several } from './several.ts'
import { shortTexts } from './short-texts.ts'
import { statements } from './statements.ts'
import { tags } from './tags.ts'
import { trailing } from './trailing.ts'
import { words } from './words.ts'

export const corpus: Readonly<Record<string, Theme>> = {
  labels,
  statements,
  markdown,
  latex,
  tags,
  'choices in other words': choosing,
  'ends of a reasoning': ends,
  'chat tokens': chatTokens,
  reasoning,
  languages,
  numbers,
  'short texts': shortTexts,
  'several letters': several,
  'words that are no letters': words,
  'trailing prose': trailing,
  'field choices': fieldChoices,
  'field numbers': fieldNumbers,
  refusals,
  'known limits': knownLimits,
}
