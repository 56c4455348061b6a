export interface DemoOptions {
    readonly skill: number;
    readonly runs: string;
    readonly reports: string;
    readonly keys: string;
}
/** `demo`: a simulated node is certified as a real one would be, and its signed report verified. */
export declare function demoCommand({ skill, ...places }: DemoOptions): Promise<void>;
