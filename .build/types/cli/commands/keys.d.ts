/** `keys new` */
export declare function newKeys({ keys }: {
    keys: string;
}): Promise<void>;
/** `keys show` */
export declare function showKeys(options: {
    keys: string;
    json?: boolean;
}): Promise<void>;
