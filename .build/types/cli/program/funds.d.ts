import { type Command } from 'commander';
/** Commands about money: from a price in USD to what is burned. */
export declare function funds(program: Command): void;
