import { z } from 'zod';

/**
 * What the window asks of the main process: dialogs, places, the folder view. The window never sees nor says
 * a path: main hands out a *place* (a token with a name to show) and tells the service alone what it stands for.
 */
export const Place = z.strictObject({ token: z.string().min(8).max(64), name: z.string().max(1024) });
export type Place = z.infer<typeof Place>;

/** What the files are for; decides titles, filters and default names of the system's dialog. */
export const Purpose = z.enum([
  'session',
  'import',
  'kit',
  'ballot',
  'sitting',
  'report',
  'minutes',
  'attachment',
  'kits-folder',
  'exchange-folder',
  'sheets-folder',
  'mapping',
  'letters',
  'workbook-xlsx',
  'workbook-ods',
  'open-data',
  'list-html',
  'list-pdf',
  'guide',
  'archive',
  'technical-log',
]);
export type Purpose = z.infer<typeof Purpose>;

export const Language = z.enum(['fr', 'en']);
export type Language = z.infer<typeof Language>;

export const ThemeChoice = z.enum(['system', 'light', 'dark']);
export type ThemeChoice = z.infer<typeof ThemeChoice>;

/** Where the person was, kept outside the session in the application's own data. */
export const Preferences = z.strictObject({
  language: Language,
  theme: ThemeChoice,
  /** Single-letter keys of the desk may be switched off (WCAG 2.1.4). */
  letterKeys: z.boolean(),
  /** Sessions (by id) whose juror has read the welcome. */
  welcomed: z.array(z.string().max(64)).max(200).default([]),
  /** By session id: the screen, its part and the défi that were open. */
  lastPlace: z.record(
    z.string().max(64),
    z.strictObject({
      screen: z.string().max(40),
      defi: z.string().max(64).nullable(),
      // A part may name the défis that it shows.
      part: z.string().max(400).nullable().default(null),
    }),
  ),
});
export type Preferences = z.infer<typeof Preferences>;

export const defaultPreferences: Preferences = {
  language: 'fr',
  theme: 'system',
  letterKeys: true,
  welcomed: [],
  lastPlace: {},
};

/** Where the room's display is; `second-screen`: not on the screen of the main window. */
export const RoomPlace = z.enum(['closed', 'window', 'second-screen']);
export type RoomPlace = z.infer<typeof RoomPlace>;

const nothing = z.strictObject({});

export const shellRequests = {
  /** The system's "open" dialog. Answers an empty list when the person gave up. */
  chooseFiles: { input: z.strictObject({ purpose: Purpose }), output: z.array(Place) },
  /** The system's "save as" dialog; null when the person gave up. */
  chooseSavePlace: {
    input: z.strictObject({ purpose: Purpose, suggestedName: z.string().max(200) }),
    output: Place.nullable(),
  },
  chooseFolder: { input: z.strictObject({ purpose: Purpose }), output: Place.nullable() },
  /** Shows a file written earlier in the system's folder view. */
  reveal: { input: z.strictObject({ token: z.string().max(64) }), output: z.null() },
  /** Shows a file that was written into the exchange folder of the open session, by its plain name there. */
  revealInExchangeFolder: {
    input: z.strictObject({
      fileName: z
        .string()
        .min(1)
        .max(255)
        .regex(/^[^/\\:\0]+$/)
        .refine((name) => name !== '.' && name !== '..'),
    }),
    output: z.null(),
  },
  /** Opens a report written earlier in the system's viewer; refused for anything but a .pdf. */
  openReport: { input: z.strictObject({ token: z.string().max(64) }), output: z.null() },
  /**
   * The files that the system handed over since this was last asked: on the command line, by a double click, before or
   * while the application runs. `files-given` tells when to ask again.
   */
  takeGivenFiles: { input: nothing, output: z.array(Place) },
  /** Whether the application was started on the demonstration. */
  startWithDemonstration: { input: nothing, output: z.boolean() },
  /** The session files opened lately that still exist, newest first. */
  recentSessions: { input: nothing, output: z.array(Place) },
  /** Where the demonstration of each role lives (in the application's own data folder). */
  demonstrationPlace: {
    input: z.strictObject({ role: z.enum(['coordinator', 'juror']) }),
    output: Place,
  },
  /** Prints the page that asks, as its print styles lay it out, by the system's dialog; false when nothing was printed. */
  print: { input: nothing, output: z.boolean() },
  /** Opens the window to project in the room, or brings it to the front; full screen where there is a second screen. */
  openRoom: { input: nothing, output: RoomPlace },
  closeRoom: { input: nothing, output: RoomPlace },
  /** Closes the window: what was to be done before is done. */
  leave: { input: nothing, output: z.null() },
  /** The person is asked something before the window closes: the next closing is told to the window again. */
  stay: { input: nothing, output: z.null() },
  /** `room-changed` tells when to ask again. */
  roomPlace: { input: nothing, output: RoomPlace },
  /** The technical log, the oldest line first. */
  technicalLog: { input: nothing, output: z.string() },
  /** Saves it where the person says; the name that it got, or null when they gave up. */
  saveTechnicalLog: { input: nothing, output: z.string().nullable() },
  preferences: { input: nothing, output: Preferences },
  savePreferences: { input: Preferences, output: z.null() },
  about: {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      /** The address of the page where newer versions are announced; null when none was named. */
      announcements: z.string().nullable(),
    }),
  },
  /** Asks the person, then opens that page in their browser. The window cannot name another one. */
  openAnnouncements: { input: nothing, output: z.enum(['opened', 'declined', 'refused']) },
} as const;

export type ShellRequests = typeof shellRequests;
export type ShellName = keyof ShellRequests;
export type ShellInput<Name extends ShellName> = z.infer<ShellRequests[Name]['input']>;
export type ShellOutput<Name extends ShellName> = z.infer<ShellRequests[Name]['output']>;
