import type { BasePayload, PayloadRequest } from 'payload'
import { newRecordId } from '@/database'
import { isToldAlready } from './autosave'
import type { SealedEntry } from './entry'
import { isCollection } from './is-collection'
import { chainAfterCommit, entryOf, takeBack, writeEntry } from './record'
import { scheduledEntry, unscheduledEntry } from './schedule'
import { isRestoring, type StagedChange, takeStaged } from './staged'

type Asked = { req?: Partial<PayloadRequest> }

/**
 * Teaches the database adapter to write the entry of a change right before the change itself: in the same transaction
 * where there is one, so that they stand or fall together. Where there is none a crash in between leaves an entry for
 * a change that may not have happened, marked as interrupted, and never a change without an entry.
 *
 * It is done here and not in a hook because this is the last moment before the write: validation is over, and what was
 * refused leaves no entry. Called once, when Payload has started.
 */
export function writeAhead({ db }: Pick<BasePayload, 'db'>, globals: ReadonlySet<string>): void {
  const create = db.create.bind(db)
  db.create = async (args) => {
    if (args.collection === 'payload-jobs') {
      return ahead(
        args,
        (req) => scheduledEntry(req, args.data),
        () => create(args),
      )
    }
    const change = changeOf(args, args.collection)
    if (!change) return create(args)
    const customID = args.customID ?? newRecordId()
    const identified = { ...change, id: String(customID) }
    return ahead(
      args,
      (req) => entriesOf(req, identified),
      () => create({ ...args, customID }),
    )
  }

  const updateOne = db.updateOne.bind(db)
  db.updateOne = async (args) => {
    const change = args.id === undefined ? undefined : changeOf(args, args.collection, args.id)
    return ahead(
      args,
      async (req) => entriesOf(req, await withUnpublishing(req, change)),
      () => updateOne(args),
    )
  }

  const deleteOne = db.deleteOne.bind(db)
  db.deleteOne = async (args) => {
    if (args.collection !== 'payload-jobs') return deleteOne(args)
    return ahead(
      args,
      (req) => unscheduledEntry(req, args.where),
      () => deleteOne(args),
    )
  }

  const createVersion = db.createVersion.bind(db)
  db.createVersion = async (args) => {
    const change = changeOf(args, args.collectionSlug, args.parent)
    return ahead(
      args,
      (req) => draftEntries(req, change, args.autosave),
      () => createVersion(args),
    )
  }

  // Payload saves in the place of an older version only when it saves by itself.
  const updateVersion = db.updateVersion.bind(db)
  db.updateVersion = async (args) => {
    const change = changeOf(args, args.collection, args.versionData.parent)
    return ahead(
      args,
      (req) => draftEntries(req, change, true),
      () => updateVersion(args),
    )
  }

  const globalEntries = async (req: PayloadRequest, slug: string) => {
    const change = takeStaged(req, slug)
    // Payload runs no hook before it restores a version of a global.
    if (change || !globals.has(slug)) return entriesOf(req, change)
    return [entryOf({ req, action: isRestoring(req) ? 'restore-version' : 'update', collection: slug })]
  }
  const createGlobal = db.createGlobal.bind(db)
  db.createGlobal = (args) =>
    ahead(
      args,
      (req) => globalEntries(req, args.slug),
      () => createGlobal(args),
    )
  const updateGlobal = db.updateGlobal.bind(db)
  db.updateGlobal = (args) =>
    ahead(
      args,
      (req) => globalEntries(req, args.slug),
      () => updateGlobal(args),
    )
  const createGlobalVersion = db.createGlobalVersion.bind(db)
  db.createGlobalVersion = async (args) => {
    const change = changeOf(args, args.globalSlug)
    return ahead(
      args,
      (req) => draftEntries(req, change, args.autosave),
      () => createGlobalVersion(args),
    )
  }
  const updateGlobalVersion = db.updateGlobalVersion.bind(db)
  db.updateGlobalVersion = async (args) => {
    const change = changeOf(args, args.global)
    return ahead(
      args,
      (req) => draftEntries(req, change, true),
      () => updateGlobalVersion(args),
    )
  }
}

/** Entries first, then the write, then their place in the chain. */
async function ahead<Result>(
  { req }: Asked,
  entriesFor: (req: PayloadRequest) => Promise<SealedEntry[]>,
  write: () => Promise<Result>,
): Promise<Result> {
  if (!isRequest(req)) return write()
  const entries = await entriesFor(req)
  for (const entry of entries) await writeEntry(req, entry)
  let result: Result
  try {
    result = await write()
  } catch (error) {
    await takeBack(req, entries)
    throw error
  }
  if (entries.length > 0) await chainAfterCommit(req, entries)
  return result
}

function changeOf({ req }: Asked, type: string, id?: string | number): StagedChange | undefined {
  return isRequest(req) ? takeStaged(req, type, id === undefined ? undefined : String(id)) : undefined
}

function isRequest(req: Partial<PayloadRequest> | undefined): req is PayloadRequest {
  return req?.payload !== undefined
}

async function entriesOf(req: PayloadRequest, change: StagedChange | undefined): Promise<SealedEntry[]> {
  if (!change) return []
  const { type: collection, id, fields } = change
  return change.actions.map((action) => entryOf({ req, action, collection, id, fields }))
}

async function draftEntries(req: PayloadRequest, change: StagedChange | undefined, autosave: boolean) {
  return change && autosave && (await isToldAlready(req, change)) ? [] : entriesOf(req, change)
}

/** A save that is not a draft's and leaves a draft behind takes down what was published. */
async function withUnpublishing(req: PayloadRequest, change: StagedChange | undefined) {
  if (!change?.leavesDraft || !isCollection(req.payload, change.type)) return change
  const current = await req.payload.db.findOne<{ id: string; _status?: string }>({
    collection: change.type,
    where: { id: { equals: change.id } },
    select: { _status: true },
    req,
  })
  if (current?._status !== 'published') return change
  const actions = change.actions.map((action) => (action === 'update' ? 'unpublish' : action))
  return { ...change, actions }
}
