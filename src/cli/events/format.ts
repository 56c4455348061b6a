/** Identifies the shape of the events to whoever reads them. */
export const eventFormat = 'iqchains/events/v1'
