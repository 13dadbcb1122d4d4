import type { Learning } from './find-learning'
import { many } from './learning-words'
import { NameOf } from './name-of'

/** Which actions nobody pressed: people saw them and passed on, or nobody ever saw them. */
export function Unpressed({ seen, unseen }: NonNullable<Learning['unpressed']>) {
  return (
    <section aria-labelledby="learning-unpressed">
      <h2 id="learning-unpressed">Never pressed</h2>
      {seen.length + unseen.length === 0 && <p>None on these days.</p>}
      {seen.length > 0 && (
        <>
          <h3>Seen, and passed over</h3>
          <p className="learning__note">Other words on the button may help, or another place.</p>
          <ul>
            {seen.map(({ views, ...name }) => (
              <li key={name.href}>
                <NameOf {...name} /> <small>{many(views, 'view', 'views')}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {unseen.length > 0 && (
        <>
          <h3>Never seen</h3>
          <p className="learning__note">
            Published, and on no page that anybody read: place it in a story, or choose where it is shown in
            its form.
          </p>
          <ul>
            {unseen.map((name) => (
              <li key={name.href}>
                <NameOf {...name} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
