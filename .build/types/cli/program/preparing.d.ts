import { type Command } from 'commander';
/** Commands about keys, suites and tiers. */
export declare function preparing(program: Command): void;
