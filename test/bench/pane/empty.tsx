/** What React itself takes: a page of one element. */
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('pane')!).render(<nav>PMS Review</nav>);
