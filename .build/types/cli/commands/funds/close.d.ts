import { type TallyOptions } from './tallying.ts';
/** `funds close <claims>` */
export declare function closeCommand(claims: string, options: TallyOptions & {
    readonly ledger: string;
    readonly corrects?: string;
}): Promise<void>;
