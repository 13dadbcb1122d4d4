import type { Config } from 'payload'
import { supporterMailTask } from '@/actions/supporters/mail-task'
import { publicationTask } from './publication-task'

const nobody = () => false

/**
 * The queue of what is to be done later: publishing and unpublishing at a set hour, as whoever set it and with that
 * person's rights; and letters to supporters. Nobody reaches the queue over REST; the panel fills it, and `run-jobs.ts` empties it.
 */
export const jobs: Config['jobs'] = {
  access: { run: nobody, queue: nobody, cancel: nobody },
  tasks: [publicationTask, supporterMailTask],
  deleteJobOnComplete: true,
  jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
    ...defaultJobsCollection,
    access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  }),
}
