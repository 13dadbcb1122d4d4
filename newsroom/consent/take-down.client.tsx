'use client'

import { Button, ConfirmationModal, toast, useConfig, useDocumentInfo, useModal } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'
import { complaintOf } from '../complaint'
import './consent.css'

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
    try {
      const path = formatAdminURL({ apiRoute: routes.api, path: `/${collectionSlug}/${id}/${endpoint}` })
      const response = await fetch(path, { method: 'POST', credentials: 'same-origin' })
      const answer = await response.json()
      if (!response.ok) throw new Error(complaintOf(answer).message)
      // What was open here is gone, or may not be changed any more.
      window.location.assign(`/receipts/${answer.id}`)
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'The newsroom did not answer.'
      toast.error(`${reason} If it had begun, it goes on by itself: see “Takedowns”. If not, press again.`)
    }
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
        modalSlug={modal}
        heading={heading}
        body={<div className="take-down">{children}</div>}
        confirmLabel={confirmLabel}
        confirmingLabel="Taking it down…"
        onConfirm={takeDown}
      />
    </>
  )
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
