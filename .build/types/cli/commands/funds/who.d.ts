import { type TallyOptions } from './tallying.ts';
/** `funds who <claims>`: which application did what */
export declare function whoCommand(claims: string, options: TallyOptions & {
    readonly html?: string;
}): Promise<void>;
