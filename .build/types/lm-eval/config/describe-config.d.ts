import type { PyDict, PyValue } from '../python/index.ts';
import { type FunctionReference } from '../yaml/index.ts';
import type { AggregateMetric } from './group-config.ts';
import type { TaskConfig } from './task-config.ts';
/** A value of a task file: data, or the name of Python code. */
export type ConfigValue = PyValue | FunctionReference | readonly ConfigValue[] | ReadonlyMap<PyValue, ConfigValue>;
export type ConfigFields = ReadonlyMap<string, ConfigValue>;
/**
 * A configuration as fields of a task file, defaults filled in, what is unset left out; in the order
 * of lm-eval's TaskConfig (config/task.py), under its names.
 */
export declare function describeConfig(config: TaskConfig): ConfigFields;
/** The fields as data: Python code is named as a task file names it. */
export declare function plainDict(values: ReadonlyMap<PyValue, ConfigValue>): PyDict;
export declare function describeAggregate(entry: AggregateMetric): ConfigFields;
