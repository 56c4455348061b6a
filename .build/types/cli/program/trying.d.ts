import type { Command } from 'commander';
/** Commands that need no node. */
export declare function trying(program: Command): void;
