/** Many nodes from one machine: a list is worked off, some nodes at a time. */
export {
  type CertifyNodesOptions,
  certifyNodes,
  type NodeResult,
  type NodesEvent,
} from './certify-nodes.ts'
export { estimateNodes, type ListForecast, type NodeForecast } from './estimate-nodes.ts'
export { exitCodeOfAll, type NodeEnd } from './standing.ts'
