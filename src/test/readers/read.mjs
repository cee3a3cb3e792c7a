// Reads a folder of open data with programs of others, and tells on one line of JSON for each file what they found.
// node read.mjs FOLDER, which holds NAME.csv with NAME.csv-metadata.triples.json, NAME.jsonstat.json and, in folders
// below it, Data Packages.
import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import rdf from '@rdfjs/data-model'
import datapackage from 'datapackage'
import JSONstat from 'jsonstat-toolkit/import.mjs'
import CsvwParser from 'rdf-parser-csvw'

const folder = process.argv[2]

function tell (kind, name, found) {
  process.stdout.write(JSON.stringify({ kind, name, ...found }) + '\n')
}

async function attempt (kind, name, read) {
  try {
    tell(kind, name, await read())
  } catch (problem) {
    const all = problem.errors?.length ? problem.errors : [problem]
    tell(kind, name, { problems: all.map(each => `${each.rowNumber ?? ''} ${each.message}`) })
  }
}

function term ({ type, value, language, datatype }) {
  if (type === 'iri') return rdf.namedNode(value)
  if (type === 'blank') return rdf.blankNode(value)
  return rdf.literal(value, language || rdf.namedNode(datatype))
}

function dataset (quads) {
  return {
    match: (subject, predicate, object) => dataset(quads.filter(quad =>
      (!subject || quad.subject.equals(subject)) &&
      (!predicate || quad.predicate.equals(predicate)) &&
      (!object || quad.object.equals(object)))),
    [Symbol.iterator]: () => quads[Symbol.iterator]()
  }
}

const ROW_NUMBER = 'http://www.w3.org/ns/csvw#rownum'

// Every value in the order it is read, with its type, as the other side has it.
async function csvw (name) {
  const triples = JSON.parse(readFileSync(join(folder, name + '-metadata.triples.json'), 'utf8'))
  const metadata = dataset(triples.map(([s, p, o]) => rdf.quad(term(s), term(p), term(o))))
  const baseIRI = 'urn:file:' + name
  const values = createHash('sha256')
  const types = {}
  let rows = 0
  let cells = 0
  const parser = new CsvwParser({ metadata, baseIRI, timezone: 'Europe/Oslo' })
  const quads = parser.import(createReadStream(join(folder, name), { encoding: 'utf8' }))
  for await (const { predicate, object } of quads) {
    if (predicate.value === ROW_NUMBER) rows++
    if (!predicate.value.startsWith(baseIRI + '#')) continue
    cells++
    const column = predicate.value.slice(baseIRI.length + 1)
    // A row is counted when its values have come.
    values.update(`${rows + 1} ${column} ${object.value}\n`)
    types[column] = object.datatype.value.replace('http://www.w3.org/2001/XMLSchema#', '')
  }
  return { rows, cells, types, values: values.digest('hex') }
}

function cube (read) {
  // A cube without a single value has none to this reader.
  const filled = (read.value ?? []).filter(value => value !== null)
  return {
    sizes: read.size,
    dimensions: read.id,
    units: Object.values(read.__tree__.dimension).flatMap(each => Object.values(each.category.unit ?? {})).length,
    values: filled.length,
    sum: String(filled.reduce((sum, value) => sum + BigInt(Math.trunc(value)), 0n)),
    labels: read.id.flatMap(id => read.Dimension(id).Category().map(each => each.label)).filter(each => each).length
  }
}

function jsonStat (name) {
  const read = JSONstat(JSON.parse(readFileSync(join(folder, name), 'utf8')))
  if (read.class === 'dataset') return { class: read.class, cubes: [cube(read)] }
  const cubes = read.link.item.map(item => cube(JSONstat(item)))
  return { class: read.class, cubes }
}

async function dataPackage (name) {
  const descriptor = JSON.parse(readFileSync(join(folder, name, 'datapackage.json'), 'utf8'))
  // The profile of fiscal packages that the reader has is that of version 0.3, and ours is of 1.0: it reads the tables.
  descriptor.profile = 'tabular-data-package'
  const read = await datapackage.Package.load(descriptor, { basePath: join(folder, name), strict: true })
  const rows = {}
  for (const resource of read.resources) {
    rows[resource.name] = (await resource.read({ keyed: true })).length
  }
  return { rows }
}

for (const entry of readdirSync(folder, { withFileTypes: true })) {
  if (entry.isDirectory()) await attempt('package', entry.name, () => dataPackage(entry.name))
  else if (entry.name.endsWith('.csv')) await attempt('csvw', entry.name, () => csvw(entry.name))
  else if (entry.name.endsWith('.jsonstat.json')) await attempt('jsonstat', entry.name, () => jsonStat(entry.name))
}
