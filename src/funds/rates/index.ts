/** From USD per relay to whole upokt per relay. */
export { type ChargeRate, chargeRates } from './charge-rate.ts'
export { relayRate } from './morse.ts'
export { givenPrice, meanPrice, type PoktPrice, readCloses } from './prices.ts'
export { ProposalSchema, proposalOf } from './proposal.ts'
export { type Rates, ratesOf, readRates } from './rates.ts'
export { PriceWindow, RatesSchema } from './rates-schema.ts'
