/** Makes the site ready to serve, or ends the process with code 1 and one line that says why. */
export async function startSite(): Promise<void> {
  try {
    const { env } = await import('@/env')
    const { knowClients } = await import('./know-clients')
    knowClients()
    const [{ answerGone }, { answerMalformed }, { sendMachineHeaders }] = await Promise.all([
      import('./answer-gone'),
      import('./answer-malformed'),
      import('./send-machine-headers'),
    ])
    answerGone()
    answerMalformed()
    sendMachineHeaders()
    const { openPayload } = await import('./open-payload')
    const payload = await openPayload()
    const { followContent } = await import('./follow-content')
    await followContent(payload)
    const [{ countViews }, { stopInOrder }] = await Promise.all([
      import('@/actions/counting/count-views'),
      import('./stop-in-order'),
    ])
    countViews(payload)
    stopInOrder()
    if (env.JOBS === 'inline') {
      const { runJobs } = await import('@/scheduling/run-jobs')
      runJobs(payload)
    }
  } catch (error) {
    const { messageOf } = await import('./reason-of')
    console.error(`firsthand: ${messageOf(error)}`)
    process.exit(1)
  }
}
