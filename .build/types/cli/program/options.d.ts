import { Option } from 'commander';
export declare const suiteOption: () => Option;
export declare const tiersOption: () => Option;
export declare const keyFileOption: () => Option;
export declare const caFileOption: () => Option;
export declare const allowPrivateOption: () => Option;
export declare const runsOption: () => Option;
export declare const reportsOption: () => Option;
export declare const keysOption: () => Option;
export declare const jsonOption: () => Option;
/** Options of whatever conducts a run to its end, in the order of the help. */
export declare const conductOptions: () => readonly Option[];
