import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { findTasks } from './find-tasks'

/** What stands at the newsroom's start: what waits for whoever has come in. */
export async function Dashboard({ payload, user }: Pick<ServerProps, 'payload' | 'user'>) {
  if (!user) return null
  const lists = await findTasks(payload, user)
  const { admin: adminRoute } = payload.config.routes
  return (
    <section className="tasks" aria-labelledby="tasks-title">
      <h2 id="tasks-title">{lists.length > 0 ? 'What waits for you' : 'Nothing waits for you.'}</h2>
      <div className="tasks__lists">
        {lists.map(({ title, tasks, total }) => (
          <section key={title} aria-label={title}>
            <h3>
              {title} <span>{total}</span>
            </h3>
            <ul>
              {tasks.map(({ label, note, path }) => (
                <li key={path + note}>
                  <a href={formatAdminURL({ adminRoute, path: path as `/${string}` })}>{label}</a>
                  {note && <small>{note}</small>}
                </li>
              ))}
            </ul>
            {total > tasks.length && <p>and {total - tasks.length} more</p>}
          </section>
        ))}
      </div>
    </section>
  )
}
