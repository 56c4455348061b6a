import { type TallyOptions } from './tallying.ts';
/** `funds tally <claims>` */
export declare function tallyCommand(claims: string, options: TallyOptions): Promise<void>;
