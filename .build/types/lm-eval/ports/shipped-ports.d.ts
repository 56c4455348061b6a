import type { Port, PortFamily } from './port.ts';
export declare const ports: readonly Port[];
export declare const families: readonly PortFamily[];
