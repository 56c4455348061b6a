import { IqError } from '../errors/index.ts';
import type { Fault, NodeDescriptor } from './types.ts';
/** The fault as an error for the user: what happened at which node, and what to do next. */
export declare function explainFault(fault: Fault, descriptor: NodeDescriptor): IqError;
/** A node that makes images and answers no text protocol, as an error for the user. */
export declare function explainImagesOnly(url: string): IqError;
