import type { Page } from '@playwright/test';

/**
 * Drops files on the element, as the system does: the events carry real files, so that the application can ask for
 * their paths. A browser makes such files for a file field alone, which stands on the page for that long.
 */
export async function dropFiles(page: Page, onto: string, paths: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.type = 'file';
    field.multiple = true;
    field.id = 'dropped-files';
    document.body.append(field);
  });
  await page.locator('#dropped-files').setInputFiles([...paths]);
  await page.evaluate((selector) => {
    const field = document.querySelector<HTMLInputElement>('#dropped-files');
    const target = document.querySelector(selector);
    const dataTransfer = new DataTransfer();
    for (const file of field?.files ?? []) dataTransfer.items.add(file);
    field?.remove();
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, onto);
}
