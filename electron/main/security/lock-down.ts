import { app, type Session, type WebContents } from 'electron/main';
import { appOrigin, mayLoad, type Home } from './policy.ts';
import { servePages } from './protocol.ts';

/** Switches that keep Chromium itself from reaching for the network; before the application is ready. */
export function switchNetworkOff(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-quic');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

const homes = new Map<Session, Home>();

/**
 * The one way in which a session comes to life: its pages come from `folder` at its own home, no request leaves it,
 * no permission is given but that of copying a text out, nothing is downloaded. A page of a session that did not come
 * through here goes nowhere.
 */
export function lockDown(own: Session, home: Home, folder: string): void {
  homes.set(own, home);
  servePages(own, home, folder);
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(home, details.url) }));
  own.setPermissionRequestHandler((_contents, permission, answer) => answer(isGiven(home, permission)));
  own.setPermissionCheckHandler((_contents, permission) => isGiven(home, permission));
  own.setDevicePermissionHandler(() => false);
  own.setSpellCheckerEnabled(false);
  own.on('will-download', (event) => event.preventDefault());
}

/** Writing text to the clipboard on a press, without reading it. */
const isGiven = (home: Home, permission: string): boolean =>
  home.mayCopy && permission === 'clipboard-sanitized-write';

/** No page, of whatever session, goes elsewhere or opens another window. Once, before the first window. */
export function keepPagesAtHome(): void {
  app.on('web-contents-created', (_event, contents) => keepAtHome(contents));
}

function keepAtHome(contents: WebContents): void {
  // A page with a connection of its own to a peer is outside of what a session's requests are.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  const mayGo = (url: string): boolean => {
    const home = homes.get(contents.session);
    return home !== undefined && home.mayNavigate && url.startsWith(`${home.origin}/`);
  };
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!mayGo(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!mayGo(event.url)) event.preventDefault();
  });
  // An empty page is not asked about beforehand: whoever went to one is taken home again.
  contents.on('did-navigate', (_event, url) => {
    const home = homes.get(contents.session);
    if (home !== undefined && !url.startsWith(`${home.origin}/`)) contents.navigationHistory.goBack();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/**
 * Whether a message comes from the main frame of a page at this home. The session is asked too: a page that was
 * taken over may say anything about its address.
 */
export function isFrom(
  event: {
    readonly sender: WebContents;
    readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
  },
  origin: string = appOrigin,
): boolean {
  const { sender, senderFrame: frame } = event;
  return (
    homes.get(sender.session)?.origin === origin &&
    frame !== null &&
    frame.parent === null &&
    frame.url.startsWith(`${origin}/`)
  );
}
