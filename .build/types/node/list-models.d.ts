import type { Connection } from './relay.ts';
/** Whether the node lists its models: what a working node does at no cost. */
export declare function listsModels({ transport, key, endpoint }: Connection, signal: AbortSignal): Promise<boolean>;
