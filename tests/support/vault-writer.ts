/**
 * `vault-writer.ts JSON`: a guardian enters a person over REST, rightly and wrongly, in a process of its own that logs
 * everything it can.
 */
import '@/scripts/load-env'

const { rest, upload } = await import('./rest')
const person = JSON.parse(process.argv[2] ?? '')
const as = 'guardian' as const

const made = await rest('POST', '/api/people', { as, json: person })
const { doc } = (await made.json()) as { doc: { id: string } }
await rest('PATCH', `/api/people/${doc.id}`, { as, json: { ...person, aliases: person.realName } })
await rest('POST', '/api/people', { as, json: { ...person, realName: '' } })
await rest('POST', '/api/people', { as: 'editor', json: person })
await rest('GET', `/api/people?where[realName][like]=${encodeURIComponent(person.realName)}`, { as })
await rest('GET', `/api/people?where[wrong][like]=${encodeURIComponent(person.realName)}`, { as })
await rest('GET', `/api/people/${person.realName}`, { as })
await rest('POST', '/api/consents', { as, json: { person: person.realName, obtainedBy: person.contact } })
const file = { data: Buffer.from(person.contact), name: `${person.realName}.pdf` }
await rest('POST', '/api/evidence', { as, form: upload(file) })
process.exit(0)
