import { type Command } from 'commander';
/** Commands that ask a node. */
export declare function certifying(program: Command): void;
