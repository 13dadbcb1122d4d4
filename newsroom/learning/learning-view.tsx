import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { isPublisher } from '@/access/roles'
import { today } from '@/actions/counting/count'
import { lastDays, readRange, usualDays } from '@/actions/report/range'
import { findLearning } from './find-learning'
import { nameActions } from './find-names'
import { learningPath } from './learning-path'
import { LearningReport } from './learning-report'
import { RangeForm } from './range-form'
import './learning.css'

/** The page on which editors and admins see what readers do. */
export async function LearningView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, locale, visibleEntities } = initPageResult
  const { payload, user, i18n } = req
  const { admin } = payload.config
  // Payload leaves pages of our own to themselves: also to those who have not signed in.
  if (!user) {
    const login = formatAdminURL({ adminRoute: payload.config.routes.admin, path: admin.routes.login })
    redirect(`${login}?redirect=${encodeURIComponent(learningPath(payload))}`)
  }
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user}
      visibleEntities={{ ...visibleEntities }}
    >
      <SetStepNav nav={[{ label: 'What readers do' }]} />
      <Gutter className="learning">
        <h1>What readers do</h1>
        {isPublisher(user) ? (
          <Learned payload={payload} asked={searchParams ?? {}} />
        ) : (
          <p>
            This page is for editors and admins. Ask one of them what you would like to know: they can send
            you its numbers.
          </p>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}

type Props = {
  payload: AdminViewServerProps['payload']
  asked: NonNullable<AdminViewServerProps['searchParams']>
}

async function Learned({ payload, asked }: Props) {
  const day = await today(payload)
  const read = readRange(asked, day)
  const range = 'range' in read ? read.range : lastDays(day, usualDays)
  const action = typeof asked.action === 'string' && asked.action !== '' ? asked.action : undefined
  const name = action === undefined ? undefined : (await nameActions(payload, [action])).get(action)
  const learning = await findLearning(payload, range, action)
  const path = learningPath(payload)
  return (
    <>
      <p className="learning__intro">
        How often pages are read, and calls to action seen and pressed: counted without knowing whose, and
        without robots and staff.
      </p>
      {name && (
        <p className="learning__only">
          Only <a href={name.href}>{name.title}</a>.{' '}
          <a href={learningPath(payload, range)}>Show all calls to action</a>
        </p>
      )}
      {'refused' in read && <p role="alert">{read.refused} These are the last four weeks.</p>}
      <RangeForm path={path} range={range} today={day} action={action} />
      <LearningReport
        learning={learning}
        range={range}
        today={day}
        isOfOne={action !== undefined}
        csv={`${payload.config.routes.api}/actions/report.csv?from=${range.from}&to=${range.to}`}
        pathOf={(id) => learningPath(payload, range, id)}
      />
    </>
  )
}
