import type { Report } from '../../report/index.ts'

/**
 * The report as a model card in a bill of materials (CycloneDX 1.6, ECMA-424), which inventories of models
 * read. It is not signed and says less than the report: who relies on it verifies the report.
 */
export function renderCycloneDx(report: Report): string {
  const { node, suite, tiers, composite, verdicts, harness, times } = report
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: times.finished,
      tools: {
        components: [{ type: 'application', name: harness.name, version: harness.version }],
      },
    },
    components: [
      {
        type: 'machine-learning-model',
        'bom-ref': `node:${report.nodeDigest}`,
        name: node.model ?? node.modelReported[0] ?? 'model without a name',
        description: `As served at ${node.url}; which model answers there is a claim of the node.`,
        modelCard: {
          quantitativeAnalysis: {
            performanceMetrics: [
              ...(composite === null ? [] : [metric(suite, composite)]),
              ...report.tasks.flatMap(({ name, score }) =>
                score === null ? [] : [{ ...metric(suite, score), slice: name }],
              ),
            ],
          },
          considerations: { technicalLimitations: report.limitsOfThisReport },
        },
        properties: [
          { name: 'iqchains:run', value: report.run },
          { name: 'iqchains:node', value: node.url },
          { name: 'iqchains:suite', value: `${suite.name}@${suite.version}` },
          { name: 'iqchains:suite:sha256', value: suite.digest },
          { name: 'iqchains:tiers:sha256', value: tiers.digest },
          ...verdicts.map(({ chain, verdict }) => ({
            name: `iqchains:chain:${chain}`,
            value: verdict,
          })),
        ],
      },
    ],
  }
  return `${JSON.stringify(bom, null, 2)}\n`
}

type Score = Pick<NonNullable<Report['composite']>, 'value' | 'lower' | 'upper'>

/** Points of 100 with their 95 % interval, as decimal strings. */
function metric({ name, version }: Report['suite'], { value, lower, upper }: Score) {
  return {
    type: `${name} ${version} score, 0-100`,
    value,
    confidenceInterval: { lowerBound: lower, upperBound: upper },
  }
}
