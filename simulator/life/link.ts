/** What a link may hold: a browser takes more, a chat hardly. */
export const longestLink = 30_000;

const prefix = '#tape=';

const through = async (bytes: BlobPart, stream: TransformStream): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

/** A link to this workbench with a tape in its fragment, compressed; `undefined` where it would be too long. */
export async function linkTo(tape: string): Promise<string | undefined> {
  const bytes = await through(tape, new CompressionStream('deflate-raw'));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const link = `${location.origin}${location.pathname}${prefix}${text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`;
  return link.length > longestLink ? undefined : link;
}

/** What a link may unpack to: it holds some 30 times less than it gives. */
const longestTape = 5_000_000;

/** Unpacks, and gives up where it becomes too much. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const decoder = new TextDecoder();
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let text = '';
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    text += decoder.decode(next.value, { stream: true });
    if (text.length > longestTape) throw new Error(`it unpacks to more than ${longestTape} characters`);
  }
  return text;
}

/**
 * The tape that this page's own address holds; `undefined` where there is none.
 *
 * @throws where it holds none that can be unpacked
 */
export async function linkedTape(): Promise<string | undefined> {
  if (!location.hash.startsWith(prefix)) return undefined;
  const text = atob(location.hash.slice(prefix.length).replace(/-/g, '+').replace(/_/g, '/'));
  return unpacked(Uint8Array.from(text, (character) => character.charCodeAt(0)));
}

/** Takes the tape out of this page's address. */
export function forgetLink(): void {
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
}
