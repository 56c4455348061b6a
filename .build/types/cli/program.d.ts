import { Command } from 'commander';
/**
 * The whole command line in one place. Actions import their command when they run, so that
 * `--help` loads nothing else.
 */
export declare function createProgram(): Command;
