import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'

export type PanelTab = { readonly id: string; readonly label: string; readonly count?: number; readonly content: ReactNode }

/** Parts of one thing, one at a time, without an address of their own. */
export const PanelTabs = (props: { readonly label: string; readonly tabs: readonly PanelTab[]; readonly defaultTab?: string }): ReactNode => (
  <Tabs className="mc-panel-tabs" {...(props.defaultTab === undefined ? {} : { defaultSelectedKey: props.defaultTab })}>
    <TabList className="mc-panel-tab-list" aria-label={props.label}>
      {props.tabs.map((tab) => (
        <Tab key={tab.id} id={tab.id} className="mc-panel-tab">
          {tab.label}
          {tab.count === undefined ? null : <span className="mc-count">{tab.count}</span>}
        </Tab>
      ))}
    </TabList>
    {props.tabs.map((tab) => <TabPanel key={tab.id} id={tab.id} className="mc-panel">{tab.content}</TabPanel>)}
  </Tabs>
)
