import type { ConfigFields } from '../../lm-eval/index.ts';
/**
 * A task file: YAML 1.1 in which every text is quoted, so that no reader takes `no` for a boolean or
 * `1e-3` for text.
 */
export declare function taskYaml(fields: ConfigFields): string;
