import { type KeySources } from '../../node/index.ts';
import { type Finding } from '../finding.ts';
/** Whether there is an API key for the node, and whether others can read it. */
export declare function examineApiKey(sources: KeySources): Promise<Finding>;
