/** What programs are answered: the values, their schemas, and the OpenAPI document made from them. */
export * as answers from './answers.ts'
export { endpoints, openApi } from './endpoints.ts'
export {
  ChainNodesSchema,
  ChainsSchema,
  NodeSchema,
  type Problem,
  ReportAnswerSchema,
} from './schemas.ts'
