import { app } from 'electron/main';
import { AppFailure, type AppError } from '#core/contract/app-error.ts';
import { PagePrinter } from '#electron/main/print-to-pdf.ts';
import { keepPagesAtHome, switchNetworkOff } from '#electron/main/security/lock-down.ts';
import { declareScheme } from '#electron/main/security/protocol.ts';

// A main process that prints whatever it is handed, as often as it is asked, with the application’s own printer:
// `electron printing-main --data-folder=DATA --dist=DIST`, with a line of messages to whoever started it. It ends with that line.

/** What it is asked for. */
export type PrintOrder =
  { readonly id: number; readonly model: unknown } | { readonly id: number; readonly cancel: true };

/** What it tells: that the pages stand, then what came of them. */
export type PrintNews =
  | { readonly id: number; readonly stand: true }
  | { readonly id: number; readonly pdf: string }
  | { readonly id: number; readonly error: AppError };

const valueOf = (name: string): string => {
  const found = process.argv.find((word) => word.startsWith(`--${name}=`));
  if (found === undefined) throw new Error(`--${name}= is missing`);
  return found.slice(name.length + 3);
};

app.setPath('userData', valueOf('data-folder'));
declareScheme();
switchNetworkOff();
process.on('disconnect', () => app.exit(0));
// Between two printings no window is open.
app.on('window-all-closed', () => undefined);

const ready = app.whenReady().then(() => {
  keepPagesAtHome();
  return new PagePrinter(valueOf('dist'));
});
const tell = (news: PrintNews): void => void process.send?.(news);

async function take(order: PrintOrder): Promise<void> {
  const printer = await ready;
  const { id } = order;
  if ('cancel' in order) {
    printer.cancel(id);
    return;
  }
  try {
    const pdf = await printer.print(id, order.model, () => tell({ id, stand: true }));
    tell({ id, pdf: Buffer.from(pdf).toString('base64') });
  } catch (cause) {
    const { error } =
      cause instanceof AppFailure ? cause : new AppFailure('print-failed', { message: String(cause) });
    tell({ id, error });
  }
}
process.on('message', (order: PrintOrder) => void take(order));
