import { createRoot } from 'react-dom/client';
import type { RoomBridge } from '#core/contract/room.ts';
import { roomTexts } from '#core/texts/room.ts';
import { followColourScheme } from '../theme/theme.ts';
import { loadTypeface } from '../theme/typeface.ts';
import { RoomPage } from './RoomPage.tsx';
import '../theme/any-script.css';
import './room.css';

declare global {
  interface Window {
    readonly juryRoom: RoomBridge;
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('room.html has no #root');
const reactRoot = createRoot(root);
let lastAsked = 0;

/** Asks for what the room sees; an answer that a newer question overtook is dropped. */
async function show(): Promise<void> {
  lastAsked += 1;
  const asked = lastAsked;
  const { language, view } = await window.juryRoom.view();
  if (asked !== lastAsked) return;
  document.documentElement.lang = language;
  document.title = roomTexts[language].windowTitle;
  reactRoot.render(<RoomPage language={language} view={view} />);
}

followColourScheme();
await loadTypeface();
window.juryRoom.onChange(() => void show());
await show();
