import nodemailer from 'nodemailer'
import type { EmailAdapter } from 'payload'
import { env } from '@/env'
import { keep } from './outbox'

/**
 * Mail, through the server that SMTP_URL names. Without one, each message becomes a file in `data/outbox`, readable by
 * its owner alone, and the log says so: nothing is lost, and no address or link ever stands in the log.
 */
export const mail: EmailAdapter = () => {
  const server = env.SMTP_URL
  const transport = server
    ? nodemailer.createTransport(server)
    : nodemailer.createTransport({ streamTransport: true, buffer: true })
  return {
    name: server ? 'smtp' : 'outbox',
    defaultFromName: 'Firsthand',
    defaultFromAddress: env.MAIL_FROM,
    sendEmail: async (message) => {
      const sent = await transport.sendMail({
        from: { name: 'Firsthand', address: env.MAIL_FROM },
        ...message,
      })
      if (!server && 'message' in sent) await keep(sent.message as Buffer)
    },
  }
}
