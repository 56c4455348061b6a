import { type Command } from 'commander';
/** Commands about results; none asks a node. */
export declare function reading(program: Command): void;
