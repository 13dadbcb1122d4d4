/**
 * Saves without end, as several people at once would, until it is killed; or with a number as often as that. Each line
 * that it prints is a record that it has made.
 */
import '@/scripts/load-env'

const times = Number(process.argv[2] ?? Number.POSITIVE_INFINITY)
const { openPayload } = await import('@/ops/open-payload')
const payload = await openPayload()

const work = Array.from({ length: 4 }, async (_, worker) => {
  for (let time = worker; time < times; time += 4) {
    const slug = `${process.pid}-${time}`
    const { id } = await payload.create({
      collection: 'topics',
      data: { title: 'step 1', slug },
      draft: true,
    })
    console.log(id)
    if (times !== Number.POSITIVE_INFINITY) continue
    await payload.update({ collection: 'topics', id, data: { title: 'step 2', _status: 'published' } })
    await payload.update({ collection: 'topics', id, data: { title: 'step 3', _status: 'published' } })
    if (time % 3 === 0) await payload.delete({ collection: 'topics', id })
  }
})
await Promise.all(work)
process.exit(0)
