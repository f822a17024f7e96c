import { contentStories } from './content.stories.tsx'
import { formStories } from './forms.stories.tsx'
import { publicPlaceStories } from './public-places.stories.tsx'
import { staffStories } from './staff.stories.tsx'
import type { StoryGroup } from './story.ts'

export const listStories = (): readonly StoryGroup[] => [formStories, contentStories, publicPlaceStories, staffStories]
