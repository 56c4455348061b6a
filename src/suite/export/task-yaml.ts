import { Document, type ScalarTag, type Tags } from 'yaml'
import type { ConfigFields } from '../../lm-eval/index.ts'
import { isFunctionReference, repr } from '../../lm-eval/index.ts'

/**
 * A task file: YAML 1.1 in which every text is quoted, so that no reader takes `no` for a boolean or
 * `1e-3` for text.
 */
export function taskYaml(fields: ConfigFields): string {
  const document = new Document(fields, {
    version: '1.1',
    aliasDuplicateObjects: false,
    customTags: (tags) => [functionTag, floatTag, ...tags.filter(isPlain)],
  })
  return document.toString({
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  })
}

/** A map is a plain mapping, not YAML's ordered one. */
function isPlain(tag: Tags[number]): boolean {
  return typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:omap'
}

const functionTag: ScalarTag = {
  tag: '!function',
  identify: isFunctionReference,
  resolve: (text) => text,
  stringify: ({ value }) => (isFunctionReference(value) ? value.name : ''),
}

/** Numbers are Python floats here: 0 is written 0.0, and an exponent needs a point before it. */
const floatTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: (value) => typeof value === 'number',
  test: /^(?!)/u,
  resolve: (text) => text,
  stringify: ({ value }) => (typeof value === 'number' ? floatText(value) : ''),
}

function floatText(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf'
  return repr(value).replace(/^(-?\d+)e/u, '$1.0e')
}
