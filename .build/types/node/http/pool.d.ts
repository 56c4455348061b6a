import type { OpenTransport } from './transport.ts';
/** Opens a keep-alive pool of HTTP/1.1 connections to one origin, which are made when first needed. */
export declare const openTransport: OpenTransport;
