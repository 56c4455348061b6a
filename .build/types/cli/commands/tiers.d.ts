/** `tiers check` */
export declare function checkTiers(file: string | undefined, options: {
    json?: boolean;
}): Promise<void>;
