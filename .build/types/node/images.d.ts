import type { TransportResult } from './http/index.ts';
/** Whether a node makes images; `untold` where its reply says nothing about it. */
export type MakesImages = 'yes' | 'no' | 'untold';
/** The request that tells: without a prompt, so that no image is made or charged. */
export declare const imagesBody = "{}";
/** What the reply to `imagesBody` at the route of images says. */
export declare function makesImages(result: TransportResult): MakesImages;
