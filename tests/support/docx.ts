import { ZipFile } from 'yazl';

/** WordprocessingML by hand: each of these gives the XML that an office program writes for the thing it names. */
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export interface RunLook {
  readonly bold?: boolean;
  readonly struck?: boolean;
}

/** A run; a line break in the text is a break in the run, a tab is a tab. */
export function run(text: string, look: RunLook = {}): string {
  const properties = `${look.bold === true ? '<w:b/>' : ''}${look.struck === true ? '<w:strike/>' : ''}`;
  const content = text
    .split(/(\n|\t)/)
    .map((piece) =>
      piece === '\n'
        ? '<w:br/>'
        : piece === '\t'
          ? '<w:tab/>'
          : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`,
    )
    .join('');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

export interface ParagraphLook {
  /** A style's identifier, as in `styles` below. */
  readonly style?: string;
  readonly listed?: boolean;
  /** The paragraph's end is a tracked deletion: it runs on into the next one. */
  readonly endDeleted?: boolean;
}

/** A paragraph of runs, or of other pieces of XML. */
export function paragraph(runs: string, look: ParagraphLook = {}): string {
  const style = look.style === undefined ? '' : `<w:pStyle w:val="${look.style}"/>`;
  const list = look.listed === true ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '';
  const end = look.endDeleted === true ? '<w:rPr><w:del w:id="9" w:author="a"/></w:rPr>' : '';
  return `<w:p><w:pPr>${style}${list}${end}</w:pPr>${runs}</w:p>`;
}

export const inserted = (runs: string): string => `<w:ins w:id="1" w:author="a">${runs}</w:ins>`;
export const deleted = (text: string): string =>
  `<w:del w:id="2" w:author="a"><w:r><w:delText xml:space="preserve">${escaped(text)}</w:delText></w:r></w:del>`;
export const movedAway = (text: string): string =>
  `<w:moveFrom w:id="3" w:author="a">${run(text)}</w:moveFrom>`;
export const control = (content: string): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="a"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
export const tickBox = (ticked: boolean): string =>
  `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${ticked ? '1' : '0'}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(ticked ? '☒' : '☐')}</w:sdtContent></w:sdt>`;
export const oldTickBox = (ticked: boolean): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="${ticked ? '1' : '0'}"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
export const symbol = (font: string, code: string): string =>
  `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
export const link = (text: string): string => `<w:hyperlink w:anchor="a">${run(text)}</w:hyperlink>`;
export const footnoteCall = '<w:r><w:footnoteReference w:id="2"/></w:r>';
export const field = (text: string): string => `<w:fldSimple w:instr=" TITLE ">${run(text)}</w:fldSimple>`;
/** A text box as old Word has it, and as new Word has it without the old form beside. */
export const oldTextBox = (content: string): string =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
export const newTextBox = (content: string): string =>
  `<w:r><w:drawing><wp:anchor><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></w:r>`;

export interface CellLook {
  readonly columns?: number;
  readonly merge?: 'start' | 'on';
}
export const cell = (content: string, look: CellLook = {}): string =>
  `<w:tc><w:tcPr>${look.columns === undefined ? '' : `<w:gridSpan w:val="${String(look.columns)}"/>`}${look.merge === undefined ? '' : look.merge === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'}</w:tcPr>${content === '' ? paragraph('') : content}</w:tc>`;
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
/** A table of plain texts. */
export const textTable = (rows: readonly (readonly string[])[]): string =>
  table(...rows.map((texts) => row(...texts.map((text) => cell(paragraph(run(text)))))));

export interface DocxParts {
  readonly header?: string;
  readonly footnote?: string;
  readonly comment?: string;
  /** Put in front of the document's root, a document type for example. */
  readonly prolog?: string;
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const styles = [
  ['Heading1', 'heading 1'],
  ['Heading2', 'heading 2'],
  ['Textbody', 'Text body'],
].map(
  ([id = '', name = '']) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
);

/** The bytes of a .docx with this body. */
export async function docxOf(body: string, parts: DocxParts = {}): Promise<Buffer> {
  const root = (name: string, content: string): string =>
    `${declaration}<w:${name} ${namespaces}>${content}</w:${name}>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${declaration}${parts.prolog ?? ''}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': root('styles', styles.join('')),
    'word/numbering.xml': root(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
  };
  if (parts.header !== undefined) files['word/header1.xml'] = root('hdr', parts.header);
  if (parts.footnote !== undefined)
    files['word/footnotes.xml'] = root('footnotes', `<w:footnote w:id="2">${parts.footnote}</w:footnote>`);
  if (parts.comment !== undefined)
    files['word/comments.xml'] = root('comments', `<w:comment w:id="0">${parts.comment}</w:comment>`);
  return zipped(files);
}

/** An archive of texts, by the names of its parts. */
export async function zipped(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content, 'utf8'), name, { mtime: new Date(0) });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
