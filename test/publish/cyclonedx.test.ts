import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { renderers } from '../../src/publish/index.ts'
import { report } from '../report/sample.ts'

const library = createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json')
const schemaOf = (name: string) =>
  JSON.parse(readFileSync(join(dirname(library), 'res/schema', name), 'utf8'))
const home = 'http://cyclonedx.org/schema'

/** The schema as the project that makes the format publishes it. */
const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  .addSchema(schemaOf('spdx.SNAPSHOT.schema.json'), `${home}/spdx.SNAPSHOT.schema.json`)
  .addSchema(schemaOf('jsf-0.82.SNAPSHOT.schema.json'), `${home}/jsf-0.82.SNAPSHOT.schema.json`)
  .compile(schemaOf('bom-1.6.SNAPSHOT.schema.json'))

describe('a report as a CycloneDX model card', () => {
  it('fits the published schema, and carries scores with their intervals', () => {
    const bom = JSON.parse(renderers.cyclonedx(report))
    expect(validate(bom), JSON.stringify(validate.errors)).toBe(true)
    const [component] = bom.components
    expect(component.modelCard.quantitativeAnalysis.performanceMetrics).toEqual([
      {
        type: 'small 1.0.0 score, 0-100',
        value: '61.11',
        confidenceInterval: { lowerBound: '33.00', upperBound: '83.10' },
      },
      expect.objectContaining({ slice: 'arithmetic', value: '66.66' }),
      expect.objectContaining({ slice: 'logic', value: '50.00' }),
    ])
    expect(component.properties).toContainEqual({ name: 'iqchains:chain:A200', value: 'certified' })
    const wrong = { ...bom, components: [{ ...component, modelCard: { score: 1 } }] }
    expect(validate(wrong)).toBe(false)
  })

  it('has no score where none was measured, and names a model that has no name', () => {
    const node = { ...report.node, model: null, modelReported: [] }
    const tasks = report.tasks.map((task) => ({ ...task, score: null }))
    const bom = JSON.parse(renderers.cyclonedx({ ...report, node, tasks, composite: null }))
    expect(validate(bom), JSON.stringify(validate.errors)).toBe(true)
    const [{ name, modelCard }] = bom.components
    expect(name).toBe('model without a name')
    expect(modelCard.quantitativeAnalysis.performanceMetrics).toEqual([])
  })
})
