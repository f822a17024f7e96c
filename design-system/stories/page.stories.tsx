import '../stories.css'
import { createRoot } from 'react-dom/client'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { SurroundingsContext } from '../language.ts'
import { listStories } from './all.stories.ts'

// `#story=Buttons&density=staff&theme=dark&lang=en` shows one of them in one dress.
const asked = new URLSearchParams(location.hash.slice(1))
for (const name of ['density', 'theme']) {
  const value = asked.get(name)
  if (value) document.documentElement.dataset[name] = value
}
document.documentElement.dataset['script'] = 'on'
const language = asked.get('lang') === 'en' ? 'en' : 'vi'
document.documentElement.lang = language
const only = asked.get('story')

const Page = () => (
  <SurroundingsContext value={{ language, siteName: 'Stories' }}>
    {listStories().flatMap((group) =>
      group.stories
        .filter((story) => only === null || story.name === only)
        .map((story) => (
          <section key={story.name} className="mc-story" aria-label={`${group.title}: ${story.name}`}>
            {story.show()}
          </section>
        )),
    )}
  </SurroundingsContext>
)

const root = document.getElementById('app')
if (root) createRoot(root).render(<RouterProvider router={createMemoryRouter([{ path: '*', element: <Page /> }])} />)
