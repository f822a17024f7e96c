import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useStart } from './start.ts'
import { usePortalWords } from './words.ts'

export const Footer = (): ReactNode => {
  const m = usePortalWords()
  const { site } = useStart()
  return (
    <footer className="mc-footer">
      <div className="mc-wide mc-footer-row">
        <div>
          <h2>{m.authority}</h2>
          <p>{site.authority}</p>
          <p>{m.noScript}</p>
        </div>
        <div>
          <h2>{m.help}</h2>
          <p>{m.helpText}</p>
        </div>
        <nav aria-label={m.footerTitle}>
          <ul>
            <li><Link to="/thu-tuc">{m.procedures}</Link></li>
            <li><Link to="/tra-cuu">{m.lookUp}</Link></li>
            <li><Link to="/kiem-tra-chu-ky">{m.checkSignature}</Link></li>
            <li><Link to="/chat-luong">{m.quality}</Link></li>
            <li><Link to="/phan-anh">{m.feedback}</Link></li>
            <li><a href="/api/docs">{m.api}</a></li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
