import type { FunctionReference } from '../yaml/index.ts';
import type { Port } from './port.ts';
/**
 * Finds the port of a `!function`. Where the Python file stands beside the task file it must be,
 * byte for byte, the one that was ported; where it does not, the folder or the dataset tells.
 * @throws IqError `SUITE` naming file and function when there is none
 */
export declare function findPort(reference: FunctionReference, datasetPath: string): Port;
