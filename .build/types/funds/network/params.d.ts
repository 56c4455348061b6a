import type { TokenomicsParams } from './settle.ts';
/** Parameters at the height at which a session ended. */
export type ParamsAt = (height: number) => TokenomicsParams | undefined;
/**
 * Reads the parameters of the network and the heights from which they held, in rising order: they change
 * by vote, so none is built in.
 * @throws IqError `DATA`, naming file and place
 */
export declare function readParams(path: string): Promise<ParamsAt>;
