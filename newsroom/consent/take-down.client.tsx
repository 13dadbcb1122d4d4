'use client'

import { Button, ConfirmationModal, toast, useConfig, useDocumentInfo, useModal } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { complaintOf } from '../complaint'
import { TakedownSubject } from './takedown-subject.client'
import './consent.css'

const receipt = z.object({ id: z.string() })
const takedowns = z.object({ docs: z.array(receipt) })

type Props = {
  /** What the endpoint of the record that is open is called. */
  endpoint: 'withdraw' | 'takedown'
  label: string
  heading: string
  confirmLabel: string
  children: ReactNode
}

/** A guardian’s way to take words down for good: one question in plain words, and then the receipt. */
export function TakeDown({ endpoint, label, heading, confirmLabel, children }: Props) {
  const { collectionSlug, id } = useDocumentInfo()
  const { routes } = useConfig().config
  const { toggleModal } = useModal()
  const modal = `${endpoint}-${id}`

  const takeDown = async () => {
    const api = (path: `/${string}`) => formatAdminURL({ apiRoute: routes.api, path })
    const answer = await ask('POST', api(`/${collectionSlug}/${id}/${endpoint}`))
    // It goes on whatever became of the answer; the receipt says how far it is.
    const takedown =
      receipt.safeParse(answer).data ??
      takedowns.safeParse(await ask('GET', api(`/takedowns?where[originId][equals]=${id}`))).data?.docs[0]
    // What was open here is gone, or may not be changed any more.
    if (takedown) window.location.assign(`/receipts/${takedown.id}`)
    else toast.error(`${complaintOf(answer).message} Nothing was taken down.`)
  }
  return (
    <>
      <Button
        className="take-down__button"
        size="medium"
        buttonStyle="secondary"
        margin={false}
        onClick={() => toggleModal(modal)}
      >
        {label}
      </Button>
      <ConfirmationModal
        className="take-down-question"
        modalSlug={modal}
        heading={heading}
        body={
          <div className="take-down">
            <TakedownSubject endpoint={endpoint} />
            {children}
          </div>
        }
        confirmLabel={confirmLabel}
        confirmingLabel="Taking it down…"
        onConfirm={takeDown}
      />
    </>
  )
}

/** What the newsroom answers; nothing, where something in between gave up waiting, as it may with a large newsroom. */
async function ask(method: string, path: string): Promise<unknown> {
  try {
    return await (await fetch(path, { method, credentials: 'same-origin' })).json()
  } catch {
    return undefined
  }
}

/** What happens for good, the same for one testimony and for all that rest on a consent. */
export function WhatIsRemoved() {
  return (
    <>
      <p>Removed at once, in every language:</p>
      <ul>
        <li>
          their words, from the site, from all drafts and older versions, and from stories that show them;
        </li>
        <li>their portrait, in every size;</li>
        <li>what search, feeds, data files and other sites’ embeds show of it.</li>
      </ul>
      <p>
        <strong>This cannot be undone.</strong> Search engines and copies that others made are beyond our
        reach; the receipt says what to do about them. The person may ask for the receipt: you can print it.
      </p>
    </>
  )
}
