import './line.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { usePreferences } from './stores/preferences-store.ts';
import { followColourScheme } from './theme/theme.ts';
import { loadTypeface } from './theme/typeface.ts';
import { keepUndoInPlace } from './undo-in-place.ts';
import './theme/any-script.css';
import './theme/app.css';
import './theme/backups.css';
import './theme/decisions.css';
import './theme/exports.css';
import './theme/help.css';
import './theme/privacy.css';
import './theme/history.css';
import './theme/deliberation.css';
import './theme/report.css';
import './theme/selection.css';
import './theme/sitting.css';
import './theme/teams.css';
import './theme/verify.css';
import './theme/portfolio-firmness.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
followColourScheme();
keepUndoInPlace();
await Promise.all([loadTypeface(), usePreferences.getState().load()]);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
